package io.windlass.app.present;

import java.util.Locale;

/** The state of a service as a shape; the same thirteen everywhere, readable without colour. */
public enum StateShape {
    RUNNING("Running", Tone.OK, Paths.DOT, ""),
    HEALTHY("Healthy", Tone.OK, Paths.DISC_WITH_TICK, ""),
    STARTING("Starting", Tone.BUSY, Paths.RIGHT_HALF, Paths.RING),
    WAITING("Waiting", Tone.BUSY, "", Paths.RING + "M7 4V7.2L9 8.5"),
    UNHEALTHY("Unhealthy", Tone.WARN, Paths.TRIANGLE_WITH_MARK, ""),
    FAILED("Failed", Tone.FAIL, Paths.DIAMOND_WITH_CROSS, ""),
    COMPLETED("Completed", Tone.OK, "", Paths.RING + "M4.6 7.2L6.4 9L9.5 5.3"),
    STOPPED("Stopped", Tone.OFF, "", Paths.RING),
    NOT_CREATED("Not created", Tone.OFF, "", Paths.RING),
    PAUSED("Paused", Tone.OFF, Paths.BARS, ""),
    CRASH_LOOP("Crash loop", Tone.FAIL, Paths.ARROW_HEAD, Paths.OPEN_RING),
    CHANGED("Changed", Tone.ACCENT, "", "M7 2L12.6 12H1.4Z"),
    UNKNOWN("Unknown", Tone.OFF, Paths.QUESTION_DOT, Paths.QUESTION_HOOK);

    private final String label;
    private final Tone tone;
    private final String filled;
    private final String outlined;

    StateShape(String label, Tone tone, String filled, String outlined) {
        this.label = label;
        this.tone = tone;
        this.filled = filled;
        this.outlined = outlined;
    }

    /** The word for it, as a sentence would start. */
    public String label() {
        return label;
    }

    /** Which status colour it takes. */
    public Tone tone() {
        return tone;
    }

    /** The style class of its icon, {@code state-crash-loop}. */
    public String styleClass() {
        return "state-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** SVG path on a 14 px square to fill by the even-odd rule; empty when there is none. */
    public String filled() {
        return filled;
    }

    /** SVG path on a 14 px square to draw as a line; empty when there is none. */
    public String outlined() {
        return outlined;
    }

    /** The status colours; each has a token of its name in every theme. */
    public enum Tone {
        OK,
        BUSY,
        WARN,
        FAIL,
        OFF,
        ACCENT;

        /** The style class that sets {@code -wl-tone} to this colour, {@code tone-ok}. */
        public String styleClass() {
            return "tone-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Marks inside a filled shape are holes, so that they look right on any ground. */
    private static final class Paths {
        static final String DOT = "M2 7A5 5 0 1 1 12 7A5 5 0 1 1 2 7Z";
        static final String RING = "M1.8 7A5.2 5.2 0 1 1 12.2 7A5.2 5.2 0 1 1 1.8 7Z";
        static final String OPEN_RING = "M11.6 4.6A5.2 5.2 0 1 0 12.2 7.4";
        static final String ARROW_HEAD = "M13.2 1.2V6.2H8.2Z";
        static final String RIGHT_HALF = "M7 1.8A5.2 5.2 0 0 1 7 12.2Z";
        static final String BARS = "M3 2H6V12H3ZM8 2H11V12H8Z";
        static final String DISC_WITH_TICK =
                "M1 7A6 6 0 1 1 13 7A6 6 0 1 1 1 7Z"
                        + "M3.73 7.77L6.35 10.38L10.41 5.62A0.8 0.8 0 0 0 9.19 4.58"
                        + "L6.25 8.02L4.87 6.63A0.8 0.8 0 0 0 3.73 7.77Z";
        static final String TRIANGLE_WITH_MARK =
                "M6.57 .95A.5 .5 0 0 1 7.43 .95L13.63 12.05A.5 .5 0 0 1 13.2 12.8H.8"
                        + "A.5 .5 0 0 1 .37 12.05Z"
                        + "M6.25 5.2V8.4A.75 .75 0 0 0 7.75 8.4V5.2A.75 .75 0 0 0 6.25 5.2Z"
                        + "M6.2 10.6A.8 .8 0 1 0 7.8 10.6A.8 .8 0 1 0 6.2 10.6Z";
        static final String DIAMOND_WITH_CROSS =
                "M7 .6L13.4 7L7 13.4L.6 7Z"
                        + "M7 5.94L8.24 4.7L9.3 5.76L8.06 7L9.3 8.24L8.24 9.3L7 8.06L5.76 9.3"
                        + "L4.7 8.24L5.94 7L4.7 5.76L5.76 4.7Z";
        static final String QUESTION_HOOK = "M4.4 4.6A2.7 2.7 0 1 1 8.4 6.9C7.4 7.5 7 7.9 7 9.1";
        static final String QUESTION_DOT = "M6 11.8A1 1 0 1 1 8 11.8A1 1 0 1 1 6 11.8Z";

        private Paths() {}
    }
}
