package io.windlass.app.cli.command;

import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Environment variables as flags give them. */
final class Variables {

    private Variables() {}

    /** Reads {@code KEY=value}; a key alone takes the value that it has here, if any. */
    static Map<String, String> given(Session session, List<String> words) throws Refused {
        Map<String, String> result = new LinkedHashMap<>();
        for (Map.Entry<String, Optional<String>> entry : maybe(session, words).entrySet()) {
            entry.getValue().ifPresent(value -> result.put(entry.getKey(), value));
        }
        return result;
    }

    /** The same, with an empty value for a key that has none anywhere. */
    static Map<String, Optional<String>> maybe(Session session, List<String> words) throws Refused {
        Map<String, Optional<String>> result = new LinkedHashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            String key = equals < 0 ? word : word.substring(0, equals);
            if (key.isEmpty()) {
                throw Refused.usage("invalid environment variable: " + word);
            }
            result.put(
                    key,
                    equals < 0
                            ? Optional.ofNullable(session.settings().environment().get(key))
                            : Optional.of(word.substring(equals + 1)));
        }
        return result;
    }
}
