package io.windlass.compose.check;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.List;
import java.util.Optional;

/** Numbers that a service can give in two places, and must not give differently. */
final class Limits {

    /**
     * An attribute and the one below {@code deploy.resources} that means the same.
     *
     * @param group {@code limits} or {@code reservations}
     */
    private record Twin(String attribute, String group, String name) {}

    private static final List<Twin> TWINS =
            List.of(
                    new Twin("cpus", "limits", "cpus"),
                    new Twin("mem_limit", "limits", "memory"),
                    new Twin("mem_reservation", "reservations", "memory"),
                    new Twin("pids_limit", "limits", "pids"));

    private final Report report;

    Limits(Report report) {
        this.report = report;
    }

    void check(Service service, String path) {
        Optional<Value.Fields> deploy = service.fields().fields("deploy");
        Optional<Value> scale = service.fields().get("scale");
        Optional<Value> replicas = deploy.flatMap(given -> given.get("replicas"));
        scale.ifPresent(value -> notNegative(value, path + ".scale"));
        replicas.ifPresent(value -> notNegative(value, path + ".deploy.replicas"));
        if (scale.isPresent() && replicas.isPresent() && number(scale) != number(replicas)) {
            differ(path, "scale", scale.get(), "deploy.replicas", replicas);
        }
        for (Twin twin : TWINS) {
            twin(service, path, twin);
        }
    }

    private void notNegative(Value value, String place) {
        if (number(Optional.of(value)) < 0) {
            report.error(
                    Code.INVALID_VALUE,
                    Report.Spot.value(place, value),
                    place + " must not be negative, and is " + value.asText().orElse(""),
                    Fix.here("Write 0 for no container", new Remedy.Rewritten("0")));
        }
    }

    private void twin(Service service, String path, Twin twin) {
        Optional<Value> own = service.fields().get(twin.attribute());
        Optional<Value.Fields> group =
                service.fields()
                        .fields("deploy")
                        .flatMap(deploy -> deploy.fields("resources"))
                        .flatMap(resources -> resources.fields(twin.group()));
        if (own.isEmpty() || group.isEmpty() || number(own) == 0) {
            return;
        }
        Optional<Value> other = group.get().get(twin.name());
        if (number(own) != number(other)) {
            String name = "deploy.resources." + twin.group() + "." + twin.name();
            differ(path, twin.attribute(), own.get(), name, other);
        }
    }

    private void differ(String path, String one, Value value, String two, Optional<Value> other) {
        String second = other.flatMap(Value::asText).map(text -> "is " + text).orElse("is not set");
        report.error(
                Code.CONFLICT,
                Report.Spot.value(path + "." + one, value),
                "%s.%s is %s, and %s, which means the same, %s"
                        .formatted(path, one, value.asText().orElse(""), two, second),
                Fix.here("Set only one of them: remove " + one, new Remedy.Removed()));
    }

    /** As the reference compares: numbers of 32 bits; absent counts as zero. */
    private static float number(Optional<Value> value) {
        try {
            return value.flatMap(Value::asText).map(Float::parseFloat).orElse(0f);
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
