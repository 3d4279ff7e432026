package io.windlass.app.logs;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Entries as text, for the clipboard and for files. */
public final class LogText {

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final ZoneId zone;
    private final boolean names;

    /**
     * Text.
     *
     * @param zone in which times are written
     * @param names whether each line begins with its time and its service
     */
    public LogText(ZoneId zone, boolean names) {
        this.zone = zone;
        this.names = names;
    }

    /** The rows from one to another one, that included, each line as often as it was written. */
    public void write(LogRows rows, int from, int to, Appendable out) throws IOException {
        for (int i = from; i <= to; i++) {
            switch (rows.row(i)) {
                case LogRows.Row.Line(long number, int times) -> {
                    String line = line(rows.lines(), number);
                    for (int n = 0; n < times; n++) {
                        out.append(line).append('\n');
                    }
                }
                case LogRows.Row.Separator(long number) ->
                        out.append(separator(rows.lines(), number)).append('\n');
                case LogRows.Row.Gap _ -> {}
                case LogRows.Row.Dropped(long lines) ->
                        out.append("--- " + lines + " older lines were dropped\n");
            }
        }
    }

    /** One line, without its escape sequences. */
    public String line(LogLines lines, long number) {
        String text = Ansi.shown(lines.text(number));
        return names ? prefix(lines, number) + text : text;
    }

    private String prefix(LogLines lines, long number) {
        return clock(lines, number) + " " + name(lines.source(number)) + " | ";
    }

    private String separator(LogLines lines, long number) {
        LogSource source = lines.source(number);
        String who = source.isProject() ? "" : name(source) + " ";
        return "--- " + (names ? clock(lines, number) + " " : "") + who + lines.text(number);
    }

    private String clock(LogLines lines, long number) {
        return CLOCK.format(lines.instant(number).atZone(zone));
    }

    /** {@code api}, and {@code api-2} for the second replica. */
    public static String name(LogSource source) {
        return source.number() > 1 ? source.service() + "-" + source.number() : source.service();
    }
}
