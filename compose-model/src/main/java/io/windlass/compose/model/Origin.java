package io.windlass.compose.model;

import io.windlass.compose.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * Where a value came from.
 *
 * @param position the place of the value; absent for what the model itself supplies
 * @param key the place of the key that it stands under; absent in lists and at the top
 * @param overridden what it replaced, latest first
 */
public record Origin(Optional<Position> position, Optional<Position> key, List<Origin> overridden) {

    private static final Origin IMPLIED = new Origin(Optional.empty(), Optional.empty(), List.of());

    public Origin {
        overridden = List.copyOf(overridden);
    }

    public static Origin at(Position position) {
        return new Origin(Optional.of(position), Optional.empty(), List.of());
    }

    /** A default, or something derived from the environment alone. */
    public static Origin implied() {
        return IMPLIED;
    }

    public Origin under(Position keyPosition) {
        return new Origin(position, Optional.of(keyPosition), overridden);
    }

    /** The same place, remembering what it replaced there. */
    public Origin over(Origin replaced) {
        List<Origin> chain = new java.util.ArrayList<>();
        chain.add(replaced);
        chain.addAll(replaced.overridden());
        return new Origin(position, key, chain);
    }
}
