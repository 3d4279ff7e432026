package io.windlass.app.logs;

/** How serious a line is, worst first. */
public enum Level {
    ERROR(1, "E"),
    WARN(2, "W"),
    INFO(3, "I"),
    DEBUG(4, "D"),
    TRACE(5, "T"),
    /** The line does not say; it counts like one that informs. */
    NONE(6, "");

    private final int code;
    private final String letter;

    Level(int code, String letter) {
        this.code = code;
        this.letter = letter;
    }

    /** For a narrow column. */
    public String letter() {
        return letter;
    }

    /** Whether a line of this level is shown when the least wanted one is given. */
    public boolean atLeast(Level least) {
        return (this == NONE ? INFO.code : code) <= least.code;
    }

    byte code() {
        return (byte) code;
    }

    static Level of(byte code) {
        return switch (code) {
            case 1 -> ERROR;
            case 2 -> WARN;
            case 3 -> INFO;
            case 4 -> DEBUG;
            case 5 -> TRACE;
            default -> NONE;
        };
    }
}
