package io.windlass.compose.check;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What works, though probably not as its author thinks: traps that the reference passes over in
 * silence. Nothing here is an error.
 */
public final class Lint {

    /** Below {@code deploy}: what only a swarm looks at. */
    private static final List<String> SWARM_ONLY =
            List.of("update_config", "rollback_config", "placement", "endpoint_mode");

    private final ComposeProject project;
    private final Report report = new Report();

    private Lint(ComposeProject project) {
        this.project = project;
    }

    /** What looks unmeant in a project, in the order of the files. */
    public static List<Finding> check(ComposeProject project) {
        Lint lint = new Lint(project);
        for (Service service : project.services().values()) {
            lint.volumes(service);
            lint.health(service);
            lint.waiting(service);
            lint.hostNetwork(service);
            lint.swarm(service);
            lint.rights(service, "secrets", project.secrets());
            lint.rights(service, "configs", project.configs());
        }
        new PortLint(lint.report).check(project.services().values());
        return lint.report.findings();
    }

    /**
     * What is defined and not used; only worth a word in a project without errors, which may be the
     * uses that are missing.
     */
    public static List<Finding> unused(ComposeProject project) {
        Report report = new Report();
        new UnusedLint(report).check(project);
        return report.findings();
    }

    /**
     * What looks unmeant in files that are merged but not yet brought into the long form, which
     * hides it.
     */
    public static List<Finding> check(Value.Fields merged) {
        Report report = new Report();
        new ShortFormLint(report).check(merged);
        return report.findings();
    }

    /** {@code v:/data} is read as a path on drive v. */
    private void volumes(Service service) {
        List<Value> volumes = service.fields().items("volumes");
        for (int i = 0; i < volumes.size(); i++) {
            if (volumes.get(i) instanceof Value.Fields volume
                    && volume.text("source").isEmpty()
                    && volume.text("target")
                            .filter(text -> text.matches("[A-Za-z]:/.*"))
                            .isPresent()) {
                String target = volume.text("target").orElse("");
                String place = "services." + service.name() + ".volumes[" + i + "]";
                report.warning(
                        Code.SUSPICIOUS,
                        Report.Spot.value(place, volume),
                        "%s is no volume called \"%s\": one letter and a colon are a Windows drive, so"
                                        .formatted(place, target.substring(0, 1))
                                + " a nameless volume is mounted at \""
                                + target
                                + "\"",
                        longForm(target));
            }
        }
    }

    /** In the long form a volume may be called as it likes. */
    private Fix longForm(String target) {
        String name = target.substring(0, 1);
        String path = target.substring(2);
        Remedy mount =
                new Remedy.Rewritten(
                        "{type: volume, source: " + name + ", target: \"" + path + "\"}");
        String label = "Mount the volume \"" + name + "\" in the long form";
        return project.volumes().containsKey(name)
                ? Fix.here(label, mount)
                : Fix.here(
                        label + ", and define it",
                        mount,
                        new Remedy.Declared("volumes", name, Optional.empty()));
    }

    private void health(Service service) {
        Value.Fields check = service.fields().fields("healthcheck").orElse(null);
        if (check == null) {
            return;
        }
        Optional<Value> interval = check.get("start_interval");
        if (interval.isPresent() && check.get("start_period").isEmpty()) {
            String place = "services." + service.name() + ".healthcheck.start_interval";
            report.warning(
                    Code.CONFLICT,
                    Report.Spot.key(place, interval.get()),
                    place + " needs a start_period; \"up\" will refuse it",
                    new Fix.Hint("Add start_period"),
                    Fix.here("Remove start_interval", new Remedy.Removed()));
        }
    }

