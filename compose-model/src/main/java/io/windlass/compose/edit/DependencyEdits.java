package io.windlass.compose.edit;

import io.windlass.compose.model.Dependency.Condition;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Edits of {@code depends_on}, in each of its forms. */
final class DependencyEdits {

    private DependencyEdits() {}

    /**
     * @param all what each service depends on, in all files
     */
    static EditPlan add(
            Source source, ComposeEdit.AddDependency edit, Map<String, Set<String>> all) {
        for (String name : List.of(edit.service(), edit.on())) {
            if (!all.containsKey(name)) {
                return EditPlan.refused(
                        Code.UNDEFINED_REFERENCE, "This file has no service “" + name + "”.");
            }
        }
        if (all.getOrDefault(edit.service(), Set.of()).contains(edit.on())) {
            return EditPlan.refused(
                    Code.CONFLICT, edit.service() + " depends on " + edit.on() + " already.");
        }
        List<String> circle = circle(all, edit.service(), edit.on());
        return circle.isEmpty()
                ? written(source, edit)
                : EditPlan.refused(
                        Code.DEPENDENCY_CYCLE,
                        "That would be a circle: " + String.join(" → ", circle) + ".");
    }

    /** In the form that the list has, or in the shortest one where there is none. */
    private static EditPlan written(Source source, ComposeEdit.AddDependency edit) {
        ModelPath service = EditPlan.service(edit.service());
        ModelPath path = service.key("depends_on");
        Source.Found found = source.find(path);
        if (found instanceof Source.Found.Missing) {
            found = source.inherited(path).orElse(found);
        }
        if (found instanceof Source.Found.Elsewhere(String anchor, _)) {
            return new EditPlan.Refused(source.shared(path, anchor));
        }
        return found instanceof Source.Found.Here here
                ? more(here, edit)
                : EditPlan.changes(
                        new Change.Put(
                                service, "depends_on", first(edit), behind(source, service)));
    }

    private static boolean plain(ComposeEdit.AddDependency edit) {
        return edit.condition().filter(wanted -> wanted != Condition.SERVICE_STARTED).isEmpty();
    }

    private static Fragment entry(ComposeEdit.AddDependency edit) {
        return condition(edit.condition().orElse(Condition.SERVICE_STARTED));
    }

    private static Fragment first(ComposeEdit.AddDependency edit) {
        return plain(edit)
                ? Fragment.list(Fragment.text(edit.on()))
                : Fragment.field(edit.on(), entry(edit));
    }

    private static EditPlan more(Source.Found.Here here, ComposeEdit.AddDependency edit) {
        ModelPath path = here.at();
        Change.Put put = new Change.Put(path, edit.on(), entry(edit), Optional.empty());
        return switch (here.node()) {
            case TextNode.Fields _ -> EditPlan.changes(put);
            case TextNode.Items list when list.items().isEmpty() && !plain(edit) ->
                    EditPlan.changes(new Change.Replace(path, first(edit)));
            case TextNode.Items _ ->
                    plain(edit)
                            ? EditPlan.changes(new Change.Append(path, Fragment.text(edit.on())))
                            : EditPlan.changes(new Change.Keyed(path, started()), put);
            case TextNode.Scalar text when text.typed() instanceof Value.Null ->
                    EditPlan.changes(new Change.Replace(path, first(edit)));
            case TextNode.Scalar _, TextNode.Alias _ ->
                    EditPlan.refused(
                            Code.WRONG_TYPE, "“" + path + "” is neither a list nor a mapping.");
        };
    }

    static EditPlan condition(Source source, ComposeEdit.SetCondition edit) {
        ModelPath path = EditPlan.service(edit.service()).key("depends_on");
        ModelPath entry = path.key(edit.on());
        Fragment word = Fragment.text(edit.condition().word());
        if (EditPlan.node(source, path).orElse(null) instanceof TextNode.Items) {
            return dependencies(source, edit.service()).contains(edit.on())
                    ? EditPlan.changes(
                            new Change.Keyed(path, started()),
                            new Change.Replace(entry.key("condition"), word))
                    : new EditPlan.Refused(Source.missing(entry));
        }
        if (EditPlan.node(source, entry).isEmpty()) {
            return new EditPlan.Refused(Source.missing(entry));
        }
        return EditPlan.node(source, entry.key("condition")).isPresent()
                ? EditPlan.changes(new Change.Replace(entry.key("condition"), word))
                : EditPlan.changes(new Change.Put(entry, "condition", word, Optional.empty()));
    }

    static EditPlan remove(Source source, String service, String on) {
        ModelPath path = EditPlan.service(service).key("depends_on");
        return Names.place(source, path, on)
                .<EditPlan>map(place -> EditPlan.changes(new Change.Remove(place)))
                .orElseGet(() -> new EditPlan.Refused(Source.missing(path.key(on))));
    }

    /** The circle that a new dependency would close, from the service back to it. */
    private static List<String> circle(Map<String, Set<String>> all, String service, String on) {
        if (service.equals(on)) {
            return List.of(service, service);
        }
        List<String> way = new ArrayList<>(List.of(service));
        return reaches(all, on, service, way, new LinkedHashSet<>()) ? way : List.of();
    }

    private static boolean reaches(
            Map<String, Set<String>> all,
            String from,
            String target,
            List<String> way,
            Set<String> seen) {
        way.add(from);
        if (from.equals(target)) {
            return true;
        }
        if (seen.add(from)) {
            for (String next : all.getOrDefault(from, Set.of())) {
                if (reaches(all, next, target, way, seen)) {
                    return true;
                }
            }
        }
        way.removeLast();
        return false;
    }

    static Set<String> dependencies(Source source, String service) {
        Set<String> names = new LinkedHashSet<>();
        ModelPath path = EditPlan.service(service).key("depends_on");
        switch (source.said(path).orElse(null)) {
            case TextNode.Fields fields ->
                    fields.fields().forEach(field -> names.add(field.name()));
            case TextNode.Items list ->
                    list.items()
                            .forEach(item -> {
                                if (item instanceof TextNode.Scalar name) {
                                    names.add(name.value());
                                }
                            });
            case null, default -> {
                // none, or not written here
            }
        }
        return names;
    }

    /** What a person reads first stays first. */
    private static Optional<String> behind(Source source, ModelPath service) {
        return List.of("build", "image").stream()
                .filter(key -> EditPlan.node(source, service.key(key)).isPresent())
                .findFirst();
    }

    private static Fragment.Fields started() {
        return condition(Condition.SERVICE_STARTED);
    }

    private static Fragment.Fields condition(Condition condition) {
        return (Fragment.Fields) Fragment.field("condition", Fragment.text(condition.word()));
    }
}
