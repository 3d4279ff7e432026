package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits of whole services, with what refers to them. */
final class ServiceEdits {

    private static final Pattern PUBLISHED = Pattern.compile("(.*:)?(\\d+)(:\\d+(?:/\\w+)?)");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private ServiceEdits() {}

    static EditPlan remove(Source source, String name) {
        if (source.find(EditPlan.service(name)) instanceof Source.Found.Missing) {
            return new EditPlan.Refused(Source.missing(EditPlan.service(name)));
        }
        List<Change> changes = new ArrayList<>();
        for (String service : services(source)) {
            ModelPath path = EditPlan.service(service);
            if (!service.equals(name)) {
                DependencyEdits.place(source, path.key("depends_on"), name)
                        .ifPresent(place -> changes.add(new Change.Remove(place)));
                links(source, path.key("links"), name)
                        .ifPresent(place -> changes.add(new Change.Remove(place)));
            }
        }
        changes.add(new Change.Remove(EditPlan.service(name)));
        return new EditPlan.Changes(changes);
    }

    static EditPlan rename(Source source, String from, String to) {
        Optional<EditPlan> wrong = wrongName(to);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        List<Change> changes = new ArrayList<>();
        for (String service : services(source)) {
            ModelPath path = EditPlan.service(service);
            DependencyEdits.place(source, path.key("depends_on"), from)
                    .ifPresent(place -> changes.add(renamed(place, to)));
            for (String key : List.of("network_mode", "ipc", "pid", "uts", "cgroup")) {
                scalar(source, path.key(key), value -> value.equals("service:" + from))
                        .ifPresent(_ -> changes.add(replaced(path.key(key), "service:" + to)));
            }
            items(source, path.key("links"), from, to, changes);
            items(source, path.key("volumes_from"), from, to, changes);
            extended(source, path.key("extends"), from, to, changes);
        }
        changes.add(new Change.RenameKey(EditPlan.service(from), to));
        return new EditPlan.Changes(changes);
    }

    private static Optional<EditPlan> wrongName(String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        EditPlan.refused(
                                Code.INVALID_VALUE,
                                "A service cannot be called “"
                                        + name
                                        + "”: only letters, digits, “.”, “_” and “-” may be used."));
    }

    private static Change renamed(ModelPath place, String to) {
        return place.last().orElseThrow() instanceof ModelPath.Step.Key
                ? new Change.RenameKey(place, to)
                : replaced(place, to);
    }

    private static Change replaced(ModelPath path, String text) {
        return new Change.Replace(path, Fragment.text(text));
    }

    /** {@code name} and {@code name:more}. */
    private static void items(
            Source source, ModelPath list, String from, String to, List<Change> changes) {
        if (EditPlan.node(source, list).orElse(null) instanceof TextNode.Items found) {
            for (int i = 0; i < found.items().size(); i++) {
                if (found.items().get(i) instanceof TextNode.Scalar item
                        && item.value().split(":", 2)[0].equals(from)) {
                    String rest = item.value().substring(from.length());
                    changes.add(replaced(list.index(i), to + rest));
                }
            }
        }
    }

    private static Optional<ModelPath> links(Source source, ModelPath list, String name) {
        List<Change> found = new ArrayList<>();
        items(source, list, name, name, found);
        return found.stream().findFirst().map(Change::target);
    }

    private static void extended(
            Source source, ModelPath path, String from, String to, List<Change> changes) {
        if (scalar(source, path, from::equals).isPresent()) {
            changes.add(replaced(path, to));
        }
        boolean elsewhere = EditPlan.node(source, path.key("file")).isPresent();
        if (!elsewhere && scalar(source, path.key("service"), from::equals).isPresent()) {
            changes.add(replaced(path.key("service"), to));
        }
    }

    private static Optional<TextNode.Scalar> scalar(
            Source source, ModelPath path, Predicate<String> test) {
        return EditPlan.node(source, path)
                .filter(TextNode.Scalar.class::isInstance)
                .map(TextNode.Scalar.class::cast)
                .filter(scalar -> test.test(scalar.value()));
    }

    static EditPlan duplicate(Source source, String name, String copy) {
        Optional<EditPlan> wrong = wrongName(copy);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        ModelPath original = EditPlan.service(name);
        ModelPath made = EditPlan.service(copy);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Copy(original, copy));
        if (EditPlan.node(source, original.key("container_name")).isPresent()) {
            changes.add(new Change.Remove(made.key("container_name")));
        }
        if (EditPlan.node(source, original.key("ports")).orElse(null)
                instanceof TextNode.Items ports) {
            for (int i = 0; i < ports.items().size(); i++) {
                if (ports.items().get(i) instanceof TextNode.Scalar port) {
                    int index = i;
                    bumped(port.value())
                            .ifPresent(text ->
                                    changes.add(replaced(made.key("ports").index(index), text)));
                }
            }
        }
        return new EditPlan.Changes(changes);
    }

    /** The next host port: two containers cannot hold the same one. */
    private static Optional<String> bumped(String port) {
        Matcher match = PUBLISHED.matcher(port);
        if (!match.matches()) {
            return Optional.empty();
        }
        String before = match.group(1) == null ? "" : match.group(1);
        return Optional.of(before + (Integer.parseInt(match.group(2)) + 1) + match.group(3));
    }

    private static List<String> services(Source source) {
        return EditPlan.node(source, ModelPath.of("services")).orElse(null)
                        instanceof TextNode.Fields fields
                ? fields.fields().stream().map(TextNode.Field::name).toList()
                : List.of();
    }
}
