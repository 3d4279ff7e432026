package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Makes edits of a file's text: only the ranges that have to change do, and reading the result
 * again proves that it says what was meant, or nothing is changed. Pure; any thread.
 */
public final class Editor {

    private final Surroundings surroundings;
    private final boolean shared;

    private Editor(Surroundings surroundings, boolean shared) {
        this.surroundings = surroundings;
        this.shared = shared;
    }

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
        return edit(text, edit, shared, Surroundings.none());
    }

    /**
     * Works an edit out on the text of one of several files.
     *
     * @param surroundings what the other files have
     */
    public static Result edit(
            String text, ComposeEdit edit, boolean shared, Surroundings surroundings) {
        Pieces pieces = new Pieces(text);
        return switch (new Editor(surroundings, shared).run(text, edit, pieces)) {
            case Step.Refused(Problem problem) -> new Result.Refused(problem);
            case Step.Done(String after) -> {
                List<TextEdit> edits = pieces.edits();
                yield new Result.Edited(after, edits, TextEdit.inverse(text, edits));
            }
        };
    }

    /** What came of one or more changes. */
    private sealed interface Step {

        record Done(String text) implements Step {}

        record Refused(Problem problem) implements Step {}
    }

    private Step run(String text, ComposeEdit edit, Pieces pieces) {
        if (!(edit instanceof ComposeEdit.Together(_, List<ComposeEdit> parts))) {
            return one(text, edit, pieces);
        }
        Step result = new Step.Done(text);
        for (ComposeEdit part : parts) {
            if (result instanceof Step.Done(String before)) {
                result = run(before, part, pieces);
            }
        }
        return result;
    }

    private Step one(String text, ComposeEdit edit, Pieces pieces) {
        Optional<Source> read = Source.read(text, shared);
        if (read.isEmpty()) {
            return new Step.Refused(Source.unreadable());
        }
        return switch (EditPlan.of(read.get(), edit, surroundings)) {
            case EditPlan.Refused(Problem problem) -> new Step.Refused(problem);
            case EditPlan.Changes(List<Change> changes, boolean everywhere) ->
                    changed(
                            read.get().sharing(shared || everywhere),
                            changes,
                            shared || everywhere,
                            pieces);
        };
    }

    private static Step changed(Source start, List<Change> changes, boolean shared, Pieces pieces) {
        Source source = start;
        for (Change change : changes) {
            switch (Splicer.splice(source, change)) {
                case Splicer.Result.Refused(Problem problem) -> {
                    return new Step.Refused(problem);
                }
                case Splicer.Result.Ranges ranges -> {
                    String text = TextEdit.apply(source.text(), ranges.edits());
                    Optional<Source> after = Source.read(text, shared);
                    if (after.isEmpty() || !proved(source, ranges, after.get())) {
                        return new Step.Refused(unproved(change));
                    }
                    source = after.get();
                    pieces.apply(ranges.edits());
                }
            }
        }
        return new Step.Done(source.text());
    }

    /** Whether the text says what it should: the values before, with the change made on them. */
    private static boolean proved(Source before, Splicer.Result.Ranges ranges, Source after) {
        List<Raw> wanted =
                Expected.after(Expected.values(before), ranges.document(), ranges.made());
        return Expected.values(after).equals(wanted) && !after.dangling();
    }

    private static Problem unproved(Change change) {
        return Problem.of(
                Code.CONFLICT,
                "“"
                        + change.target()
                        + "” is written in a way that cannot be changed without changing"
                        + " something else; edit it by hand.");
    }
}