    private void waiting(Service service) {
        for (Dependency dependency : service.dependencies()) {
            Service other = project.services().get(dependency.on());
            if (other == null || dependency.condition() != Dependency.Condition.SERVICE_HEALTHY) {
                continue;
            }
            boolean own = other.fields().fields("healthcheck").isPresent();
            if (own && other.healthcheck().isEmpty()) {
                waiting(service, dependency, "whose health check is switched off", true);
            } else if (!own) {
                waiting(
                        service,
                        dependency,
                        "which has a health check only if its image has",
                        false);
            }
        }
    }

    private void waiting(Service service, Dependency dependency, String why, boolean surely) {
        String place = "services." + service.name() + ".depends_on." + dependency.on();
        Report.Spot spot =
                service.fields()
                        .fields("depends_on")
                        .flatMap(all -> all.get(dependency.on()))
                        .map(entry -> Report.Spot.key(place, entry))
                        .orElse(new Report.Spot(place, Optional.empty()));
        String sentence =
                "services.%s waits for \"%s\" to be healthy, %s"
                        .formatted(service.name(), dependency.on(), why);
        Fix fix = new Fix.Hint("Give " + dependency.on() + " a healthcheck");
        if (surely) {
            report.warning(Code.NO_HEALTHCHECK, spot, sentence, fix, started(service, dependency));
        } else {
            report.hint(Code.NO_HEALTHCHECK, spot, sentence, fix);
        }
    }

    private static Fix started(Service service, Dependency dependency) {
        Optional<Position> place =
                service.fields()
                        .fields("depends_on")
                        .flatMap(all -> all.fields(dependency.on()))
                        .flatMap(entry -> entry.get("condition"))
                        .flatMap(condition -> condition.origin().position());
        return Fix.at(
                place,
                "Wait only until it is started",
                new Remedy.Word("service_healthy", "service_started"));
    }

    private void hostNetwork(Service service) {
        boolean host = service.fields().text("network_mode").orElse("").equals("host");
        Optional<Value> ports =
                service.fields().get("ports").filter(_ -> host && !service.ports().isEmpty());
        ports.ifPresent(value -> {
            String place = "services." + service.name() + ".ports";
            report.warning(
                    Code.SUSPICIOUS,
                    Report.Spot.key(place, value),
                    place
                            + " does nothing with the host's network: what listens in the"
                            + " container listens on the host",
                    Fix.here("Remove ports", new Remedy.Removed()));
        });
    }

    private void swarm(Service service) {
        Value.Fields deploy = service.fields().fields("deploy").orElse(null);
        if (deploy == null) {
            return;
        }
        List<String> idle = new ArrayList<>(SWARM_ONLY);
        // The long form has some of them always; only what somebody wrote is worth a word.
        idle.removeIf(key -> deploy.get(key).flatMap(value -> value.origin().position()).isEmpty());
        for (String key : idle) {
            String place = "services." + service.name() + ".deploy." + key;
            report.hint(
                    Code.SUSPICIOUS,
                    Report.Spot.key(place, deploy.values().getOrDefault(key, deploy)),
                    place + " is for a swarm; \"up\" does not look at it",
                    new Fix.Hint("Leave it if the file is also deployed to a swarm"));
        }
    }

    /** Files that are mounted keep the rights that they have on the host. */
    private void rights(Service service, String section, Map<String, Value.Fields> known) {
        List<Value> items = service.fields().items(section);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Value.Fields item
                    && (item.get("uid").isPresent()
                            || item.get("gid").isPresent()
                            || item.get("mode").isPresent())
                    && mounted(known.get(item.text("source").orElse("")))) {
                String place = "services." + service.name() + "." + section + "[" + i + "]";
                report.hint(
                        Code.SUSPICIOUS,
                        Report.Spot.value(place, item),
                        place
                                + ": uid, gid and mode have no effect on what comes from a file,"
                                + " which keeps the rights that it has on the host",
                        new Fix.Hint("Change the file's rights instead"));
            }
        }
    }

    private static boolean mounted(Value.@org.jspecify.annotations.Nullable Fields object) {
        return object != null && object.text("file").isPresent();
    }
}
