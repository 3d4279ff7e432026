package io.windlass.app;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out whether a window can be shown. */
final class Display {

    /** What JavaFX loads on Linux before it shows anything. */
    private static final List<String> LIBRARIES =
            List.of("libX11.so.6", "libgtk-3.so.0", "libGL.so.1", "libXtst.so.6");

    /** {@code host:number.screen}; without a host it is a socket of this machine. */
    private static final Pattern NAME = Pattern.compile("(?:unix)?([^:/]*):(\\d+)(?:\\.\\d+)?");

    private static final int FIRST_PORT = 6000;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Predicate<String> loads;
    private final Predicate<String> answers;

    Display(Predicate<String> loads, Predicate<String> answers) {
        this.loads = loads;
        this.answers = answers;
    }

    static Display ofSystem() {
        return new Display(Display::canLoad, Display::isReached);
    }

    /**
     * Why no window can be shown; empty when one can.
     *
     * @param os the system's name, as the property {@code os.name} has it
     */
    Optional<String> obstacle(String os, Map<String, String> environment) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(
                    environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                            ? "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set"
                            : "the display speaks Wayland only, and JavaFX needs Xwayland: DISPLAY"
                                    + " is not set");
        }
        Optional<String> missing =
                LIBRARIES.stream().filter(library -> !loads.test(library)).findFirst();
        if (missing.isPresent()) {
            return missing.map(library ->
                    "there is a display, but not what draws on it: "
                            + library
                            + " cannot be loaded");
        }
        return answers.test(display)
                ? Optional.empty()
                : Optional.of("nobody answers at the display " + display);
    }

    // Loading is the only true test of whether a library can be loaded; none of it is called.
    @SuppressWarnings("restricted")
    private static boolean canLoad(String library) {
        try {
            return SymbolLookup.libraryLookup(library, Arena.global()).find("").isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** A variable may name a display that is gone. */
    private static boolean isReached(String display) {
        Matcher name = NAME.matcher(display);
        if (!name.matches()) {
            // a path, as macOS has it, or something newer: JavaFX will know
            return true;
        }
        try {
            int number = Integer.parseInt(name.group(2));
            if (name.group(1).isEmpty()) {
                SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)))
                        .close();
            } else {
                try (Socket socket = new Socket()) {
                    socket.connect(
                            new InetSocketAddress(name.group(1), FIRST_PORT + number),
                            PATIENCE_MILLIS);
                }
            }
            return true;
        } catch (IOException | NumberFormatException _) {
            return false;
        }
    }
}
