package io.windlass.compose.yaml;

import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses at what would make a text YAML again; only those that do are offered. */
final class SyntaxRepair {

    /** Trying takes a reading of the whole text each. */
    private static final int LARGEST = 200_000;

    private static final Pattern KEY = Pattern.compile("[^\\s:#'\"\\[{][^:#'\"\\[{]*:(\\s|$)");

    /** A key with its value and no space between. */
    private static final Pattern TIGHT = Pattern.compile("\\s*(- )?[a-zA-Z_][\\w-]*:[^\\s/:].*");

    /** How many lines above an error its cause is looked for. */
    private static final int FAR = 30;

    private final String text;

    SyntaxRepair(String text) {
        this.text = text;
    }

    /** A range and what would stand there. */
    record Candidate(String label, int start, int end, String text) {}

    /** The first that makes it YAML. */
    List<Candidate> sound(List<Candidate> candidates) {
        if (text.length() > LARGEST) {
            return List.of();
        }
        return candidates.stream()
                .filter(one -> !one.text().equals(text.substring(one.start(), one.end())))
                .filter(one ->
                        TextTree.read(
                                        text.substring(0, one.start())
                                                + one.text()
                                                + text.substring(one.end()))
                                .isPresent())
                .limit(1)
                .toList();
    }

    /** Spaces for all tabs that lines are indented by. */
    List<Candidate> tabs() {
        List<Candidate> all = new ArrayList<>();
        for (int width : new int[] {2, 4, 8}) {
            String spaces = " ".repeat(width);
            StringBuilder mended = new StringBuilder();
            text.lines()
                    .forEach(line -> {
                        String rest = line.stripLeading();
                        String indent = line.substring(0, line.length() - rest.length());
                        mended.append(indent.replace("\t", spaces)).append(rest).append('\n');
                    });
            int first = text.indexOf('\t');
            int last = text.lastIndexOf('\t') + 1;
            int tail = text.length() - last;
            boolean ends = text.endsWith("\n");
            String whole = ends ? mended.toString() : mended.substring(0, mended.length() - 1);
            if (!text.contains("\r") && whole.length() - tail >= first) {
                all.add(
                        new Candidate(
                                "Put " + width + " spaces for each tab",
                                first,
                                last,
                                whole.substring(first, whole.length() - tail)));
            }
        }
        return all;
    }

    List<Candidate> quote(Position begin) {
        int start = offset(begin);
        // the reader of YAML counts more line breaks than there are here, and may be elsewhere
        if (start >= text.length() || "\"'".indexOf(text.charAt(start)) < 0) {
            return List.of();
        }
        int end = end(start);
        String quote = text.substring(start, start + 1);
        return List.of(new Candidate("Close the quote", end, end, quote));
    }

    /** The quote above a line that would have to be closed for the text to be YAML. */
    Optional<Position> openQuote(Path file, int line) {
        for (int i = line; i > Math.max(0, line - FAR); i--) {
            String content = line(i);
            for (String quote : new String[] {"\"", "'"}) {
                int begin = content.lastIndexOf(quote);
                Position place = new Position(file, i, Math.max(0, begin) + 1);
                if (begin >= 0
                        && content.split(quote, -1).length % 2 == 0
                        && !sound(quote(place)).isEmpty()) {
                    return Optional.of(place);
                }
            }
        }
        return Optional.empty();
    }

    /** A line such as {@code image:nginx}, if a space would make the text YAML. */
    Optional<Position> tightColon(Path file, int line) {
        if (line < 1 || !TIGHT.matcher(line(line)).matches()) {
            return Optional.empty();
        }
        Position place = new Position(file, line, line(line).indexOf(':') + 1);
        return sound(colon(line)).isEmpty() ? Optional.empty() : Optional.of(place);
    }

    List<Candidate> bracket(Position begin, String bracket) {
        int end = end(offset(begin));
        return List.of(new Candidate("Close it with " + bracket, end, end, bracket));
    }

    /** How many colons of the line look like those behind a key. */
    int keys(int line) {
        Matcher matcher = Pattern.compile(":(\\s|$)").matcher(line(line));
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** What stands behind the first key of a line, in quotes. */
    List<Candidate> quoteValue(int line) {
        Matcher key = KEY.matcher(line(line));
        return key.find() ? quoted(start(line) + key.end()) : List.of();
    }

    List<Candidate> quoteFrom(Position position) {
        return quoted(offset(position));
    }

    private List<Candidate> quoted(int from) {
        int start = from;
        int end = end(start);
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        String value = text.substring(start, end);
        String quotes = "'" + value.replace("'", "''") + "'";
        return value.isEmpty()
                ? List.of()
                : List.of(new Candidate("Put the value in quotes", start, end, quotes));
    }

    /** {@code image:nginx} lacks a space, {@code image} a colon. */
    List<Candidate> colon(int line) {
        String content = line(line);
        int start = start(line);
        List<Candidate> all = new ArrayList<>();
        int colon = content.indexOf(':');
        if (colon > 0) {
            all.add(
                    new Candidate(
                            "Put a space behind the colon",
                            start + colon + 1,
                            start + colon + 1,
                            " "));
        }
        int word = content.strip().indexOf(' ');
        int end = start + content.stripTrailing().length();
        if (word > 0) {
            int at = start + content.indexOf(content.strip()) + word;
            all.add(new Candidate("Put a colon behind the key", at, at, ":"));
        } else {
            all.add(new Candidate("Put a colon behind the key", end, end, ":"));
        }
        return all;
    }

    /** The same depth as a line above, the most similar first. */
    List<Candidate> indent(int line) {
        int own = indentOf(line(line));
        return above(line, own).stream()
                .map(like ->
                        new Candidate(
                                "Indent it like line " + like,
                                start(line),
                                start(line) + own,
                                " ".repeat(indentOf(line(like)))))
                .toList();
    }

    private List<Integer> above(int line, int own) {
        List<Integer> lines = new ArrayList<>();
        for (int i = line - 1; i > 0; i--) {
            int indent = indentOf(line(i));
            boolean known = lines.stream().anyMatch(one -> indentOf(line(one)) == indent);
            if (!known && !line(i).isBlank() && !line(i).strip().startsWith("#")) {
                lines.add(i);
            }
        }
        lines.sort(Comparator.comparingInt(one -> Math.abs(indentOf(line(one)) - own)));
        return lines;
    }

    private static int indentOf(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String line(int line) {
        int start = start(line);
        return text.substring(start, end(start));
    }

    private int start(int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return start;
    }

    private int end(int from) {
        int end = text.indexOf('\n', from);
        int last = end < 0 ? text.length() : end;
        return last > from && text.charAt(last - 1) == '\r' ? last - 1 : last;
    }

    private int offset(Position position) {
        return Math.min(text.length(), start(position.line()) + position.column() - 1);
    }
}
