package io.windlass.app.command;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens addresses in the person's browser, with whatever this system has for it. */
public final class Browser implements Consumer<URI> {

    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private final List<List<String>> openers;

    Browser(List<List<String>> openers) {
        this.openers = List.copyOf(openers);
    }

    /**
     * The browser of a system.
     *
     * @param os the system's name, as the property {@code os.name} has it
     */
    public static Browser of(String os) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new Browser(List.of(List.of("rundll32", "url.dll,FileProtocolHandler")));
        }
        if (system.startsWith("mac")) {
            return new Browser(List.of(List.of("open")));
        }
        return new Browser(
                List.of(
                        List.of("xdg-open"),
                        List.of("gio", "open"),
                        List.of("sensible-browser"),
                        List.of("x-www-browser"),
                        List.of("firefox"),
                        List.of("chromium")));
    }

    @Override
    public void accept(URI address) {
        for (List<String> opener : openers) {
            if (started(opener, address)) {
                return;
            }
        }
        LOG.warn("{} cannot be opened: no program for web addresses was found", address);
    }

    private static boolean started(List<String> opener, URI address) {
        List<String> words = new java.util.ArrayList<>(opener);
        words.add(address.toString());
        try {
            Process process =
                    new ProcessBuilder(words)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            LOG.debug("{} opens {}", process.pid(), address);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
