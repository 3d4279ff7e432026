package io.windlass.app.present;

/**
 * How a service stands, for the screen.
 *
 * @param text one line in words, {@code Healthy · 3 m}
 * @param loud whether the words are coloured: something needs attention or is under way
 */
public record ServiceStatus(StateShape shape, String text, boolean loud) {

    static ServiceStatus quiet(StateShape shape, String text) {
        return new ServiceStatus(shape, text, false);
    }

    static ServiceStatus loud(StateShape shape, String text) {
        return new ServiceStatus(shape, text, true);
    }
}
