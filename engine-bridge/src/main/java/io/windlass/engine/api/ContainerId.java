package io.windlass.engine.api;

/** The engine's 64-digit id of a container. */
public record ContainerId(String value) {

    /** The twelve digits that people see. */
    public String shortForm() {
        return value.length() > 12 ? value.substring(0, 12) : value;
    }

    @Override
    public String toString() {
        return value;
    }
}
