package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.model.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What of a project an edit may change.
 *
 * @param places the places, each with all below it; {@code *} stands for any key
 * @param expected what the project says afterwards where that can be worked out as a whole
 * @param needs what has to hold at single places
 */
record Footprint(List<List<String>> places, UnaryOperator<Value> expected, List<Need> needs) {

    public Footprint {
        places = List.copyOf(places);
        needs = List.copyOf(needs);
    }

    /**
     * What has to hold at a place.
     *
     * @param from the file that its value has to come from; absent for a place that has to be gone
     */
    record Need(ModelPath path, Optional<Path> from) {}

    static Footprint of(List<List<String>> places) {
        return new Footprint(places, tree -> tree, List.of());
    }

    Footprint needing(ModelPath path, Optional<Path> from) {
        List<Need> more = new ArrayList<>(needs);
        more.add(new Need(path, from));
        return new Footprint(places, expected, more);
    }

    /** The same at all services. */
    Footprint everywhere() {
        List<List<String>> all = new ArrayList<>(places);
        for (List<String> place : places) {
            if (place.size() > 2 && place.getFirst().equals("services")) {
                List<String> any = new ArrayList<>(place);
                any.set(1, "*");
                all.add(any);
            }
        }
        return new Footprint(all, expected, needs);
    }

    Footprint and(Footprint other) {
        List<List<String>> all = new ArrayList<>(places);
        all.addAll(other.places);
        List<Need> both = new ArrayList<>(needs);
        both.addAll(other.needs);
        return new Footprint(all, expected, both);
    }

    static Footprint at(List<String> place) {
        return of(List.of(place));
    }

    /** The keys of a path; what lies in a list counts as the list. */
    static List<String> keys(ModelPath path) {
        List<String> keys = new ArrayList<>();
        for (ModelPath.Step step : path.steps()) {
            if (!(step instanceof ModelPath.Step.Key(String name))) {
                break;
            }
            keys.add(name);
        }
        return keys;
    }

    boolean covers(List<String> place) {
        return place.getFirst().startsWith("x-")
                || places.stream().anyMatch(allowed -> within(place, allowed));
    }

    private static boolean within(List<String> place, List<String> allowed) {
        int common = Math.min(place.size(), allowed.size());
        for (int i = 0; i < common; i++) {
            if (!allowed.get(i).equals("*") && !allowed.get(i).equals(place.get(i))) {
                return false;
            }
        }
        return common > 0;
    }
}
