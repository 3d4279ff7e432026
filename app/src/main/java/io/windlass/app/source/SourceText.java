package io.windlass.app.source;

import io.windlass.compose.edit.TextDiff;
import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A whole file made ready to be drawn. Pure; any thread. */
public final class SourceText {

    private SourceText() {}

    /**
     * By line, what is drawn.
     *
     * @param saved what the file has
     * @param findings those of the whole project; what is about other files is left out
     */
    public static List<SourceLine> lines(
            Path file, String text, String saved, List<Finding> findings) {
        List<List<Token>> tokens = tokens(file, text);
        String[] lines = text.split("\n", -1);
        List<List<SourceLine.Mark>> marks = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            marks.add(new ArrayList<>());
        }
        for (Finding finding : findings) {
            finding.position()
                    .filter(place -> place.file().equals(file) && place.line() <= marks.size())
                    .ifPresent(place ->
                            marks.get(place.line() - 1)
                                    .add(
                                            mark(
                                                    finding,
                                                    place,
                                                    lines[place.line() - 1],
                                                    tokens.get(place.line() - 1))));
        }
        BitSet changed = changed(saved, text);
        List<SourceLine> result = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            result.add(new SourceLine(tokens.get(i), marks.get(i), changed.get(i)));
        }
        return result;
    }

    private static List<List<Token>> tokens(Path file, String text) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".yaml") || name.endsWith(".yml")
                ? YamlTokens.of(text)
                : EnvTokens.of(text);
    }

    /** From the place to the end of the word there; all of the line where it has no word. */
    private static SourceLine.Mark mark(
            Finding finding, Position place, String line, List<Token> tokens) {
        String visible = line.stripTrailing();
        int start = Math.max(0, Math.min(place.column() - 1, visible.length() - 1));
        int end =
                tokens.stream()
                        .filter(token -> token.start() <= start && start < token.end())
                        .mapToInt(Token::end)
                        .findFirst()
                        .orElse(visible.length());
        return new SourceLine.Mark(start, Math.max(end, start + 1), finding.severity());
    }

    /** The lines that are not as the file has them. */
    private static BitSet changed(String saved, String text) {
        BitSet result = new BitSet();
        if (saved.equals(text)) {
            return result;
        }
        List<TextEdit> back = TextEdit.inverse(saved, TextDiff.between(saved, text));
        int line = 0;
        int at = 0;
        for (TextEdit range : back) {
            for (; at < range.start(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
            }
            result.set(line);
            for (; at < range.end(); at++) {
                line += text.charAt(at) == '\n' ? 1 : 0;
                boolean more = at + 1 < range.end();
                if (more) {
                    result.set(line);
                }
            }
        }
        return result;
    }
}
