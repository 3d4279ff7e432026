package io.windlass.app.state;

/**
 * Identifies a project on the screen: the absolute path that was opened, or, for one that is known
 * from its containers only, its name after {@code engine:}.
 */
public record ProjectId(String value) {

    private static final String FOUND = "engine:";

    /** The id of a project that only its containers tell of. */
    public static ProjectId found(String name) {
        return new ProjectId(FOUND + name);
    }

    public boolean isFound() {
        return value.startsWith(FOUND);
    }

    /** The project's name, where {@link #isFound()} holds. */
    public String foundName() {
        return value.substring(FOUND.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
