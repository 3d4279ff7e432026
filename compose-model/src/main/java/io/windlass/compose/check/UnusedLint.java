package io.windlass.compose.check;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is defined at the top and used by no service, also none that is switched off. */
final class UnusedLint {

    private final Report report;

    UnusedLint(Report report) {
        this.report = report;
    }

    void check(ComposeProject project) {
        List<Service> services =
                Stream.concat(
                                project.services().values().stream(),
                                project.disabled().values().stream())
                        .toList();
        Set<String> networks = new HashSet<>(Set.of("default"));
        services.forEach(service -> networks.addAll(service.networks().keySet()));
        unused("networks", project.networks(), networks);
        unused("volumes", project.volumes(), volumes(services));
        for (String section : List.of("configs", "secrets")) {
            Set<String> used = new HashSet<>();
            services.forEach(service -> {
                sources(service.fields(), section, used);
                service.build().ifPresent(build -> sources(build, section, used));
                service.fields()
                        .fields("credential_spec")
                        .flatMap(spec -> spec.text("config"))
                        .ifPresent(used::add);
            });
            unused(
                    section,
                    section.equals("configs") ? project.configs() : project.secrets(),
                    used);
        }
    }

    /** The disabled services' volumes may be in their short form still. */
    private static Set<String> volumes(List<Service> services) {
        Set<String> used = new HashSet<>();
        services.forEach(service -> sources(service.fields(), "volumes", used));
        return used;
    }

    private static void sources(Value.Fields fields, String key, Set<String> into) {
        for (Value item : fields.items(key)) {
            if (item instanceof Value.Fields reference) {
                reference.text("source").ifPresent(into::add);
            }
        }
    }

    private void unused(String section, Map<String, Value.Fields> all, Set<String> used) {
        all.forEach((name, value) -> {
            boolean written =
                    value.origin().key().isPresent() || value.origin().position().isPresent();
            if (written && !used.contains(name)) {
                report.hint(
                        Code.SUSPICIOUS,
                        Report.Spot.key(section + "." + name, value),
                        section + "." + name + " is used by no service",
                        Fix.here("Remove it", new Remedy.Removed()));
            }
        });
    }
}
