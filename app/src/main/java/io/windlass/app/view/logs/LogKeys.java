package io.windlass.app.view.logs;

import io.windlass.app.logs.LogRows;
import io.windlass.app.logs.LogText;
import java.time.ZoneId;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys do when the lines have the focus. */
final class LogKeys {

    private final LogView view;
    private final Actions actions;

    /** What concerns more than the lines. */
    interface Actions {
        void search();

        void hit(boolean forward);

        void context();

        void mute();

        void filterTo(String text);
    }

    LogKeys(LogView view, Actions actions) {
        this.view = view;
        this.actions = actions;
    }

    void install() {
        view.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    boolean done =
                            event.isShortcutDown()
                                    ? chord(event)
                                    : !event.isAltDown() && (move(event) || letter(event));
                    if (done) {
                        event.consume();
                    }
                });
        view.addEventHandler(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (!event.isShortcutDown() && typed(event.getCharacter())) {
                        event.consume();
                    }
                });
    }

    private boolean chord(KeyEvent event) {
        switch (event.getCode()) {
            case C -> copy(event.isShiftDown());
            case A -> selectAll();
            case F -> {
                if (event.isShiftDown()) {
                    filterToSelection();
                } else {
                    actions.search();
                }
            }
            case HOME -> {
                view.follow(false);
                view.go(0);
            }
            case END -> view.follow(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean move(KeyEvent event) {
        int page = (int) (view.pageHeight() / Metrics.ROW);
        switch (event.getCode()) {
            case UP -> step(-1, event.isShiftDown());
            case DOWN -> step(1, event.isShiftDown());
            case PAGE_UP -> step(-page, event.isShiftDown());
            case PAGE_DOWN -> step(page, event.isShiftDown());
            case LEFT -> view.shiftBy(-8);
            case RIGHT -> view.shiftBy(8);
            case HOME -> step(-view.rows().size(), event.isShiftDown());
            case END -> {
                view.caret().clear();
                view.follow(true);
            }
            case ESCAPE -> {
                return escape();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int rows, boolean select) {
        int size = view.rows().size();
        if (size == 0) {
            return;
        }
        int from = view.currentRow();
        boolean begin = !view.caret().isSet();
        int to = Math.clamp((long) from + (begin && rows < 0 ? 0 : rows), 0, size - 1);
        if (rows < 0) {
            view.stay();
        }
        if (select) {
            view.stay();
            Place place = new Place(view.rows().number(to), rows < 0 ? 0 : lengthAt(to));
            view.caret().extend(place);
        } else {
            view.caret().unselect();
        }
        view.go(to);
    }

    private int lengthAt(int row) {
        return view.rows().row(row) instanceof LogRows.Row.Line(long number, int _)
                ? view.text(number).text().length()
                : 0;
    }

    private boolean escape() {
        if (view.caret().selection().isPresent() || view.caret().isSet()) {
            view.caret().clear();
            view.moved();
            return true;
        }
        return false;
    }

    private boolean letter(KeyEvent event) {
        if (event.getCode() == KeyCode.N) {
            actions.hit(!event.isShiftDown());
            return true;
        }
        if (event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case F -> view.follow(!view.follows());
            case W -> view.wrap(!view.wraps());
            case T -> view.times(view.times().next());
            case C -> actions.context();
            case X -> actions.mute();
            case M -> {
                view.caret().toggleBookmark();
                view.moved();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Signs, which lie on different keys from country to country. */
    private boolean typed(String sign) {
        switch (sign) {
            case "/" -> actions.search();
            case "'" ->
                    view.caret()
                            .nextBookmark()
                            .ifPresent(mark -> view.go(view.rows().indexOf(mark)));
            case "[" -> error(-1);
            case "]" -> error(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void error(int step) {
        view.rows().errorFrom(view.currentRow(), step).ifPresent(view::go);
    }

    /** Copies what is selected, else the current line. */
    void copy(boolean names) {
        String text = text(names);
        if (!text.isEmpty()) {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /** What a copy gives. */
    String text(boolean names) {
        LogCaret caret = view.caret();
        if (view.rows().size() == 0 || (!caret.isSet() && caret.selection().isEmpty())) {
            return "";
        }
        return caret.selection()
                .map(selection -> selection.text(view.rows(), names))
                .orElseGet(() ->
                        new LogText(ZoneId.systemDefault(), names)
                                .line(view.rows().lines(), caret.number()));
    }

    private void selectAll() {
        int last = view.rows().size() - 1;
        if (last >= 0) {
            view.stay();
            view.caret()
                    .select(
                            new Place(view.rows().number(0), 0),
                            new Place(view.rows().number(last), lengthAt(last)));
            view.moved();
        }
    }

    private void filterToSelection() {
        String text = text(false);
        if (!text.isEmpty() && text.indexOf('\n') < 0) {
            actions.filterTo(text);
        }
    }
}
