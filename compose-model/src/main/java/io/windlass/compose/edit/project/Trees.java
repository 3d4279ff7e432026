package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks into trees of values, and compares them. */
final class Trees {

    private Trees() {}

    static Optional<Value> at(Value root, ModelPath path) {
        Value value = root;
        for (ModelPath.Step step : path.steps()) {
            Value next =
                    switch (step) {
                        case ModelPath.Step.Key(String name) ->
                                value instanceof Value.Fields fields
                                        ? fields.values().get(name)
                                        : null;
                        case ModelPath.Step.Index(int at) ->
                                value instanceof Value.Items(List<Value> items, _)
                                                && at < items.size()
                                        ? items.get(at)
                                        : null;
                    };
            if (next == null) {
                return Optional.empty();
            }
            value = next;
        }
        return Optional.of(value);
    }

    /** Whether something in a tree is written at a position. */
    static boolean contains(Value value, Position position) {
        return value.origin().position().filter(position::equals).isPresent()
                || switch (value) {
                    case Value.Fields fields ->
                            fields.values().values().stream()
                                    .anyMatch(inner -> contains(inner, position));
                    case Value.Items(List<Value> items, _) ->
                            items.stream().anyMatch(inner -> contains(inner, position));
                    case Value.Null _,
                            Value.Bool _,
                            Value.Int _,
                            Value.Real _,
                            Value.Text _,
                            Value.Date _ ->
                            false;
                };
    }

    /** The places at which two trees differ, as deep as they can be told; lists are one place. */
    static List<List<String>> differences(Value before, Value after) {
        List<List<String>> found = new ArrayList<>();
        compare(before, after, List.of(), found);
        return found;
    }

    private static void compare(
            Value before, Value after, List<String> at, List<List<String>> found) {
        if (before.equals(after)) {
            return;
        }
        if (!(before instanceof Value.Fields old) || !(after instanceof Value.Fields now)) {
            found.add(at);
            return;
        }
        Set<String> keys = new LinkedHashSet<>(old.values().keySet());
        keys.addAll(now.values().keySet());
        for (String key : keys) {
            List<String> path = new ArrayList<>(at);
            path.add(key);
            Value left = old.values().get(key);
            Value right = now.values().get(key);
            if (left == null || right == null) {
                found.add(path);
            } else {
                compare(left, right, path, found);
            }
        }
    }
}
