package io.windlass.compose.edit.project;

import io.windlass.compose.edit.TextEdit;
import java.nio.file.Path;
import java.util.List;

/**
 * What becomes of one file.
 *
 * @param before its text; empty for a file that is made
 * @param edits the ranges of the text before
 * @param inverse the ranges of the text afterwards that lead back
 * @param created whether the file is not there yet
 */
public record FileEdit(
        Path file,
        String before,
        String after,
        List<TextEdit> edits,
        List<TextEdit> inverse,
        boolean created) {

    public FileEdit {
        edits = List.copyOf(edits);
        inverse = List.copyOf(inverse);
    }

    static FileEdit of(Path file, String before, List<TextEdit> edits, boolean created) {
        return new FileEdit(
                file,
                before,
                TextEdit.apply(before, edits),
                edits,
                TextEdit.inverse(before, edits),
                created);
    }
}
