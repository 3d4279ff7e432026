package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits of single values, in whichever of its forms an attribute is written. */
final class ValueEdits {

    private ValueEdits() {}

    static EditPlan set(Source source, ModelPath path, Fragment value) {
        return switch (source.find(path)) {
            case Source.Found.Here _ -> EditPlan.changes(new Change.Replace(path, value));
            case Source.Found.Elsewhere(String alias, _) ->
                    new EditPlan.Refused(source.shared(path, alias));
            case Source.Found.Missing _ ->
                    path.last().orElse(null) instanceof ModelPath.Step.Key(String key)
                            ? EditPlan.changes(
                                    new Change.Put(path.parent(), key, value, Optional.empty()))
                            : new EditPlan.Refused(Source.missing(path));
        };
    }

    static EditPlan add(Source source, ModelPath list, Fragment item) {
        if (!(list.last().orElse(null) instanceof ModelPath.Step.Key(String key))) {
            return EditPlan.changes(new Change.Append(list, item));
        }
        return switch (source.find(list)) {
            case Source.Found.Here(_, TextNode.Fields _, _, _, _, _) ->
                    EditPlan.refused(Code.WRONG_TYPE, "“" + list + "” is a mapping, not a list.");
            case Source.Found.Here _ -> EditPlan.changes(new Change.Append(list, item));
            case Source.Found.Elsewhere(String alias, _) ->
                    new EditPlan.Refused(source.shared(list, alias));
            case Source.Found.Missing _ ->
                    inherited(source, list)
                            .map(at ->
                                    at.shared()
                                            .<EditPlan>map(EditPlan.Refused::new)
                                            .orElseGet(() -> add(source, at.path(), item)))
                            .orElseGet(() ->
                                    EditPlan.changes(
                                            new Change.Put(
                                                    list.parent(),
                                                    key,
                                                    Fragment.list(item),
                                                    Optional.empty())));
        };
    }

    /**
     * A list or a mapping that a merge key brings: one of the service's own would replace it.
     *
     * @param path where it is written
     * @param shared why it must not be changed there
     */
    record Inherited(ModelPath path, Optional<Problem> shared) {}

    static Optional<Inherited> inherited(Source source, ModelPath path) {
        return source.inherited(path)
                .map(found ->
                        switch (found) {
                            case Source.Found.Here here ->
                                    new Inherited(here.at(), Optional.empty());
                            case Source.Found.Elsewhere(String anchor, _) ->
                                    new Inherited(path, Optional.of(source.shared(path, anchor)));
                            case Source.Found.Missing(ModelPath deepest, _) ->
                                    new Inherited(deepest, Optional.of(Source.missing(path)));
                        });
    }

    /** Each in the form that the service has: a mapping, or a list of {@code KEY=value}. */
    static EditPlan variables(Source source, String service, Map<String, String> values) {
        ModelPath path = EditPlan.service(service).key("environment");
        if (source.find(path) instanceof Source.Found.Here(_, TextNode.Items list, _, _, _, _)) {
            List<Change> changes = new ArrayList<>();
            values.forEach((key, value) -> {
                Fragment text = Fragment.text(key + "=" + value);
                int at = position(list, key);
                changes.add(
                        at < 0
                                ? new Change.Append(path, text)
                                : new Change.Replace(path.index(at), text));
            });
            return EditPlan.changes(changes);
        }
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<String, String> entry : values.entrySet()) {
            Fragment text = Fragment.text(entry.getValue());
            switch (set(source, path.key(entry.getKey()), text)) {
                case EditPlan.Changes(List<Change> some, _) -> changes.addAll(some);
                case EditPlan.Refused refused -> {
                    return refused;
                }
            }
        }
        return EditPlan.changes(changes);
    }

    static EditPlan withoutVariable(Source source, String service, String key) {
        ModelPath path = EditPlan.service(service).key("environment");
        if (source.find(path) instanceof Source.Found.Here(_, TextNode.Items list, _, _, _, _)) {
            int at = position(list, key);
            return at < 0
                    ? new EditPlan.Refused(Source.missing(path.key(key)))
                    : EditPlan.changes(new Change.Remove(path.index(at)));
        }
        return EditPlan.changes(new Change.Remove(path.key(key)));
    }

    private static int position(TextNode.Items list, String key) {
        for (int i = 0; i < list.items().size(); i++) {
            if (list.items().get(i) instanceof TextNode.Scalar item
                    && item.value().split("=", 2)[0].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    static EditPlan healthcheck(Source source, String service, Fragment.Fields check) {
        ModelPath path = EditPlan.service(service);
        return EditPlan.node(source, path.key("healthcheck")).isPresent()
                ? EditPlan.refused(Code.CONFLICT, service + " has a health check already.")
                : EditPlan.changes(new Change.Put(path, "healthcheck", check, Optional.empty()));
    }

    static EditPlan profile(Source source, List<String> services, String profile) {
        if (!profile.matches("[a-zA-Z0-9][a-zA-Z0-9_.-]+")) {
            return EditPlan.refused(
                    Code.INVALID_VALUE,
                    "A profile cannot be called “"
                            + profile
                            + "”: it has two letters, digits, “.”, “_” or “-” at least, and begins"
                            + " with a letter or a digit.");
        }
        List<Change> changes = new ArrayList<>();
        for (String service : services) {
            ModelPath path = EditPlan.service(service).key("profiles");
            if (Names.place(source, path, profile).isPresent()) {
                return EditPlan.refused(
                        Code.CONFLICT, service + " is in profile " + profile + " already.");
            }
            switch (add(source, path, Fragment.text(profile))) {
                case EditPlan.Changes(List<Change> some, _) -> changes.addAll(some);
                case EditPlan.Refused refused -> {
                    return refused;
                }
            }
        }
        return EditPlan.changes(changes);
    }

    static EditPlan withoutProfile(Source source, List<String> services, String profile) {
        List<Change> changes = new ArrayList<>();
        for (String service : services) {
            ModelPath path = EditPlan.service(service).key("profiles");
            Optional<ModelPath> place = Names.place(source, path, profile);
            if (place.isEmpty()) {
                return EditPlan.refused(
                        Code.NOT_FOUND, service + " is not in profile " + profile + " here.");
            }
            changes.add(new Change.Remove(place.get()));
        }
        return EditPlan.changes(changes);
    }
}
