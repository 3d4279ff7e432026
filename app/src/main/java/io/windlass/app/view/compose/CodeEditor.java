package io.windlass.app.view.compose;

import io.windlass.app.source.SourceLine;
import io.windlass.compose.edit.TextEdit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;

/**
 * A control in which code is written. It keeps no history of its own: what is typed is told, and
 * undoing comes as an edit from outside. All calls come on the JavaFX thread.
 */
interface CodeEditor {

    /** Who hears of it. */
    interface Listener {

        /** Something was typed. */
        void typed(TextEdit edit);

        /** The caret stands elsewhere. */
        void moved();

        /** What can be done about a line is asked for, by its mark or by key. */
        void fixesAsked(int line);
    }

    Parent node();

    void listen(Listener listener);

    /** Shows another text from its beginning; nobody is told. */
    void setText(String text);

    /** Changes what is shown, caret and scroll position stay as far as they can; nobody is told. */
    void apply(List<TextEdit> edits);

    String text();

    /** Draws lines anew where they are not as before; there are as many as the text has. */
    void decorate(List<SourceLine> lines);

    /** The line of the caret, counted from 0. */
    int line();

    /** The column of the caret, counted from 0. */
    int column();

    /** Puts the caret somewhere, in sight, and gives the editor the focus. */
    void show(int line, int column);

    /** Calls back with the screen position below a line's text, where something can pop up. */
    void below(int line, Consumer<javafx.geometry.Point2D> place);
}
