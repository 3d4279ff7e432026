package io.windlass.compose.check;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Traps that can only be seen in the short forms. */
final class ShortFormLint {

    /** Where the reference stops reading a command, without a word. */
    private static final String OPERATORS = ";&|<>";

    private static final Set<String> MOUNT_OPTIONS =
            Set.of(
                    "ro",
                    "rw",
                    "z",
                    "Z",
                    "nocopy",
                    "shared",
                    "rshared",
                    "slave",
                    "rslave",
                    "private",
                    "rprivate",
                    "cached",
                    "delegated",
                    "consistent");

    private static final List<String> VERSION_WORDS = List.of("VERSION", "TAG", "RELEASE");

    private final Report report;

    ShortFormLint(Report report) {
        this.report = report;
    }

    void check(Value.Fields merged) {
        Optional<Value.Fields> services = merged.fields("services");
        services.ifPresent(all ->
                all.values()
                        .forEach((name, value) -> {
                            if (value instanceof Value.Fields service) {
                                service(service, "services." + name);
                            }
                        }));
    }

    private void service(Value.Fields service, String path) {
        command(service, path, "command");
        command(service, path, "entrypoint");
        volumes(service, path);
        versions(service.fields("environment"), path + ".environment");
        versions(service.fields("labels"), path + ".labels");
        versions(
                service.fields("build").flatMap(build -> build.fields("args")),
                path + ".build.args");
    }

    private void command(Value.Fields service, String path, String attribute) {
        Optional<Value> value = service.get(attribute);
        if (value.isPresent() && value.get() instanceof Value.Text(String text, _)) {
            int operator = operator(text);
            if (operator >= 0) {
                report.warning(
                        Code.SUSPICIOUS,
                        Report.Spot.value(path + "." + attribute, value.get()),
                        "%s.%s ends before \"%s\": no shell runs it, so the rest is dropped"
                                .formatted(path, attribute, text.substring(operator).strip()),
                        Fix.here(
                                "Let a shell run it: [\"sh\", \"-c\", \"...\"]",
                                new Remedy.ByShell()));
            }
        }
    }

    /** Where the first operator stands that is neither quoted nor escaped; -1 if there is none. */
    private static int operator(String text) {
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"' || c == '`') {
                quote = c;
            } else if (OPERATORS.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private void volumes(Value.Fields service, String path) {
        List<Value> volumes = service.items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) instanceof Value.Text(String text, _)) {
                options(text, volumes.get(i), path + ".volumes[" + i + "]");
            }
        }
    }

    private void options(String text, Value value, String place) {
        String[] parts = text.replaceFirst("^[A-Za-z]:(?=[\\\\/])", "").split(":", -1);
        if (parts.length != 3) {
            return;
        }
        for (String option : parts[2].split(",", -1)) {
            if (!MOUNT_OPTIONS.contains(option)) {
                report.warning(
                        Code.SUSPICIOUS,
                        Report.Spot.value(place, value),
                        "%s has the option \"%s\", which nobody knows, so it is dropped"
                                .formatted(place, option),
                        without(parts, option),
                        new Fix.Hint("Known are ro, rw, z, Z, nocopy and kinds of propagation"));
            }
        }
    }

    private static Fix without(String[] parts, String option) {
        List<String> kept = new ArrayList<>(List.of(parts[2].split(",", -1)));
        kept.remove(option);
        String target = ":" + parts[1];
        String left = kept.isEmpty() ? target : target + ":" + String.join(",", kept);
        return Fix.here(
                "Remove the option \"" + option + "\"",
                new Remedy.Word(target + ":" + parts[2], left));
    }

    /** {@code VERSION: 1.10} is the number 1.1. */
    private void versions(Optional<Value.Fields> values, String path) {
        values.ifPresent(all ->
                all.values()
                        .entrySet()
                        .forEach(entry -> version(entry, path + "." + entry.getKey())));
    }

    private void version(Map.Entry<String, Value> entry, String place) {
        String name = entry.getKey().toUpperCase(Locale.ROOT);
        if (entry.getValue() instanceof Value.Real
                && VERSION_WORDS.stream().anyMatch(name::contains)) {
            report.hint(
                    Code.SUSPICIOUS,
                    Report.Spot.value(place, entry.getValue()),
                    place
                            + " is a number, "
                            + entry.getValue().asText().orElse("")
                            + ": zeros at its end are lost",
                    Fix.here("Put it in quotes", new Remedy.Quoted()));
        }
    }
}
