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

    static EditPlan remove(Source source, String name, Surroundings surroundings) {
        ModelPath service = EditPlan.service(name);
        boolean here = !(source.find(service) instanceof Source.Found.Missing);
        if (!here && !surroundings.dependencies().containsKey(name)) {
            return new EditPlan.Refused(Source.missing(service));
        }
        List<Change> changes = new ArrayList<>();
        for (Reference reference :
                References.toService(source, name, surroundings.extended()::contains)) {
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
        if (here) {
            changes.add(new Change.Remove(service));
        }
        return EditPlan.changes(changes);
    }

    private static boolean within(ModelPath path, ModelPath outer) {
        return path.size() >= outer.size()
                && path.steps().subList(0, outer.size()).equals(outer.steps());
    }

    /** The references first: their places are named with the old name. */
    static EditPlan rename(Source source, String from, String to, Surroundings surroundings) {
        return Names.wrong("service", to)
                .orElseGet(() -> {
                    if (surroundings.dependencies().containsKey(to)) {
                        return taken(to);
                    }
                    List<Change> changes = new ArrayList<>();
                    References.toService(source, from, surroundings.extended()::contains)
                            .forEach(reference -> changes.add(reference.renamed(to)));
                    ModelPath service = EditPlan.service(from);
                    if (!surroundings.dependencies().containsKey(from)
                            || !(source.find(service) instanceof Source.Found.Missing)) {
                        changes.add(new Change.RenameKey(service, to));
                    }
                    return new EditPlan.Changes(changes, true);
                });
    }

    static EditPlan duplicate(Source source, String name, String copy, Map<String, String> wanted) {
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
        return asked == null ? port.free(taken) : port.publishedAs(asked);
    }

    static List<String> services(Source source) {
        return Names.in(source, "services");
    }
}
