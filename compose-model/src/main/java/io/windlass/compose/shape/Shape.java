package io.windlass.compose.shape;

/** What a field of the reference's model holds, which decides how it is written. */
public sealed interface Shape permits Shape.Plain, Shape.Several, Shape.Named, Struct {

    /** Values that have no fields of their own. */
    enum Plain implements Shape {
        TEXT,
        INTEGER,
        FLAG,
        /** A number of 32 bits: the shortest digits that give it back. */
        FLOAT,
        /** A size: a text of decimal digits. */
        BYTES,
        DURATION,
        /** A list of texts; a single text counts as a list of one. */
        TEXTS,
        /** A mapping to texts; null counts as empty. */
        MAPPING,
        /** A mapping to texts in which null is kept. */
        ENVIRONMENT,
        /** A mapping to lists of texts. */
        LISTS,
        /** A command: null and the empty list mean different things. */
        COMMAND,
        /** Host names with addresses: a sorted list of {@code name=address}. */
        HOSTS,
        ULIMITS,
        /** Env files: a plain path where the file is required. */
        ENV_FILES,
        SSH
    }

    /** A list of structures. */
    record Several(Struct item) implements Shape {}

    /** A mapping from names to structures, or to null. */
    record Named(Struct entry) implements Shape {}
}
