package io.windlass.app.view.logs;

import io.windlass.app.logs.LineText;
import io.windlass.app.logs.LogLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lines that were drawn a moment ago, with what drawing found out about them. */
final class LineCache {

    private static final int KEPT = 512;

    private final Map<Long, Drawn> entries =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Long, Drawn> eldest) {
                    return size() > KEPT;
                }
            };

    private record Drawn(String raw, LineText text, int cells, List<Integer> rows) {}

    LineText text(LogLines lines, long number) {
        return entry(lines, number, 0).text();
    }

    /** Where the line is broken when so many cells fit into a row. */
    List<Integer> rows(LogLines lines, long number, int cells) {
        return entry(lines, number, cells).rows();
    }

    private Drawn entry(LogLines lines, long number, int cells) {
        String raw = lines.text(number);
        Drawn known = entries.get(number);
        // Entries of the last moment may change places, so the number alone does not tell.
        if (known == null || !known.raw().equals(raw)) {
            known = new Drawn(raw, LineText.of(raw, lines.truncated(number)), 0, List.of(0));
            entries.put(number, known);
        }
        if (cells > 0 && known.cells() != cells) {
            known = new Drawn(raw, known.text(), cells, known.text().rows(cells));
            entries.put(number, known);
        }
        return known;
    }

    void clear() {
        entries.clear();
    }
}
