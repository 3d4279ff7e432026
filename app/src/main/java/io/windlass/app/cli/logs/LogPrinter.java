package io.windlass.app.cli.logs;

import io.windlass.app.cli.Console;
import io.windlass.engine.api.LogLine;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints lines of several containers, each in the colour of its container. Takes lines from any
 * thread.
 */
public final class LogPrinter {

    private static final List<String> COLOURS =
            List.of("36", "33", "32", "35", "34", "36;1", "33;1", "32;1", "35;1", "34;1");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Console console;
    private final Style style;
    private final Map<String, String> colours = new LinkedHashMap<>();
    private int width;

    /**
     * How lines look.
     *
     * @param colours whether each container has its colour
     * @param prefix whether its name stands before each line
     * @param timestamps whether the time stands there as well
     * @param apart whether what containers write on their standard error goes to ours
     */
    public record Style(boolean colours, boolean prefix, boolean timestamps, boolean apart) {}

    public LogPrinter(Console console, Style style) {
        this.console = console;
        this.style = style;
    }

    /** Makes room for a name before its first line comes. */
    public synchronized void expect(String name) {
        if (!colours.containsKey(name)) {
            colours.put(name, COLOURS.get(colours.size() % COLOURS.size()));
            width = Math.max(width, name.length());
        }
    }

    /** Prints a line of a container. */
    public synchronized void line(String name, LogLine line) {
        expect(name);
        StringBuilder text = new StringBuilder();
        if (style.prefix()) {
            String padded = name + " ".repeat(width - name.length() + 1) + " | ";
            text.append(coloured(name, padded));
        }
        if (style.timestamps()) {
            text.append(time(line.time())).append(' ');
        }
        text.append(line.text()).append('\n');
        if (style.apart() && line.stream() == LogLine.Stream.STDERR) {
            console.note(text.toString());
        } else {
            console.print(text.toString());
        }
    }

    /** Prints something about a container. */
    public synchronized void status(String name, String sentence) {
        expect(name);
        console.line(coloured(name, name + " " + sentence));
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    private String coloured(String name, String text) {
        return style.colours()
                ? "\u001b[" + colours.getOrDefault(name, "0") + "m" + text + "\u001b[0m"
                : text;
    }
}
