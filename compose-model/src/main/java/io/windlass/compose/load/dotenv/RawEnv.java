package io.windlass.compose.load.dotenv;

import io.windlass.compose.load.interpolate.Variables;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads an env file of {@code format: raw}: values are taken as they stand, quotes and all. */
public final class RawEnv {

    private RawEnv() {}

    public static void read(
            Path file,
            String text,
            Map<String, Value.Text> values,
            Variables environment,
            Consumer<Finding> findings) {
        int number = 0;
        for (String raw : text.split("\\r?\\n", -1)) {
            number++;
            String line = raw.stripLeading();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? line : line.substring(0, equals);
            if (key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
                findings.accept(invalid(file, number, key));
                return;
            }
            Origin origin = Origin.at(new Position(file, number, 1));
            if (equals >= 0) {
                values.put(key, new Value.Text(line.substring(equals + 1), origin));
            } else {
                environment
                        .get(key)
                        .ifPresent(value -> values.put(key, new Value.Text(value, origin)));
            }
        }
    }

    private static Finding invalid(Path file, int line, String key) {
        String what = key.isEmpty() ? "there is no name before `=`" : "`" + key + "` has a space";
        return new Finding(
                Severity.ERROR,
                Problem.of(
                        Code.ENV_FILE_INVALID, "In " + file + ", line " + line + ": " + what + "."),
                Optional.of(new Position(file, line, 1)),
                "");
    }
}
