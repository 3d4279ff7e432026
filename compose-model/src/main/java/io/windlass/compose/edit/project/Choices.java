package io.windlass.compose.edit.project;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person chose where an edit could be made in several ways; what is absent is asked for when
 * it matters.
 *
 * @param target the file for what is new; absent takes the last one that has the service
 * @param variable what to do about a value that comes from a variable
 * @param shared what to do about a value that others use as well
 */
public record Choices(
        Optional<Path> target, Optional<ForVariable> variable, Optional<ForShared> shared) {

    private static final Choices NONE =
            new Choices(Optional.empty(), Optional.empty(), Optional.empty());

    /** What to do about a value such as {@code ${TAG:-1.2}}. */
    public enum ForVariable {
        /** Write another default. */
        DEFAULT,
        /** Set the variable in {@code .env}. */
        ENV_FILE,
        /** Write the value in place of the variable. */
        LITERAL
    }

    /** What to do about a value that comes through an anchor, a merge key or {@code extends}. */
    public enum ForShared {
        /** Change it where it is written, for all who use it. */
        EVERYWHERE,
        /** Override it for this service. */
        HERE
    }

    /** Nothing was chosen. */
    public static Choices none() {
        return NONE;
    }

    public Choices into(Path file) {
        return new Choices(Optional.of(file), variable, shared);
    }

    public Choices with(ForVariable choice) {
        return new Choices(target, Optional.of(choice), shared);
    }

    public Choices with(ForShared choice) {
        return new Choices(target, variable, Optional.of(choice));
    }
}
