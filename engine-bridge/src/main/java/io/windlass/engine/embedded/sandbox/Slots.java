package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.plan.Slot;

/** Gives each descriptor of a plan a place of its own. */
final class Slots {
    private int used;

    Slot next() {
        return new Slot(used++);
    }
}
