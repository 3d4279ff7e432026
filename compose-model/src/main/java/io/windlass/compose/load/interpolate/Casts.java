package io.windlass.compose.load.interpolate;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attributes that are numbers or switches, so that a text there is read as one. */
final class Casts {

    /** Reads a text as another kind of value. */
    @FunctionalInterface
    interface Cast {
        Value apply(Value.Text text, Place place, Findings findings);
    }

    private static final List<String> INTEGERS =
            List.of(
                    "cpu_count",
                    "cpu_period",
                    "cpu_quota",
                    "cpu_rt_period",
                    "cpu_rt_runtime",
                    "cpu_shares",
                    "deploy.replicas",
                    "deploy.update_config.parallelism",
                    "deploy.rollback_config.parallelism",
                    "deploy.restart_policy.max_attempts",
                    "deploy.placement.max_replicas_per_node",
                    "healthcheck.retries",
                    "oom_score_adj",
                    "pids_limit",
                    "ports.*.target",
                    "scale",
                    "ulimits.*",
                    "ulimits.*.hard",
                    "ulimits.*.soft");
    private static final List<String> REALS =
            List.of(
                    "cpu_percent",
                    "cpus",
                    "deploy.update_config.max_failure_ratio",
                    "deploy.rollback_config.max_failure_ratio");
    private static final List<String> SWITCHES =
            List.of(
                    "init",
                    "healthcheck.disable",
                    "oom_kill_disable",
                    "privileged",
                    "read_only",
                    "stdin_open",
                    "tty",
                    "volumes.*.read_only",
                    "volumes.*.volume.nocopy");
    private static final List<String> RESOURCE_SWITCHES =
            List.of(
                    "networks.*.external",
                    "networks.*.internal",
                    "networks.*.attachable",
                    "networks.*.enable_ipv4",
                    "networks.*.enable_ipv6",
                    "volumes.*.external",
                    "secrets.*.external",
                    "configs.*.external");

    static final PathTree<Cast> PLACES = PathTree.of(places());

    private Casts() {}

    private static Map<String, Cast> places() {
        Map<String, Cast> casts = new HashMap<>();
        INTEGERS.forEach(key -> casts.put("services.*." + key, Casts::integer));
        REALS.forEach(key -> casts.put("services.*." + key, Casts::real));
        SWITCHES.forEach(key -> casts.put("services.*." + key, Casts::bool));
        RESOURCE_SWITCHES.forEach(key -> casts.put(key, Casts::bool));
        return casts;
    }

    private static Value integer(Value.Text text, Place place, Findings findings) {
        if (text.value().matches("[-+]?[0-9]{1,18}")) {
            return new Value.Int(Long.parseLong(text.value()), text.origin());
        }
        return failed(text, place, findings, "a whole number");
    }

    private static Value real(Value.Text text, Place place, Findings findings) {
        try {
            if (!text.value().isBlank() && !text.value().endsWith("d")) {
                double number = Double.parseDouble(text.value());
                if (Double.isFinite(number)) {
                    return new Value.Real(number, text.origin());
                }
            }
        } catch (NumberFormatException _) {
            // said below
        }
        return failed(text, place, findings, "a number");
    }

    private static Value bool(Value.Text text, Place place, Findings findings) {
        return switch (text.value().toLowerCase(Locale.ROOT)) {
            case "true" -> new Value.Bool(true, text.origin());
            case "false" -> new Value.Bool(false, text.origin());
            case "y", "yes", "on" -> old(text, place, findings, true);
            case "n", "no", "off" -> old(text, place, findings, false);
            default -> failed(text, place, findings, "true or false; this is an invalid boolean");
        };
    }

    private static Value old(Value.Text text, Place place, Findings findings, boolean value) {
        findings.warning(
                Code.SUSPICIOUS,
                place,
                text,
                "\""
                        + text.value()
                        + "\" for boolean is not supported by YAML 1.2, please use `"
                        + value
                        + "`",
                Fix.here("Write " + value, new Remedy.Rewritten(Boolean.toString(value))));
        return new Value.Bool(value, text.origin());
    }

    private static Value failed(Value.Text text, Place place, Findings findings, String wanted) {
        findings.error(
                Code.INVALID_VALUE,
                place,
                text,
                "\""
                        + text.value()
                        + "\" at "
                        + place
                        + " does not fit: it must be "
                        + wanted
                        + ".");
        return text;
    }
}
