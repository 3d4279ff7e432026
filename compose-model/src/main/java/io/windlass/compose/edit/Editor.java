package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.util.List;

/**
 * Makes edits of a file's text: only the ranges that have to change do, and reading the result
 * again proves that it says what was meant, or nothing is changed. Pure; any thread.
 */
public final class Editor {

    private Editor() {}

    /** What came of an edit. */
    public sealed interface Result {

        /**
         * It can be made.
         *
         * @param text the text afterwards
         * @param edits the ranges of the text before
         * @param inverse the ranges of the text afterwards that lead back
         */
        record Edited(String text, List<TextEdit> edits, List<TextEdit> inverse) implements Result {
            public Edited {
                edits = List.copyOf(edits);
                inverse = List.copyOf(inverse);
            }
        }

        /** It cannot be made, and why. */
        record Refused(Problem problem) implements Result {}
    }

    /**
     * Works an edit out on a text.
     *
     * @param shared whether what stands under an anchor that is used elsewhere may be changed, for
     *     all its users
     */
    public static Result edit(String text, ComposeEdit edit, boolean shared) {
        String before = text;
        int steps = 0;
        EditPlan plan = EditPlan.of(text, edit);
        if (plan instanceof EditPlan.Refused(Problem problem)) {
            return new Result.Refused(problem);
        }
        List<Change> changes = ((EditPlan.Changes) plan).changes();
        List<TextEdit> only = List.of();
        for (Change change : changes) {
            switch (step(before, change, shared)) {
                case Splicer.Result.Refused(Problem problem) -> {
                    return new Result.Refused(problem);
                }
                case Splicer.Result.Ranges(List<TextEdit> edits) -> {
                    before = TextEdit.apply(before, edits);
                    only = edits;
                    steps++;
                }
            }
        }
        List<TextEdit> edits = steps == 1 ? only : TextDiff.between(text, before);
        return new Result.Edited(before, edits, TextEdit.inverse(text, edits));
    }

    private static Splicer.Result step(String text, Change change, boolean shared) {
        Splicer.Result result = Splicer.splice(text, change, shared);
        if (shared || !(result instanceof Splicer.Result.Ranges(List<TextEdit> edits))) {
            return result;
        }
        List<Value> wanted = Expected.after(Expected.values(text), change);
        List<Value> got = Expected.values(TextEdit.apply(text, edits));
        return got.equals(wanted)
                ? result
                : new Splicer.Result.Refused(
                        Problem.of(
                                Code.CONFLICT,
                                "“"
                                        + change.target()
                                        + "” is written in a way that cannot be changed without"
                                        + " changing something else; edit it by hand."));
    }
}
