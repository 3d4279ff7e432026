package io.windlass.app;

import io.windlass.app.cli.Console;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How the desktop is opened.
 *
 * @param up whether the project is brought up
 * @param host the engine's address, as {@code --host} says it
 * @param context the Docker context to take the engine from, as {@code --context} says it
 * @param environment the variables of the process
 * @param home the person's home folder
 * @param console where it is told what happens, when there is no display
 */
public record DesktopOptions(
        boolean up,
        Optional<String> host,
        Optional<String> context,
        Map<String, String> environment,
        Path home,
        Console console) {

    public DesktopOptions {
        environment = Map.copyOf(environment);
    }

    /** Those of this process, without flags. */
    public static DesktopOptions ofProcess(Console console) {
        return new DesktopOptions(
                false,
                Optional.empty(),
                Optional.empty(),
                System.getenv(),
                Path.of(System.getProperty("user.home", "")),
                console);
    }

    public DesktopOptions withUp(boolean on) {
        return new DesktopOptions(on, host, context, environment, home, console);
    }

    public DesktopOptions withEngine(Optional<String> newHost, Optional<String> newContext) {
        return new DesktopOptions(up, newHost, newContext, environment, home, console);
    }
}
