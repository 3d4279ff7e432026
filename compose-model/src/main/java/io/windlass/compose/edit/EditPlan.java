package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.yaml.TextNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elementary changes that an edit consists of, for the form that a file has. */
sealed interface EditPlan {

    /**
     * They can be made.
     *
     * @param everywhere whether all users of an anchor are meant to change with it
     */
    record Changes(List<Change> changes, boolean everywhere) implements EditPlan {
        public Changes {
            changes = List.copyOf(changes);
        }
    }

    record Refused(Problem problem) implements EditPlan {}

    static EditPlan of(Source source, ComposeEdit edit, Surroundings surroundings) {
        return switch (edit) {
            case ComposeEdit.OfPlace place -> ofPlace(source, place);
            case ComposeEdit.OfName named -> ofName(source, named, surroundings);
            case ComposeEdit.OfSetting setting -> ofSetting(source, setting, surroundings);
            case ComposeEdit.OfUse use -> ofUse(source, use, surroundings);
            case ComposeEdit.Together _ ->
                    throw new IllegalArgumentException("parts are planned one by one");
        };
    }

    private static EditPlan ofPlace(Source source, ComposeEdit.OfPlace edit) {
        return switch (edit) {
            case ComposeEdit.SetValue(ModelPath path, Fragment value) ->
                    ValueEdits.set(source, path, value);
            case ComposeEdit.AddItem(ModelPath list, Fragment item) ->
                    ValueEdits.add(source, list, item);
            case ComposeEdit.RemoveValue(ModelPath path) -> changes(new Change.Remove(path));
        };
    }

    private static EditPlan ofName(
            Source source, ComposeEdit.OfName edit, Surroundings surroundings) {
        return switch (edit) {
            case ComposeEdit.AddService(String name, Fragment.Fields body) ->
                    ServiceEdits.add(name, body, surroundings);
            case ComposeEdit.PasteService(String name, Fragment.Block block) ->
                    changes(
                            new Change.Put(
                                    ModelPath.of("services"), name, block, Optional.empty()));
            case ComposeEdit.RemoveService(String name) ->
                    ServiceEdits.remove(source, name, surroundings);
            case ComposeEdit.RenameService(String from, String to) ->
                    ServiceEdits.rename(source, from, to, surroundings);
            case ComposeEdit.DuplicateService(
                            String name,
                            String copy,
                            Map<String, String> ports) ->
                    ServiceEdits.duplicate(source, name, copy, ports);
            case ComposeEdit.Declare declare -> ResourceEdits.declare(declare);
            case ComposeEdit.RenameResource rename ->
                    ResourceEdits.rename(source, rename, surroundings);
        };
    }

    private static EditPlan ofSetting(
            Source source, ComposeEdit.OfSetting edit, Surroundings surroundings) {
        return switch (edit) {
            case ComposeEdit.AddDependency add ->
                    DependencyEdits.add(source, add, surroundings.dependenciesWith(source));
            case ComposeEdit.SetCondition set -> DependencyEdits.condition(source, set);
            case ComposeEdit.RemoveDependency(String service, String on) ->
                    DependencyEdits.remove(source, service, on);
            case ComposeEdit.SetEnvironment(String service, String key, String value) ->
                    ValueEdits.variables(source, service, Map.of(key, value));
            case ComposeEdit.SetVariables(String service, var values) ->
                    ValueEdits.variables(source, service, values);
            case ComposeEdit.RemoveEnvironment(String service, String key) ->
                    ValueEdits.withoutVariable(source, service, key);
            case ComposeEdit.AddHealthcheck(String service, Fragment.Fields check) ->
                    ValueEdits.healthcheck(source, service, check);
            case ComposeEdit.PutInProfile(List<String> services, String profile) ->
                    ValueEdits.profile(source, services, profile);
            case ComposeEdit.TakeOutOfProfile(List<String> services, String profile) ->
                    ValueEdits.withoutProfile(source, services, profile);
        };
    }

    private static EditPlan ofUse(
            Source source, ComposeEdit.OfUse edit, Surroundings surroundings) {
        return switch (edit) {
            case ComposeEdit.JoinNetwork join -> ResourceEdits.join(source, join);
            case ComposeEdit.LeaveNetwork(String service, String network) ->
                    ResourceEdits.leave(source, service, network);
            case ComposeEdit.AddMount(String service, String mount) ->
                    ResourceEdits.mount(source, service, mount, surroundings);
            case ComposeEdit.RemoveMount(String service, String target) ->
                    ResourceEdits.unmount(source, service, target);
            case ComposeEdit.Publish(String service, PublishedPort port) ->
                    PortEdits.publish(source, service, port);
            case ComposeEdit.Unpublish(String service, PublishedPort port) ->
                    PortEdits.unpublish(source, service, port);
            case ComposeEdit.Republish(String service, PublishedPort from, PublishedPort to) ->
                    PortEdits.republish(source, service, from, to);
        };
    }

    static EditPlan changes(Change... changes) {
        return changes(List.of(changes));
    }

    static EditPlan changes(List<Change> changes) {
        return new Changes(changes, false);
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

    /** The items of a list; none where there is no list. */
    static List<TextNode> items(Source source, ModelPath path) {
        return node(source, path).orElse(null) instanceof TextNode.Items list
                ? list.items()
                : List.of();
    }

    /** The same, whatever aliases and merge keys lead to the list. */
    static List<TextNode> said(Source source, ModelPath path) {
        return source.said(path).orElse(null) instanceof TextNode.Items list
                ? list.items()
                : List.of();
    }
}
