package io.windlass.app.logs;

import java.util.List;

/**
 * A line ready to be shown.
 *
 * @param spans pieces that do not look plain, in order, without overlap
 */
public record StyledLine(String text, List<Span> spans) {

    /** From {@code start} up to {@code end}, which is not part of it. */
    public record Span(int start, int end, Style style) {}

    public StyledLine {
        spans = List.copyOf(spans);
    }
}
