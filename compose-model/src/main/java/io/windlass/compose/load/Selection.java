package io.windlass.compose.load;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Predicate;

/** Limits a project to the services that are asked for, and to the resources that they use. */
final class Selection {

    private final Session session;

    Selection(Session session) {
        this.session = session;
    }

    ComposeProject select(ComposeProject project) {
        List<String> named = session.request().services();
        ComposeProject selected = named.isEmpty() ? project : only(project, wanted(project, named));
        return session.options().allResources() ? selected : withoutUnused(selected);
    }

    private Set<String> wanted(ComposeProject project, List<String> named) {
        Set<String> wanted = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>();
        for (String name : named) {
            List<String> matching =
                    project.services().keySet().stream().filter(matches(name)).toList();
            if (matching.isEmpty()) {
                session.findings().error(Code.NO_SERVICE, "No such service: " + name + ".");
            }
            open.addAll(matching);
        }
        while (!open.isEmpty()) {
            String name = open.removeFirst();
            Service service = project.services().get(name);
            if (service != null && wanted.add(name)) {
                service.dependencies().stream().map(Dependency::on).forEach(open::add);
            }
        }
        return wanted;
    }

    private static Predicate<String> matches(String name) {
        if (name.chars().noneMatch(c -> "*?[".indexOf(c) >= 0)) {
            return name::equals;
        }
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return service -> matcher.matches(Path.of(service));
    }

    private static ComposeProject only(ComposeProject project, Set<String> wanted) {
        SequencedMap<String, Service> services = new LinkedHashMap<>();
        SequencedMap<String, Service> disabled = new LinkedHashMap<>(project.disabled());
        project.services()
                .forEach((name, service) -> {
                    if (wanted.contains(name)) {
                        services.put(name, without(service, wanted));
                    } else {
                        disabled.put(name, service);
                    }
                });
        return new ComposeProject(
                project.name(),
                project.workingDir(),
                project.files(),
                project.envFiles(),
                services,
                disabled,
                project.networks(),
                project.volumes(),
                project.configs(),
                project.secrets(),
                project.extensions(),
                project.environment(),
                project.activeProfiles());
    }

    private static Service without(Service service, Set<String> wanted) {
        if (!(service.fields().values().get("depends_on") instanceof Value.Fields(var all, var at))
                || wanted.containsAll(all.keySet())) {
            return service;
        }
        SequencedMap<String, Value> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(wanted);
        SequencedMap<String, Value> fields = new LinkedHashMap<>(service.fields().values());
        if (kept.isEmpty()) {
            fields.remove("depends_on");
        } else {
            fields.put("depends_on", new Value.Fields(kept, at));
        }
        return new Service(
                service.name(),
                new Value.Fields(fields, service.fields().origin()),
                service.envFiles(),
                service.labelFiles());
    }

    private static ComposeProject withoutUnused(ComposeProject project) {
        Set<String> networks = new LinkedHashSet<>();
        Set<String> volumes = new LinkedHashSet<>();
        Set<String> configs = new LinkedHashSet<>();
        Set<String> secrets = new LinkedHashSet<>();
        for (Service service : project.services().values()) {
            networks.addAll(service.networks().keySet());
            service.volumes().stream()
                    .filter(volume -> volume.text("type").orElse("").equals("volume"))
                    .forEach(volume -> volume.text("source").ifPresent(volumes::add));
            sources(service.fields(), "configs", configs);
            sources(service.fields(), "secrets", secrets);
            service.build().ifPresent(build -> sources(build, "secrets", secrets));
        }
        return new ComposeProject(
                project.name(),
                project.workingDir(),
                project.files(),
                project.envFiles(),
                project.services(),
                project.disabled(),
                kept(project.networks(), networks),
                kept(project.volumes(), volumes),
                kept(project.configs(), configs),
                kept(project.secrets(), secrets),
                project.extensions(),
                project.environment(),
                project.activeProfiles());
    }

    private static void sources(Value.Fields fields, String key, Set<String> into) {
        for (Value item : fields.items(key)) {
            if (item instanceof Value.Fields reference) {
                reference.text("source").ifPresent(into::add);
            }
        }
    }

    private static SequencedMap<String, Value.Fields> kept(
            Map<String, Value.Fields> all, Set<String> used) {
        SequencedMap<String, Value.Fields> kept = new LinkedHashMap<>(all);
        kept.keySet().retainAll(used);
        return kept;
    }
}
