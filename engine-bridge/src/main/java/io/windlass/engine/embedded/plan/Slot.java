package io.windlass.engine.embedded.plan;

/** A numbered place in which the launcher keeps a descriptor from one step to another. */
public record Slot(int number) {

    /** Where a step takes a slot or none. */
    public static final Slot NONE = new Slot(-1);

    /** As many as the launcher has. */
    public static final int COUNT = 512;

    public Slot {
        if (number < -1 || number >= COUNT) {
            throw new IllegalArgumentException("slot " + number);
        }
    }
}
