package io.windlass.engine.orchestrate.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.HostConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a container may do. */
final class SecurityPart {

    private static final String UNCONFINED = "systempaths=unconfined";

    private SecurityPart() {}

    static HostConfig.Security of(Value.Fields fields, Path workingDir) throws EngineException {
        List<String> options = new ArrayList<>();
        boolean pathsUnconfined = false;
        for (String option : fields.texts("security_opt")) {
            if (option.equals(UNCONFINED)) {
                pathsUnconfined = true;
            } else {
                options.add(option(option, workingDir));
            }
        }
        return new HostConfig.Security(
                fields.bool("privileged"),
                capabilities(fields.texts("cap_add")),
                capabilities(fields.texts("cap_drop")),
                options,
                pathsUnconfined,
                fields.texts("group_add"),
                fields.text("userns_mode").orElse(""),
                Texts.map(fields, "sysctls"));
    }

    /**
     * Capabilities as the command-line client of the engine sends them since 28: upper case, with
     * their prefix, each once, in order of their names. {@code ALL} stands for itself.
     */
    private static List<String> capabilities(List<String> written) {
        return written.stream()
                .map(name -> name.toUpperCase(Locale.ROOT))
                .map(name -> name.equals("ALL") || name.startsWith("CAP_") ? name : "CAP_" + name)
                .distinct()
                .sorted()
                .toList();
    }

    /** The engine wants the text of a seccomp profile, the file has its path. */
    private static String option(String option, Path workingDir) throws EngineException {
        String[] parts = option.split(option.contains("=") ? "=" : ":", 2);
        boolean profile =
                parts.length == 2
                        && parts[0].equals("seccomp")
                        && !parts[1].equals("unconfined")
                        && !parts[1].equals("builtin");
        if (!profile) {
            return option;
        }
        Path file = workingDir.resolve(parts[1]);
        try {
            JsonMapper json = new JsonMapper();
            return "seccomp=" + json.writeValueAsString(json.readTree(Files.readString(file)));
        } catch (JsonProcessingException failure) {
            throw new EngineException(
                    Problem.of(Code.INVALID_VALUE, "The seccomp profile " + file + " is no JSON."),
                    failure);
        } catch (IOException failure) {
            throw new EngineException(
                    Problem.of(
                            Code.FILE_NOT_FOUND,
                            "The seccomp profile " + file + " cannot be read."),
                    failure);
        }
    }
}
