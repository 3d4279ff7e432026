package io.windlass.compose.explain;

import io.windlass.compose.problem.Position;
import java.util.Optional;

/** A variable that is filled into a value. */
public record Variable(String name, Source source) {

    /** Where its value comes from. */
    public sealed interface Source {

        /** Where a file says it. */
        default Optional<Position> position() {
            return this instanceof EnvFile(_, Position at) ? Optional.of(at) : Optional.empty();
        }

        /** The environment that the program was started in. */
        record Shell(String value) implements Source {}

        /** {@code .env}, or a file that takes its place. */
        record EnvFile(String value, Position at) implements Source {}

        /** It has no value, and the expression has one for that case. */
        record Default(String value) implements Source {}

        /** The project's name, which is a variable as well. */
        record ProjectName(String value) implements Source {}

        /** Nobody sets it. */
        record Unset() implements Source {}
    }
}
