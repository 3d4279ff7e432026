package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.Value;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.HostConfig.RestartPolicy;
import java.util.Optional;

/** How a container lives. */
final class RunningPart {

    private RunningPart() {}

    static HostConfig.Running of(Value.Fields fields) {
        Optional<Value.Fields> logging = fields.fields("logging");
        return new HostConfig.Running(
                restartPolicy(fields),
                fields.optionalBool("init"),
                false,
                fields.text("ipc").orElse(""),
                fields.text("pid").orElse(""),
                fields.text("uts").orElse(""),
                fields.text("cgroup").orElse(""),
                fields.text("cgroup_parent").orElse(""),
                fields.text("runtime").orElse(""),
                fields.text("isolation").orElse(""),
                (int) Quantities.integer(fields, "oom_score_adj"),
                fields.bool("oom_kill_disable"),
                logging.flatMap(log -> log.text("driver")).orElse(""),
                logging.map(log -> Texts.map(log, "options")).orElse(java.util.Map.of()),
                Texts.map(fields, "annotations"));
    }

    /** {@code deploy.restart_policy} takes the place of {@code restart}. */
    private static RestartPolicy restartPolicy(Value.Fields fields) {
        return fields.fields("deploy")
                .flatMap(deploy -> deploy.fields("restart_policy"))
                .map(RunningPart::deployed)
                .orElseGet(() -> written(fields.text("restart").orElse("")));
    }

    private static RestartPolicy deployed(Value.Fields policy) {
        String condition = policy.text("condition").orElse("");
        String name =
                switch (condition) {
                    case "any" -> "always";
                    case "none" -> "no";
                    default -> condition;
                };
        return new RestartPolicy(name, (int) Quantities.integer(policy, "max_attempts"));
    }

    private static RestartPolicy written(String restart) {
        String[] parts = restart.split(":", 2);
        int retries =
                parts.length > 1 && parts[1].matches("\\d{1,9}") ? Integer.parseInt(parts[1]) : 0;
        return new RestartPolicy(parts[0].equals("none") ? "no" : parts[0], retries);
    }
}
