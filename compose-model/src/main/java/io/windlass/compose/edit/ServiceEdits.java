package io.windlass.compose.edit;

import io.windlass.compose.edit.References.Kind;
import io.windlass.compose.edit.References.Reference;
import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of whole services, with what refers to them. */
final class ServiceEdits {

    private ServiceEdits() {}

    static EditPlan add(String name, Fragment.Fields body, Surroundings surroundings) {
        return Names.wrong("service", name)
                .orElseGet(() ->
                        surroundings.dependencies().containsKey(name)
                                ? taken(name)
                                : EditPlan.changes(
                                        new Change.Put(
                                                ModelPath.of("services"),
                                                name,
                                                body,
                                                Optional.empty())));
    }

    private static EditPlan taken(String name) {
        return EditPlan.refused(
                Code.CONFLICT, "Another file of the project has a service “" + name + "”.");
    }

    static EditPlan remove(Source source, String name) {
        ModelPath service = EditPlan.service(name);
        if (source.find(service) instanceof Source.Found.Missing) {
            return new EditPlan.Refused(Source.missing(service));
        }
        List<Change> changes = new ArrayList<>();
        for (Reference reference : References.toService(source, name, _ -> false)) {
            if (within(reference.at(), service)) {
                continue;
            }
            if (reference.kind() == Kind.EXTENDS) {
                return EditPlan.refused(
                        Code.CONFLICT,
                        "“"
                                + reference.at()
                                + "” takes its settings from "
                                + name
                                + ", so that cannot go before it.");
            }
            changes.add(new Change.Remove(reference.at()));
        }
        changes.add(new Change.Remove(service));
        return new EditPlan.Changes(changes, false);
    }

    private static boolean within(ModelPath path, ModelPath outer) {
        return path.size() >= outer.size()
                && path.steps().subList(0, outer.size()).equals(outer.steps());
    }

    static EditPlan rename(Source source, String from, String to) {
        return Names.wrong("service", to)
                .orElseGet(() -> {
                    List<Change> changes = new ArrayList<>();
                    References.toService(source, from, _ -> false)
                            .forEach(reference -> changes.add(reference.renamed(to)));
                    List<Change> inside = new ArrayList<>();
                    ModelPath service = EditPlan.service(from);
                    changes.stream()
                            .filter(change -> within(change.target(), service))
                            .forEach(inside::add);
                    changes.removeAll(inside);
                    changes.addAll(0, inside);
                    changes.add(new Change.RenameKey(service, to));
                    return new EditPlan.Changes(changes, true);
                });
    }

    static EditPlan duplicate(
            Source source, String name, String copy, Map<String, String> wanted) {
        return Names.wrong("service", copy)
                .orElseGet(() -> new EditPlan.Changes(copied(source, name, copy, wanted), false));
    }

    private static List<Change> copied(
            Source source, String name, String copy, Map<String, String> wanted) {
        ModelPath original = EditPlan.service(name);
        ModelPath made = EditPlan.service(copy);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Copy(original, copy));
        if (EditPlan.node(source, original.key("container_name")).isPresent()) {
            changes.add(new Change.Remove(made.key("container_name")));
        }
        List<PublishedPort> taken = new ArrayList<>();
        services(source).forEach(service -> taken.addAll(PortEdits.ports(source, service)));
        List<TextNode> ports = EditPlan.items(source, original.key("ports"));
        for (int i = 0; i < ports.size(); i++) {
            Optional<PublishedPort> port = PublishedPort.of(ports.get(i));
            if (port.isPresent() && !port.get().published().isEmpty()) {
                PublishedPort free = free(port.get(), taken, wanted);
                taken.add(free);
                changes.addAll(
                        PortEdits.replaced(
                                made.key("ports").index(i), ports.get(i), port.get(), free));
            }
        }
        return changes;
    }

    /** Two containers cannot hold the same host port. */
    private static PublishedPort free(
            PublishedPort port, List<PublishedPort> taken, Map<String, String> wanted) {
        String asked = wanted.get(port.published());
        if (asked != null) {
            return port.publishedAs(asked);
        }
        PublishedPort next = port.next();
        for (int tries = 0; tries < 100 && taken.stream().anyMatch(next::clashes); tries++) {
            next = next.next();
        }
        return next;
    }

    static List<String> services(Source source) {
        return Names.in(source, "services");
    }
}
