package io.windlass.app.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Columns of text. */
public final class Table {

    /** How wide columns are at least, and how far they stand apart. */
    public enum Spacing {
        /** Of {@code ps}, {@code volumes} and {@code stats}. */
        NARROW(10, 3),
        /** Of {@code ls} and {@code images}. */
        WIDE(20, 3),
        /** Of {@code top}. */
        TIGHT(4, 2);

        private final int least;
        private final int gap;

        Spacing(int least, int gap) {
            this.least = least;
            this.gap = gap;
        }
    }

    private final Spacing spacing;
    private final List<List<String>> lines = new ArrayList<>();

    public Table(Spacing spacing, List<String> headers) {
        this.spacing = spacing;
        lines.add(List.copyOf(headers));
    }

    public void row(List<String> cells) {
        lines.add(List.copyOf(cells));
    }

    public void row(String... cells) {
        row(List.of(cells));
    }

    /** The table with a line end after each line. The last column is not padded. */
    public String text() {
        StringBuilder text = new StringBuilder();
        int[] widths = widths();
        for (List<String> line : lines) {
            for (int i = 0; i < line.size() - 1; i++) {
                text.append(line.get(i)).append(" ".repeat(widths[i] - width(line.get(i))));
            }
            text.append(line.isEmpty() ? "" : line.getLast()).append('\n');
        }
        return text.toString();
    }

    private int[] widths() {
        int columns = lines.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < line.size(); i++) {
                int wanted = Math.max(spacing.least, width(line.get(i)) + spacing.gap);
                widths[i] = Math.max(widths[i], wanted);
            }
        }
        return widths;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
