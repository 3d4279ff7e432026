package io.windlass.app.document;

import io.windlass.compose.edit.TextEdit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What can happen to the files on the screen. */
public sealed interface DocumentEvent {

    /**
     * A key was pressed in the editor.
     *
     * @param base the revision that the range is of
     * @param number counts up, see {@link Document#typed}
     */
    record Typed(Path file, TextEdit edit, long base, long number, Instant at)
            implements DocumentEvent {}

    /**
     * A change with a name, by a gesture or a button; it may reach over several files.
     *
     * @param name as the list of what can be undone has it: {@code add dependency api → db}
     * @param basis the texts that the ranges are of; where one is not what the screen has, nothing
     *     is changed
     */
    record Changed(String name, Map<Path, List<TextEdit>> edits, Map<Path, String> basis)
            implements DocumentEvent {
        public Changed {
            edits = Map.copyOf(edits);
            basis = Map.copyOf(basis);
        }
    }

    /** The latest change is taken back. */
    record Undone() implements DocumentEvent {}

    /** The change that was taken back last is made again. */
    record Redone() implements DocumentEvent {}

    /** The text was written to its file. */
    record Saved(Path file, String text) implements DocumentEvent {}

    /** Another program's text replaces the one on the screen, which can be undone. */
    record TookTheirs(Path file) implements DocumentEvent {}

    /** The text on the screen counts, and saving it replaces the other program's. */
    record KeptMine(Path file) implements DocumentEvent {}
}
