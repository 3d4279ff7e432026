package io.windlass.app.cli.session;

import io.windlass.app.cli.Console;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Problems and findings as sentences on a terminal. */
public final class Speech {

    private Speech() {}

    /** Errors as {@code file:line:column: sentence}, each with what can be done. */
    public static void errors(Console console, List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> {
                    console.say(finding.toSentence());
                    more(console, finding.problem());
                });
    }

    public static void warnings(Console console, List<Finding> findings) {
        Set<String> unset = new HashSet<>();
        findings.stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .filter(finding -> !isUnset(finding) || unset.add(finding.problem().summary()))
                .forEach(finding ->
                        console.say("warning: " + finding.toSentence() + more(finding, findings)));
    }

    private static boolean isUnset(Finding finding) {
        return finding.problem().code() == Code.UNSET_VARIABLE;
    }

    /** A variable is told once, however often it is used. */
    private static String more(Finding finding, List<Finding> findings) {
        long others =
                findings.stream()
                                .filter(Speech::isUnset)
                                .filter(other ->
                                        other.problem()
                                                .summary()
                                                .equals(finding.problem().summary()))
                                .count()
                        - 1;
        if (others < 1) {
            return "";
        }
        return " (and at " + (others == 1 ? "1 more place)" : others + " more places)");
    }

    /** All that is no error, each with what can be done. */
    public static void remarks(Console console, List<Finding> findings) {
        findings.stream()
                .filter(finding -> finding.severity() != Severity.ERROR)
                .forEach(finding -> {
                    String word = finding.severity() == Severity.HINT ? "hint: " : "warning: ";
                    console.say(word + finding.toSentence());
                    more(console, finding.problem());
                });
    }

    public static void warning(Console console, Problem problem) {
        console.say("warning: " + problem.summary());
    }

    public static void problem(Console console, Problem problem) {
        console.say(problem.summary());
        more(console, problem);
    }

    /** The evidence, indented, and then the advice. */
    private static void more(Console console, Problem problem) {
        problem.detail()
                .filter(text -> !problem.summary().contains(text.strip()))
                .ifPresent(
                        text -> text.strip().lines().forEach(line -> console.say("    " + line)));
        for (Fix fix : problem.fixes()) {
            console.say("  " + fix.label());
        }
    }
}
