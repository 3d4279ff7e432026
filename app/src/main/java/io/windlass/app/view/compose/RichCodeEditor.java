package io.windlass.app.view.compose;

import io.windlass.app.source.SourceLine;
import io.windlass.app.source.Token;
import io.windlass.compose.edit.TextDiff;
import io.windlass.compose.edit.TextEdit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.util.UndoUtils;

/** The editor on RichTextFX, the only class that knows it. */
final class RichCodeEditor implements CodeEditor {

    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> root = new VirtualizedScrollPane<>(area);
    private final Gutter gutter = new Gutter();
    private List<SourceLine> drawn = List.of();
    private boolean applying;
    private String text = "";

    RichCodeEditor() {
        area.setId("code");
        area.getStyleClass().add("code");
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setAutoHeight(false);
        area.setParagraphGraphicFactory(this::gutterCell);
        area.setAccessibleText("Source of the Compose file");
    }

    private Node gutterCell(int line) {
        return gutter.cell(line, line < drawn.size() ? drawn.get(line) : Gutter.PLAIN);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void listen(Listener listener) {
        area.plainTextChanges()
                .subscribe(change -> {
                    if (!applying) {
                        TextEdit edit = edit(change);
                        text = TextEdit.apply(text, List.of(edit));
                        listener.typed(edit);
                    }
                });
        area.caretPositionProperty().addListener((_, _, _) -> listener.moved());
        gutter.onMark(listener::fixesAsked);
        area.setOnKeyPressed(event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.PERIOD) {
                listener.fixesAsked(line());
                event.consume();
            }
        });
    }

    private TextEdit edit(PlainTextChange change) {
        return LineBreaks.typed(
                text,
                change.getPosition(),
                change.getPosition() + change.getRemoved().length(),
                change.getInserted());
    }

    @Override
    public void setText(String newText) {
        applying = true;
        text = newText;
        area.replaceText(LineBreaks.shown(newText));
        area.moveTo(0);
        area.requestFollowCaret();
        applying = false;
        drawn = List.of();
    }

    @Override
    public void apply(List<TextEdit> changes) {
        String next = TextEdit.apply(text, changes);
        List<TextEdit> edits = TextDiff.between(LineBreaks.shown(text), LineBreaks.shown(next));
        text = next;
        int anchor = after(area.getAnchor(), edits);
        int caret = after(area.getCaretPosition(), edits);
        applying = true;
        edits.stream()
                .sorted(Comparator.comparingInt(TextEdit::start).reversed())
                .forEach(edit -> area.replaceText(edit.start(), edit.end(), edit.replacement()));
        area.selectRange(anchor, caret);
        applying = false;
    }

    /** Where a place of the text before is afterwards. */
    private static int after(int place, List<TextEdit> edits) {
        int shift = 0;
        for (TextEdit edit : edits) {
            if (edit.end() <= place) {
                shift += edit.replacement().length() - (edit.end() - edit.start());
            } else if (edit.start() < place) {
                shift += edit.start() + edit.replacement().length() - place;
            }
        }
        return place + shift;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public void decorate(List<SourceLine> lines) {
        int most = Math.min(Math.min(lines.size(), drawn.size()), area.getParagraphs().size());
        int head = 0;
        while (head < most && lines.get(head).equals(drawn.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && lines.get(lines.size() - 1 - tail).equals(drawn.get(drawn.size() - 1 - tail))) {
            tail++;
        }
        boolean moved = lines.size() != drawn.size();
        drawn = List.copyOf(lines);
        int end = Math.min(lines.size() - tail, area.getParagraphs().size());
        for (int i = head; i < end; i++) {
            area.setStyleSpans(i, 0, spans(lines.get(i), area.getParagraphLength(i)));
        }
        int last = moved ? area.getParagraphs().size() : end;
        for (int i = head; i < last; i++) {
            area.recreateParagraphGraphic(i);
        }
    }

    /** Roles and marks overlap; RichTextFX wants pieces one after the other. */
    private static StyleSpans<Collection<String>> spans(SourceLine line, int length) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        line.tokens().forEach(token -> cuts.addAll(List.of(token.start(), token.end())));
        line.marks().forEach(mark -> cuts.addAll(List.of(mark.start(), mark.end())));
        List<Integer> places = cuts.stream().filter(place -> place <= length).sorted().toList();
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        spans.add(Set.of(), 0);
        for (int i = 0; i + 1 < places.size(); i++) {
            int from = places.get(i);
            spans.add(styles(line, from), places.get(i + 1) - from);
        }
        return spans.create();
    }

    private static List<String> styles(SourceLine line, int at) {
        List<String> result = new ArrayList<>();
        for (Token token : line.tokens()) {
            if (token.start() <= at && at < token.end()) {
                result.add("syn-" + token.role().name().toLowerCase(Locale.ROOT));
            }
        }
        line.marks().stream()
                .filter(mark -> mark.start() <= at && at < mark.end())
                .map(SourceLine.Mark::severity)
                .min(Comparator.naturalOrder())
                .ifPresent(worst -> result.add("mark-" + worst.name().toLowerCase(Locale.ROOT)));
        return result;
    }

    @Override
    public int line() {
        return area.getCurrentParagraph();
    }

    @Override
    public int column() {
        return area.getCaretColumn();
    }

    @Override
    public void show(int line, int column) {
        int there = Math.min(line, area.getParagraphs().size() - 1);
        area.moveTo(there, Math.min(column, area.getParagraphLength(there)));
        area.showParagraphAtCenter(there);
        area.requestFocus();
    }

    @Override
    public void below(int line, Consumer<Point2D> place) {
        area.getParagraphBoundsOnScreen(line)
                .ifPresent(bounds ->
                        place.accept(new Point2D(bounds.getMinX() + 24, bounds.getMaxY())));
    }
}
