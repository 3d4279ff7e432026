package io.windlass.compose.shape;

/**
 * A field of a structure.
 *
 * @param name its name in files
 * @param json its name in JSON, which differs where the reference forgot to give one
 */
public record Field(String name, String json, Shape shape, Presence presence) {

    /** When a field is written. */
    public enum Presence {
        /** When it is not empty, zero or false. */
        FILLED,
        /** When it was set, be it to zero. */
        SET,
        /** JSON has it always, YAML when it is set and not an empty structure. */
        ALWAYS_IN_JSON,
        ALWAYS,
        /** A flag that counts as on: when it was set to off. */
        OFF,
        /** A flag that counts as off and is hardly ever so: when it is not on. */
        NOT_ON
    }

    public Field when(Presence other) {
        return new Field(name, json, shape, other);
    }

    static Field filled(String name, Shape shape) {
        return new Field(name, name, shape, Presence.FILLED);
    }

    static Field set(String name, Shape shape) {
        return new Field(name, name, shape, Presence.SET);
    }

    static Field inJson(String name, Shape shape) {
        return new Field(name, name, shape, Presence.ALWAYS_IN_JSON);
    }

    static Field always(String name, Shape shape) {
        return new Field(name, name, shape, Presence.ALWAYS);
    }
}
