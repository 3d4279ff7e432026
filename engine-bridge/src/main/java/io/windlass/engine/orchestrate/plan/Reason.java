package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.problem.Position;
import java.util.List;
import java.util.Optional;

/**
 * Why a step is there.
 *
 * @param text one sentence or less: {@code not there yet}, {@code differs from the file}
 * @param differences what differs, property by property, as far as it is known
 */
public record Reason(String text, List<Difference> differences) {

    public Reason {
        differences = List.copyOf(differences);
    }

    public static Reason of(String text) {
        return new Reason(text, List.of());
    }

    /**
     * One property that is not as the file says.
     *
     * @param property its path in the service, {@code environment.V}
     * @param before as the engine has it; absent when it has none
     * @param after as the file says; absent when the file has none
     * @param position where the file says so
     */
    public record Difference(
            String property,
            Optional<String> before,
            Optional<String> after,
            Optional<Position> position) {

        /** {@code environment.V "1" -> "2"}. */
        @Override
        public String toString() {
            return property + " " + quoted(before) + " -> " + quoted(after);
        }

        private static String quoted(Optional<String> text) {
            return text.map(value -> '"' + value + '"').orElse("none");
        }
    }
}
