package io.windlass.compose.model;

import io.windlass.compose.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * Where a value came from.
 *
 * @param position the place that defines it; absent for what the model itself supplies
 * @param overridden what it replaced, latest first
 */
public record Origin(Optional<Position> position, List<Origin> overridden) {

    public Origin {
        overridden = List.copyOf(overridden);
    }

    public static Origin at(Position position) {
        return new Origin(Optional.of(position), List.of());
    }

    /** A default, or something derived from the environment alone. */
    public static Origin implied() {
        return new Origin(Optional.empty(), List.of());
    }
}
