package io.windlass.compose.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.windlass.compose.problem.Problem;

/** Makes edits in tests, and undoes each of them on the way. */
final class Edits {

    private Edits() {}

    /** The text afterwards; its inverse must lead back to the very text before. */
    static String edit(String text, ComposeEdit edit) {
        return switch (Editor.edit(text, edit, false)) {
            case Editor.Result.Edited(String after, var edits, var inverse) -> {
                assertThat(TextEdit.apply(text, edits)).isEqualTo(after);
                assertThat(TextEdit.apply(after, inverse)).isEqualTo(text);
                yield after;
            }
            case Editor.Result.Refused(Problem problem) ->
                    fail("refused: " + problem.summary() + " in\n" + text);
        };
    }

    static Problem refusal(String text, ComposeEdit edit) {
        return switch (Editor.edit(text, edit, false)) {
            case Editor.Result.Edited(String after, _, _) -> fail("not refused:\n" + after);
            case Editor.Result.Refused(Problem problem) -> problem;
        };
    }

    static ModelPath path(String text) {
        return ModelPath.parse(text).orElseThrow();
    }
}
