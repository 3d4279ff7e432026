package io.windlass.compose.edit;

import java.util.Optional;

/** One elementary change of a file; {@link ComposeEdit}s are made of these. */
public sealed interface Change {

    /**
     * Adds a key.
     *
     * @param parent the mapping; what is missing on the way to it is made
     * @param after the key behind which it belongs; absent puts it last
     */
    record Put(ModelPath parent, String key, Fragment value, Optional<String> after)
            implements Change {}

    /** Adds an item at the end of a list that is there. */
    record Append(ModelPath list, Fragment item) implements Change {}

    /** Puts another value where one is. */
    record Replace(ModelPath path, Fragment value) implements Change {}

    /** Takes a key or an item away, and its mapping or list when that is empty then. */
    record Remove(ModelPath path) implements Change {}

    /** Gives a key another name. */
    record RenameKey(ModelPath path, String name) implements Change {}

    /** Writes a key's lines once more under another name, comments included. */
    record Copy(ModelPath path, String name) implements Change {}

    /**
     * Turns a list of names into a mapping of these names, each with the same value.
     *
     * @param each what stands under each name
     */
    record Keyed(ModelPath list, Fragment.Fields each) implements Change {}

    /** The place that has to be there. */
    default ModelPath target() {
        return switch (this) {
            case Put put -> put.parent();
            case Append append -> append.list();
            case Replace replace -> replace.path();
            case Remove remove -> remove.path();
            case RenameKey rename -> rename.path();
            case Copy copy -> copy.path();
            case Keyed keyed -> keyed.list();
        };
    }

    /** The same at another place. */
    default Change at(ModelPath place) {
        return switch (this) {
            case Put(_, String key, Fragment value, Optional<String> after) ->
                    new Put(place, key, value, after);
            case Append(_, Fragment item) -> new Append(place, item);
            case Replace(_, Fragment value) -> new Replace(place, value);
            case Remove _ -> new Remove(place);
            case RenameKey(_, String name) -> new RenameKey(place, name);
            case Copy(_, String name) -> new Copy(place, name);
            case Keyed(_, Fragment.Fields each) -> new Keyed(place, each);
        };
    }
}
