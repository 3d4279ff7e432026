package io.windlass.app.source;

import io.windlass.compose.problem.Severity;
import java.util.List;
import java.util.Optional;

/**
 * A line made ready to be drawn.
 *
 * @param tokens its words, in order
 * @param marks what is wrong in it
 * @param changed whether it differs from what the file has
 */
public record SourceLine(List<Token> tokens, List<Mark> marks, boolean changed) {

    /** A range of the line that a finding is about. */
    public record Mark(int start, int end, Severity severity) {}

    public SourceLine {
        tokens = List.copyOf(tokens);
        marks = List.copyOf(marks);
    }

    /** The gravest of what is wrong. */
    public Optional<Severity> severity() {
        return marks.stream().map(Mark::severity).min(Severity::compareTo);
    }
}
