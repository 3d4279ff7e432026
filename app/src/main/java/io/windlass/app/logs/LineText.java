package io.windlass.app.logs;

import java.util.ArrayList;
import java.util.List;

/** A line on a grid of equally wide cells, of which some characters take two and some none. */
public final class LineText {

    /** More than this is not drawn; a copy has all of it. */
    static final int LONGEST = 16_000;

    private final StyledLine line;
    private final List<Links.Link> links;
    private final boolean even;

    private LineText(StyledLine line) {
        this.line = line;
        this.links = Links.in(line);
        this.even = line.text().chars().allMatch(LineText::inFont);
    }

    /** What to draw of a line as it was written. */
    public static LineText of(String raw, boolean truncated) {
        StyledLine whole = Ansi.parse(raw);
        if (whole.text().length() <= LONGEST && !truncated) {
            return new LineText(whole);
        }
        int kept = Math.min(LONGEST, whole.text().length());
        String more =
                truncated
                        ? "… the rest was not kept"
                        : "… " + (whole.text().length() - kept) + " more characters";
        List<StyledLine.Span> spans =
                whole.spans().stream()
                        .filter(span -> span.start() < kept)
                        .map(span ->
                                new StyledLine.Span(
                                        span.start(), Math.min(kept, span.end()), span.style()))
                        .toList();
        return new LineText(new StyledLine(whole.text().substring(0, kept) + more, spans));
    }

    public String text() {
        return line.text();
    }

    public List<StyledLine.Span> spans() {
        return line.spans();
    }

    public List<Links.Link> links() {
        return links;
    }

    /** The cells from one character to another one in front of which it ends. */
    public int cells(int start, int end) {
        if (even) {
            return end - start;
        }
        int cells = 0;
        for (int at = start; at < end; ) {
            int point = line.text().codePointAt(at);
            cells += width(point);
            at += Character.charCount(point);
        }
        return cells;
    }

    /** The character at so many cells behind another one, or the end of the text. */
    public int at(int start, int cells) {
        if (even) {
            return Math.min(line.text().length(), start + Math.max(0, cells));
        }
        int left = cells;
        int at = start;
        while (at < line.text().length()) {
            int point = line.text().codePointAt(at);
            int width = width(point);
            if (left < width) {
                break;
            }
            left -= width;
            at += Character.charCount(point);
        }
        return at;
    }

    /** Where each row begins when so many cells fit into one. */
    public List<Integer> rows(int cells) {
        int fit = Math.max(8, cells);
        List<Integer> starts = new ArrayList<>(List.of(0));
        int next = at(0, fit);
        while (next < line.text().length()) {
            starts.add(next);
            next = Math.max(next + 1, at(next, fit));
        }
        return List.copyOf(starts);
    }

    /** Whether each character takes one cell, so that a piece can be drawn in one go. */
    public boolean even() {
        return even;
    }

    /** Characters that the font has at its own width: letters, punctuation, arrows, boxes. */
    private static boolean inFont(int c) {
        return c < 0x300
                || (c >= 0x2010 && c <= 0x2027)
                || (c >= 0x2030 && c <= 0x205e)
                || (c >= 0x2190 && c <= 0x2199)
                || (c >= 0x2500 && c <= 0x25a0);
    }

    /** Cells of a character: 0 for marks that join the one before, 2 for wide ones. */
    public static int width(int point) {
        if (point < 0x300) {
            return 1;
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT) {
            return 0;
        }
        boolean wide =
                (point >= 0x1100 && point <= 0x115f)
                        || (point >= 0x2e80 && point <= 0xa4cf && point != 0x303f)
                        || (point >= 0xac00 && point <= 0xd7a3)
                        || (point >= 0xf900 && point <= 0xfaff)
                        || (point >= 0xfe30 && point <= 0xfe6f)
                        || (point >= 0xff00 && point <= 0xff60)
                        || (point >= 0xffe0 && point <= 0xffe6)
                        || (point >= 0x1f300 && point <= 0x1faff)
                        || (point >= 0x20000 && point <= 0x3fffd);
        return wide ? 2 : 1;
    }
}
