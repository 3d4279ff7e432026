package io.windlass.compose.load;

import io.windlass.compose.load.dotenv.DotEnv;
import io.windlass.compose.load.dotenv.RawEnv;
import io.windlass.compose.load.interpolate.Variables;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/** Reads env files of a project, of included projects and of services. */
final class EnvFiles {

    private final Session session;

    EnvFiles(Session session) {
        this.session = session;
    }

    /** An environment, and below it what env files add; later files win over earlier ones. */
    Map<String, String> merge(Map<String, String> environment, List<Path> files) {
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        for (Path file : files) {
            read(file, "", values, name -> Optional.ofNullable(environment.get(name)));
        }
        Map<String, String> all = new HashMap<>();
        values.forEach((name, value) -> all.put(name, value.value()));
        all.putAll(environment);
        return all;
    }

    /** Adds what one file sets. */
    void read(
            Path file,
            String format,
            SequencedMap<String, Value.Text> values,
            Variables environment) {
        Consumer<Finding> findings = finding -> session.findings().addAll(List.of(finding));
        session.texts()
                .read(file)
                .ifPresent(text -> {
                    if (format.equals("raw")) {
                        RawEnv.read(file, text, values, environment, findings);
                    } else {
                        DotEnv.read(file, text, values, environment, findings);
                    }
                });
    }
}
