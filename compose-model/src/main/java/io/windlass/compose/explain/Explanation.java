package io.windlass.compose.explain;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * Where a value comes from.
 *
 * @param path the place in the model, {@code services.web.environment.KEY}
 * @param value what it is in the end; absent when something took it away
 * @param steps what had a say in it, the newest first
 * @param children what lies directly below it, with where each part comes from
 */
public record Explanation(
        String path, Optional<Value> value, List<Step> steps, List<Child> children) {

    public Explanation {
        steps = List.copyOf(steps);
        children = List.copyOf(children);
    }

    /** A part of a mapping or list. */
    public record Child(String path, Value value, Optional<Position> position) {}
}
