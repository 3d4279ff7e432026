package io.windlass.app.cli.progress;

/** Shows how the objects of an operation fare. Called from one thread at a time. */
interface Display {

    /** How an object fares. */
    enum Mood {
        WORKING,
        DONE,
        WARNING,
        FAILED
    }

    /**
     * An object's new state.
     *
     * @param object {@code Container shop-web-1}
     * @param state {@code Starting}
     * @param detail why, or how far; may be empty
     */
    void show(String object, String state, String detail, Mood mood);

    /** A line that stays: a build's output, a warning. */
    void print(String line);

    /** Leaves the terminal as it is then. */
    void end();
}
