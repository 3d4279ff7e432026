package io.windlass.compose.explain;

import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a written place, {@code services.web.ports[0]}, along a tree. A key may have dots of its
 * own: the longest one that fits is meant.
 */
final class Names {

    private Names() {}

    /** What came of it. */
    sealed interface Read {

        /** It is there. */
        record There(List<String> steps, Value value) implements Read {
            public There {
                steps = List.copyOf(steps);
            }
        }

        /**
         * It ends before.
         *
         * @param steps those that are there
         * @param wanted the next one
         * @param known what is there instead
         */
        record Missing(List<String> steps, String wanted, List<String> known) implements Read {
            public Missing {
                steps = List.copyOf(steps);
                known = List.copyOf(known);
            }
        }
    }

    static Read read(String path, Value tree) {
        List<String> steps = new ArrayList<>();
        Value value = tree;
        String rest = path.strip();
        while (!rest.isEmpty()) {
            Optional<Next> next = next(value, rest);
            if (next.isEmpty()) {
                return new Read.Missing(steps, first(rest), keys(value));
            }
            steps.add(next.get().step());
            value = next.get().value();
            rest = next.get().rest();
        }
        return new Read.There(steps, value);
    }

    private record Next(String step, Value value, String rest) {}

    private static Optional<Next> next(Value value, String rest) {
        return switch (value) {
            case Value.Fields(var fields, _) ->
                    fields.entrySet().stream()
                            .sorted(Comparator.comparingInt(entry -> -entry.getKey().length()))
                            .flatMap(entry ->
                                    behind(rest, entry.getKey())
                                            .or(() -> behind(rest, '"' + entry.getKey() + '"'))
                                            .map(left ->
                                                    new Next(
                                                            entry.getKey(), entry.getValue(), left))
                                            .stream())
                            .findFirst();
            case Value.Items(var items, _) -> {
                String step = first(rest);
                boolean index = step.matches("\\d{1,6}") && Integer.parseInt(step) < items.size();
                yield index
                        ? Optional.of(
                                new Next(step, items.get(Integer.parseInt(step)), after(rest)))
                        : Optional.empty();
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    Optional.empty();
        };
    }

    /** What follows a key, if the text begins with it. */
    private static Optional<String> behind(String rest, String key) {
        if (!rest.startsWith(key)) {
            return Optional.empty();
        }
        String left = rest.substring(key.length());
        if (left.isEmpty() || left.startsWith("[")) {
            return Optional.of(left);
        }
        return left.startsWith(".") ? Optional.of(left.substring(1)) : Optional.empty();
    }

    private static String first(String rest) {
        int from = rest.startsWith("[") ? 1 : 0;
        int end = from;
        while (end < rest.length() && ".[]".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(from, end);
    }

    private static String after(String rest) {
        int end = rest.startsWith("[") ? rest.indexOf(']') + 1 : first(rest).length();
        String left = rest.substring(Math.max(end, 0));
        return left.startsWith(".") ? left.substring(1) : left;
    }

    private static List<String> keys(Value value) {
        return switch (value) {
            case Value.Fields(var fields, _) -> List.copyOf(fields.keySet());
            case Value.Items(var items, _) ->
                    java.util.stream.IntStream.range(0, items.size())
                            .mapToObj(Integer::toString)
                            .toList();
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    List.of();
        };
    }
}
