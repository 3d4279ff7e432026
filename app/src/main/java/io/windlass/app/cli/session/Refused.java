package io.windlass.app.cli.session;

import io.windlass.app.cli.args.UsageException;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.io.Serial;
import java.util.List;

/** A command that cannot be carried out; tells why, and the exit code to end with. */
public final class Refused extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final int exitCode;

    public Refused(List<Problem> problems, int exitCode) {
        super(problems.isEmpty() ? "" : problems.getFirst().summary());
        this.problems = List.copyOf(problems);
        this.exitCode = exitCode;
    }

    /** A problem that ends the command as a failure. */
    public static Refused because(Problem problem) {
        return new Refused(List.of(problem), 1);
    }

    /** Something about the words that were given. */
    public static Refused usage(String sentence) {
        return because(Problem.of(Code.USAGE, sentence));
    }

    public static Refused usage(UsageException mistake) {
        return usage(mistake.sentence());
    }

    /** An end without a word, because all was said. */
    public static Refused silently(int exitCode) {
        return new Refused(List.of(), exitCode);
    }

    public List<Problem> problems() {
        return problems;
    }

    public int exitCode() {
        return exitCode;
    }
}
