package io.windlass.app.logs;

/** What an entry is. */
public enum LogKind {
    STDOUT(0),
    STDERR(1),
    /** Said by the program, not by a container: something happened between two lines. */
    SEPARATOR(2);

    private final int code;

    LogKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static LogKind of(int code) {
        return switch (code) {
            case 0 -> STDOUT;
            case 1 -> STDERR;
            default -> SEPARATOR;
        };
    }
}
