package io.windlass.app.view.logs;

import io.windlass.app.logs.LineText;
import io.windlass.app.logs.Links;
import io.windlass.app.logs.LogMatcher;
import io.windlass.app.logs.Style;
import io.windlass.app.logs.StyledLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** Draws a piece of one line: its grounds, what is found and what is marked in it, its letters. */
final class LinePainter {

    private final GraphicsContext context;
    private final Palette palette;
    private final Metrics metrics;

    LinePainter(GraphicsContext context, Palette palette, Metrics metrics) {
        this.context = context;
        this.palette = palette;
        this.metrics = metrics;
    }

    /**
     * A line and how it is to look.
     *
     * @param hits places of what is searched for
     * @param marked the selected part
     */
    record Look(
            LineText text,
            List<LogMatcher.Hit> hits,
            boolean currentHit,
            Optional<Selection.Part> marked,
            Color plain,
            Color ground) {}

    /** Draws the characters from one to another one, which is left out, at a place. */
    void paint(Look look, int from, int to, double x, double y) {
        Set<Integer> cuts = cuts(look, from, to);
        int at = from;
        for (int cut : cuts) {
            grounds(look, at, cut, x + look.text().cells(from, at) * metrics.cell(), y);
            at = cut;
        }
        look.marked().ifPresent(part -> marked(look.text(), part, from, to, x, y));
        at = from;
        for (int cut : cuts) {
            letters(look, at, cut, x + look.text().cells(from, at) * metrics.cell(), y);
            at = cut;
        }
    }

    private static Set<Integer> cuts(Look look, int from, int to) {
        Set<Integer> cuts = new TreeSet<>();
        for (StyledLine.Span span : look.text().spans()) {
            cuts.add(span.start());
            cuts.add(span.end());
        }
        for (Links.Link link : look.text().links()) {
            cuts.add(link.start());
            cuts.add(link.end());
        }
        for (LogMatcher.Hit hit : look.hits()) {
            cuts.add(hit.start());
            cuts.add(hit.end());
        }
        cuts.removeIf(cut -> cut <= from || cut > to);
        cuts.add(to);
        return cuts;
    }

    private void marked(LineText text, Selection.Part part, int from, int to, double x, double y) {
        int start = Math.max(from, part.from());
        int end = Math.min(to, part.to());
        if (start > end || part.from() > to) {
            return;
        }
        double left = x + text.cells(from, start) * metrics.cell();
        double right = x + text.cells(from, end) * metrics.cell();
        // The line end is marked, too, when the selection goes on behind it.
        double more = part.goesOn() && to == text.text().length() ? 4 : 0;
        context.setFill(palette.get(Tone.SELECTED));
        context.fillRect(left, y, right - left + more, Metrics.ROW);
    }

    private static Style style(Look look, int at) {
        for (StyledLine.Span span : look.text().spans()) {
            if (span.start() <= at && at < span.end()) {
                return span.style();
            }
        }
        return Style.PLAIN;
    }

    private static boolean hit(Look look, int at) {
        return look.hits().stream().anyMatch(hit -> hit.start() <= at && at < hit.end());
    }

    private Optional<Color> ground(Look look, int at) {
        if (hit(look, at)) {
            return Optional.of(palette.get(look.currentHit() ? Tone.WARN : Tone.MARK));
        }
        Style style = style(look, at);
        if (style.has(Style.INVERSE)) {
            return Optional.of(palette.ground(style.colour(), look.plain()));
        }
        Color none = Color.TRANSPARENT;
        Color ground = palette.ground(style.ground(), none);
        return ground.equals(none) ? Optional.empty() : Optional.of(ground);
    }

    private void grounds(Look look, int from, int to, double x, double y) {
        if (to > from) {
            ground(look, from)
                    .ifPresent(ground -> {
                        context.setFill(ground);
                        context.fillRect(
                                x, y, look.text().cells(from, to) * metrics.cell(), Metrics.ROW);
                    });
        }
    }

    private void letters(Look look, int from, int to, double x, double y) {
        if (to <= from) {
            return;
        }
        Style style = style(look, from);
        boolean link =
                look.text().links().stream().anyMatch(it -> it.start() <= from && from < it.end());
        Color colour = colour(look, style, link, from);
        context.setFill(colour);
        context.setFont(style.has(Style.BOLD) ? metrics.bold() : metrics.font());
        draw(look.text(), from, to, x, y + metrics.baseline());
        double width = look.text().cells(from, to) * metrics.cell();
        if (link || style.has(Style.UNDERLINE)) {
            context.fillRect(x, y + metrics.baseline() + 2, width, 1);
        }
        if (style.has(Style.STRIKE)) {
            context.fillRect(x, y + metrics.baseline() - 4, width, 1);
        }
    }

    private Color colour(Look look, Style style, boolean link, int at) {
        Color ground = ground(look, at).orElse(look.ground());
        if (hit(look, at)) {
            return Contrast.lift(palette.get(Tone.MARK_TEXT), ground, 4.5);
        }
        if (style.has(Style.INVERSE)) {
            return Contrast.lift(look.ground(), ground, 4.5);
        }
        boolean plain = style.colour().equals(Style.PLAIN.colour());
        if (link && plain) {
            return palette.get(Tone.ACCENT);
        }
        if (plain && ground.equals(look.ground())) {
            return style.has(Style.DIM) ? palette.get(Tone.TEXT_3) : look.plain();
        }
        return palette.text(style.colour(), ground);
    }

    /** Wide characters come from other fonts: each is put into its own cells. */
    private void draw(LineText text, int from, int to, double x, double y) {
        if (text.even()) {
            context.fillText(text.text().substring(from, to), x, y);
            return;
        }
        double left = x;
        for (int at = from; at < to; ) {
            int point = text.text().codePointAt(at);
            int end = at + Character.charCount(point);
            while (end < to && LineText.width(text.text().codePointAt(end)) == 0) {
                end += Character.charCount(text.text().codePointAt(end));
            }
            String one = text.text().substring(at, Math.min(end, to));
            if (!one.isBlank()) {
                context.fillText(one, left, y);
            }
            left += text.cells(at, Math.min(end, to)) * metrics.cell();
            at = end;
        }
    }
}
