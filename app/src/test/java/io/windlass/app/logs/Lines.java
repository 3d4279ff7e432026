package io.windlass.app.logs;

import io.windlass.engine.api.LogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Short ways to write lines and to read them back. */
final class Lines {

    static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

    private Lines() {}

    static LogLine at(long millis, String text) {
        return new LogLine(START.plusMillis(millis), LogLine.Stream.STDOUT, text, false);
    }

    static LogSource by(String service) {
        return new LogSource(service, 1);
    }

    static List<String> texts(LogLines lines) {
        return LongStream.range(lines.first(), lines.end()).mapToObj(lines::text).toList();
    }

    /** Rows in words: {@code api: text ×3}, {@code --- text}, {@code +8 s}, {@code 12 dropped}. */
    static List<String> rows(LogRows rows) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            words.add(
                    switch (rows.row(i)) {
                        case LogRows.Row.Line(long number, int times) ->
                                rows.lines().source(number).service()
                                        + ": "
                                        + rows.lines().text(number)
                                        + (times > 1 ? " ×" + times : "");
                        case LogRows.Row.Separator(long number) ->
                                "--- " + rows.lines().text(number);
                        case LogRows.Row.Gap(long _, int seconds) -> "+" + seconds + " s";
                        case LogRows.Row.Dropped(long lines) -> lines + " dropped";
                    });
        }
        return words;
    }
}
