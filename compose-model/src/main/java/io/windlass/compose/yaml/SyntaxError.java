package io.windlass.compose.yaml;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Why a text is not YAML, in the words of somebody who wrote it rather than of its reader. */
final class SyntaxError {

    private final Path file;
    private final String text;
    private final Positions positions;
    private final String context;
    private final String problem;
    private final Position at;
    private final Position begin;

    private SyntaxError(Path file, String text, MarkedYAMLException e) {
        this.file = file;
        this.text = text;
        this.positions = new Positions(file, text);
        this.context = e.getContext() == null ? "" : e.getContext();
        this.problem = e.getProblem() == null ? "" : e.getProblem();
        Mark mark = e.getProblemMark() != null ? e.getProblemMark() : e.getContextMark();
        this.at = positions.at(mark);
        this.begin = e.getContextMark() == null ? at : positions.at(e.getContextMark());
    }

    static SyntaxError of(Path file, String text, MarkedYAMLException e) {
        return new SyntaxError(file, text, e);
    }

    /** What is said, and where. */
    private record Said(String sentence, Position place, List<SyntaxRepair.Candidate> repairs) {}

    Finding finding() {
        SyntaxRepair repair = new SyntaxRepair(text);
        Said said = said(repair);
        List<Fix> fixes =
                repair.sound(said.repairs()).stream()
                        .<Fix>map(one ->
                                new Fix.ReplaceText(
                                        one.label(), file, one.start(), one.end(), one.text()))
                        .toList();
        return new Finding(
                Severity.ERROR,
                new Problem(
                        Code.YAML_SYNTAX,
                        "This is not valid YAML: " + said.sentence(),
                        Optional.empty(),
                        fixes),
                Optional.of(said.place()),
                "");
    }

    private Said said(SyntaxRepair repair) {
        if (problem.contains("\\t(TAB)")) {
            return new Said(
                    "this line is indented by a tab, and only spaces may stand there.",
                    at,
                    repair.tabs());
        }
        if (context.contains("quoted scalar")) {
            return problem.contains("escape")
                    ? new Said(
                            "a \\ in double quotes begins an escape, and this is none; write"
                                    + " \\\\, or use single quotes.",
                            at,
                            List.of())
                    : new Said(
                            "the quote that begins here is never closed.",
                            begin,
                            repair.quote(begin));
        }
        if (context.contains("flow sequence")) {
            return new Said(
                    "the [ here is never closed, or a comma is missing before line "
                            + at.line()
                            + ".",
                    begin,
                    repair.bracket(begin, "]"));
        }
        if (context.contains("flow mapping")) {
            return new Said(
                    "the { here is never closed, or a comma is missing before line "
                            + at.line()
                            + ".",
                    begin,
                    repair.bracket(begin, "}"));
        }
        return earlier(repair).orElseGet(() -> lines(repair));
    }

    /** What breaks a text is often a line or more above the place where it shows. */
    private Optional<Said> earlier(SyntaxRepair repair) {
        Optional<Position> quote = repair.openQuote(file, at.line());
        if (quote.isPresent()) {
            return Optional.of(
                    new Said(
                            "the quote that begins here is not closed on its line.",
                            quote.get(),
                            repair.quote(quote.get())));
        }
        Optional<Position> colon = repair.tightColon(file, at.line() - 1);
        return colon.map(place ->
                new Said(
                        "a space is missing behind the colon of this line.",
                        place,
                        repair.colon(place.line())));
    }

    private Said lines(SyntaxRepair repair) {
        if (problem.startsWith("mapping values are not allowed")) {
            boolean twice = repair.keys(at.line()) > 1;
            return new Said(
                    twice
                            ? "this line has a second \": \"; put the value in quotes."
                            : "the line above already has a value, or this one is indented too far.",
                    at,
                    twice ? repair.quoteValue(at.line()) : repair.indent(at.line()));
        }
        if (problem.startsWith("could not find expected \':\'")) {
            return new Said(
                    "this line is no \"key: value\": a colon and a space are missing.",
                    begin,
                    repair.colon(begin.line()));
        }
        if (problem.contains("expected <block end>")) {
            return new Said(
                    "this line is indented like nothing above it.", at, repair.indent(at.line()));
        }
        if (problem.contains("sequence entries are not allowed")) {
            return new Said(
                    "a list begins in the middle of a line; its first - belongs on the next one.",
                    at,
                    List.of());
        }
        return words(repair);
    }

    private Said words(SyntaxRepair repair) {
        if (problem.startsWith("found undefined alias")) {
            return new Said(
                    "there is no anchor &"
                            + problem.substring("found undefined alias".length()).strip()
                            + " above this *.",
                    at,
                    List.of());
        }
        if (context.contains("alias") || context.contains("anchor")) {
            return new Said(
                    "a value that begins with * or & names an anchor; put it in quotes if that is"
                            + " not meant.",
                    begin,
                    repair.quoteFrom(begin));
        }
        if (problem.contains("that cannot start any token")) {
            return new Said(
                    "a value cannot begin with this character; put it in quotes.",
                    at,
                    repair.quoteFrom(at));
        }
        String where = context.isEmpty() ? "" : context + ", ";
        return new Said(where + problem + ".", at, List.of());
    }
}
