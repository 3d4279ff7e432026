package io.windlass.compose.check;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules between the attributes of one service. */
final class ServiceRules {

    private static final Set<String> TEST_FORMS = Set.of("CMD", "CMD-SHELL", "NONE");

    /** Watch actions that copy nothing. */
    private static final Set<String> WITHOUT_TARGET = Set.of("rebuild", "restart");

    private final Report report;

    ServiceRules(Report report) {
        this.report = report;
    }

    void check(Service service) {
        String path = "services." + service.name();
        source(service, path);
        service.build().ifPresent(build -> build(service, build, path));
        networks(service, path);
        healthcheck(service, path);
        new Limits(report).check(service, path);
        watch(service, path);
    }

    private void source(Service service, String path) {
        if (service.image().filter(image -> !image.isEmpty()).isEmpty()
                && service.build().isEmpty()
                && service.fields().fields("provider").isEmpty()) {
            report.error(
                    Code.CONFLICT,
                    Report.Spot.key(path, service.fields()),
                    path + " has neither an image nor a build, so there is nothing to run",
                    new Fix.Hint("Name an image, or a folder to build from"));
        }
    }

    private void build(Service service, Value.Fields build, String path) {
        Optional<Value> inline = filled(build, "dockerfile_inline");
        Optional<Value> file = filled(build, "dockerfile");
        if (inline.isPresent() && file.isPresent()) {
            report.error(
                    Code.CONFLICT,
                    Report.Spot.key(path + ".build.dockerfile_inline", inline.get()),
                    path + ".build has both a dockerfile and a dockerfile_inline",
                    Fix.here("Remove dockerfile_inline", new Remedy.Removed()));
        }
        Optional<Value> platform = filled(service.fields(), "platform");
        List<String> platforms = build.texts("platforms");
        String wanted = platform.flatMap(Value::asText).orElse("");
        if (platform.isPresent() && !platforms.isEmpty() && !platforms.contains(wanted)) {
            report.error(
                    Code.CONFLICT,
                    Report.Spot.value(path + ".platform", platform.get()),
                    "%s runs on %s, and its image is built for %s only"
                            .formatted(path, wanted, String.join(", ", platforms)),
                    new Fix.Hint("Add " + wanted + " to build.platforms"));
        }
    }

    private static Optional<Value> filled(Value.Fields fields, String key) {
        return fields.get(key)
                .filter(value -> value.asText().filter(text -> !text.isEmpty()).isPresent());
    }

    private void networks(Service service, String path) {
        Optional<Value> mode = filled(service.fields(), "network_mode");
        boolean joins =
                service.fields()
                        .fields("networks")
                        .filter(all -> !all.values().isEmpty())
                        .isPresent();
        if (mode.isPresent() && joins) {
            report.error(
                    Code.CONFLICT,
                    Report.Spot.key(path + ".network_mode", mode.get()),
                    path + " has both network_mode and networks",
                    Fix.here("Remove network_mode", new Remedy.Removed()));
        }
    }

    private void healthcheck(Service service, String path) {
        List<Value> test =
                service.fields()
                        .fields("healthcheck")
                        .map(check -> check.items("test"))
                        .orElse(List.of());
        if (!test.isEmpty() && !TEST_FORMS.contains(test.getFirst().asText().orElse(""))) {
            report.error(
                    Code.INVALID_VALUE,
                    Report.Spot.value(path + ".healthcheck.test[0]", test.getFirst()),
                    "%s.healthcheck.test begins with \"%s\"; a list must begin with CMD, CMD-SHELL"
                                    .formatted(path, test.getFirst().asText().orElse(""))
                            + " or NONE",
                    Fix.here("Put CMD in front", new Remedy.InFront("CMD")));
        }
    }

    private void watch(Service service, String path) {
        List<Value> triggers =
                service.fields()
                        .fields("develop")
                        .map(develop -> develop.items("watch"))
                        .orElse(List.of());
        for (int i = 0; i < triggers.size(); i++) {
            if (triggers.get(i) instanceof Value.Fields trigger) {
                String action = trigger.text("action").orElse("");
                if (filled(trigger, "target").isEmpty() && !WITHOUT_TARGET.contains(action)) {
                    String place = path + ".develop.watch[" + i + "]";
                    report.error(
                            Code.INVALID_VALUE,
                            Report.Spot.value(place, trigger),
                            "%s has the action \"%s\" and no target to copy to"
                                    .formatted(place, action),
                            new Fix.Hint("Add a target"));
                }
            }
        }
    }
}
