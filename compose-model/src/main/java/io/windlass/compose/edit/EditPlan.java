package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.yaml.TextNode;
import java.util.List;
import java.util.Optional;

/** The elementary changes that an edit consists of, for the form that a file has. */
sealed interface EditPlan {

    record Changes(List<Change> changes) implements EditPlan {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    record Refused(Problem problem) implements EditPlan {}

    static EditPlan of(String text, ComposeEdit edit) {
        Optional<Source> read = Source.read(text, ModelPath.of("services"));
        if (read.isEmpty()) {
            return refused(
                    Code.YAML_SYNTAX,
                    "This file is not valid YAML, so it can only be edited by hand.");
        }
        Source source = read.get();
        return switch (edit) {
            case ComposeEdit.SetValue(ModelPath path, Fragment value) -> set(source, path, value);
            case ComposeEdit.AddItem(ModelPath list, Fragment item) -> add(source, list, item);
            case ComposeEdit.RemoveValue(ModelPath path) -> changes(new Change.Remove(path));
            case ComposeEdit.AddService(String name, Fragment.Fields body) ->
                    changes(new Change.Put(ModelPath.of("services"), name, body, Optional.empty()));
            case ComposeEdit.RemoveService(String name) -> ServiceEdits.remove(source, name);
            case ComposeEdit.RenameService(String from, String to) ->
                    ServiceEdits.rename(source, from, to);
            case ComposeEdit.DuplicateService(String name, String copy) ->
                    ServiceEdits.duplicate(source, name, copy);
            case ComposeEdit.AddDependency add -> DependencyEdits.add(source, add);
            case ComposeEdit.SetCondition set -> DependencyEdits.condition(source, set);
            case ComposeEdit.RemoveDependency(String service, String on) ->
                    DependencyEdits.remove(source, service, on);
            case ComposeEdit.SetEnvironment(String service, String key, String value) ->
                    environment(source, service, key, Optional.of(value));
            case ComposeEdit.RemoveEnvironment(String service, String key) ->
                    environment(source, service, key, Optional.empty());
            case ComposeEdit.JoinNetwork join -> network(source, join);
            case ComposeEdit.AddMount(String service, String mount) ->
                    mount(source, service, mount);
        };
    }

    static EditPlan changes(Change... changes) {
        return new Changes(List.of(changes));
    }

    static EditPlan refused(Code code, String sentence) {
        return new Refused(Problem.of(code, sentence));
    }

    static ModelPath service(String name) {
        return ModelPath.of("services", name);
    }

    /** The node there, when it is written in this file. */
    static Optional<TextNode> node(Source source, ModelPath path) {
        return source.find(path) instanceof Source.Found.Here here
                ? Optional.of(here.node())
                : Optional.empty();
    }

    private static EditPlan set(Source source, ModelPath path, Fragment value) {
        if (node(source, path).isPresent()) {
            return changes(new Change.Replace(path, value));
        }
        if (path.last().orElse(null) instanceof ModelPath.Step.Key(String key)) {
            return changes(new Change.Put(path.parent(), key, value, Optional.empty()));
        }
        return new Refused(Source.missing(path));
    }

    static EditPlan add(Source source, ModelPath list, Fragment item) {
        Optional<TextNode> node = node(source, list);
        boolean there = node.filter(found -> !(found instanceof TextNode.Fields)).isPresent();
        if (there || !(list.last().orElse(null) instanceof ModelPath.Step.Key(String key))) {
            return changes(new Change.Append(list, item));
        }
        if (node.isPresent()) {
            return refused(Code.WRONG_TYPE, "“" + list + "” is a mapping, not a list.");
        }
        return changes(new Change.Put(list.parent(), key, Fragment.list(item), Optional.empty()));
    }

    /** An absent value takes the key away. */
    private static EditPlan environment(
            Source source, String service, String key, Optional<String> value) {
        ModelPath path = service(service).key("environment");
        Optional<TextNode> node = node(source, path);
        if (node.isPresent() && node.get() instanceof TextNode.Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                if (list.items().get(i) instanceof TextNode.Scalar item
                        && item.value().split("=", 2)[0].equals(key)) {
                    return value.isPresent()
                            ? changes(
                                    new Change.Replace(
                                            path.index(i), Fragment.text(key + "=" + value.get())))
                            : changes(new Change.Remove(path.index(i)));
                }
            }
            return value.isPresent()
                    ? changes(new Change.Append(path, Fragment.text(key + "=" + value.get())))
                    : new Refused(Source.missing(path.key(key)));
        }
        return value.isPresent()
                ? set(source, path.key(key), Fragment.text(value.get()))
                : changes(new Change.Remove(path.key(key)));
    }

    private static EditPlan network(Source source, ComposeEdit.JoinNetwork join) {
        ModelPath path = service(join.service()).key("networks");
        Optional<TextNode> node = node(source, path);
        if (node.isPresent() && node.get() instanceof TextNode.Fields) {
            return changes(
                    new Change.Put(path, join.network(), new Fragment.Nothing(), Optional.empty()));
        }
        if (node.isPresent()) {
            return changes(new Change.Append(path, Fragment.text(join.network())));
        }
        Fragment list =
                join.keepDefault()
                        ? Fragment.list(Fragment.text("default"), Fragment.text(join.network()))
                        : Fragment.list(Fragment.text(join.network()));
        return changes(new Change.Put(service(join.service()), "networks", list, Optional.empty()));
    }

    private static EditPlan mount(Source source, String service, String mount) {
        EditPlan added = add(source, service(service).key("volumes"), Fragment.text(mount));
        String name = mount.split(":", 2)[0];
        boolean named = mount.contains(":") && name.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]+");
        ModelPath volumes = ModelPath.of("volumes");
        if (!(added instanceof Changes(List<Change> first))
                || !named
                || node(source, volumes.key(name)).isPresent()) {
            return added;
        }
        return changes(
                first.getFirst(),
                new Change.Put(volumes, name, new Fragment.Nothing(), Optional.empty()));
    }
}
