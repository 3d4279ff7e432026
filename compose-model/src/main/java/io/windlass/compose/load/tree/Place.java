package io.windlass.compose.load.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the model, written {@code services.web.ports[0]} when somebody has to read it.
 *
 * @param step the key that leads here; for an item of a list its index
 * @param item whether the step is an index
 */
public record Place(@Nullable Place parent, String step, boolean item) {

    private static final Place TOP = new Place(null, "", false);

    /** The whole file. */
    public static Place top() {
        return TOP;
    }

    /** The place below these keys. */
    public static Place of(String... keys) {
        Place place = TOP;
        for (String key : keys) {
            place = place.key(key);
        }
        return place;
    }

    public Place key(String key) {
        return new Place(this, key, false);
    }

    public Place item(int index) {
        return new Place(this, Integer.toString(index), true);
    }

    /** All steps from the top. */
    public List<String> steps() {
        Deque<String> steps = new ArrayDeque<>();
        for (Place place = this; place.parent != null; place = place.parent) {
            steps.addFirst(place.step);
        }
        return List.copyOf(steps);
    }

    @Override
    public String toString() {
        Deque<Place> places = new ArrayDeque<>();
        for (Place place = this; place.parent != null; place = place.parent) {
            places.addFirst(place);
        }
        StringBuilder text = new StringBuilder();
        for (Place place : places) {
            if (place.item) {
                text.append('[').append(place.step).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(place.step);
            }
        }
        return text.toString();
    }
}
