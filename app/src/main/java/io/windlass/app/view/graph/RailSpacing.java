package io.windlass.app.view.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Keeps the things on a rail apart while they stay near where they belong. */
final class RailSpacing {
    private RailSpacing() {}

    /**
     * Where each thing begins.
     *
     * @param wanted where the middle of each should be
     * @param sizes how long each is, along the rail
     * @param gap the least room between two
     */
    static List<Double> spread(List<Double> wanted, List<Double> sizes, double gap, double min) {
        List<Double> starts = new ArrayList<>(wanted);
        double free = min;
        List<Integer> order =
                IntStream.range(0, wanted.size())
                        .boxed()
                        .sorted(Comparator.comparing(wanted::get))
                        .toList();
        for (int i : order) {
            double start = Math.max(free, wanted.get(i) - sizes.get(i) / 2);
            starts.set(i, start);
            free = start + sizes.get(i) + gap;
        }
        return starts;
    }
}
