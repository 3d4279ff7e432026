package io.windlass.app.cli.command;

import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.load.dotenv.DotEnv;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Files with variables that a flag names. */
final class EnvironmentFiles {

    private EnvironmentFiles() {}

    /** What the files set, the later ones over the earlier ones. */
    static Map<String, String> read(Session session, List<String> files) throws Refused {
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        for (String name : files) {
            read(session, session.settings().workingDir().resolve(name), values);
        }
        Map<String, String> result = new LinkedHashMap<>();
        values.forEach((key, value) -> result.put(key, value.value()));
        return result;
    }

    private static void read(Session session, Path file, SequencedMap<String, Value.Text> values)
            throws Refused {
        List<Finding> findings = new ArrayList<>();
        try {
            DotEnv.read(
                    file,
                    Files.readString(file),
                    values,
                    name -> Optional.ofNullable(session.settings().environment().get(name)),
                    findings::add);
        } catch (IOException failure) {
            throw Refused.because(
                    Problem.of(
                            Code.ENV_FILE_NOT_FOUND,
                            "env file " + file + " cannot be read: " + failure.getMessage()));
        }
        if (!findings.isEmpty()) {
            throw Refused.usage(findings.getFirst().toSentence());
        }
    }
}
