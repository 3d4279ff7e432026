package io.windlass.compose.load.dotenv;

import io.windlass.compose.load.interpolate.Growth;
import io.windlass.compose.load.interpolate.Template;
import io.windlass.compose.load.interpolate.Variables;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one env file: lines of {@code KEY=value}, {@code KEY: value} or a bare {@code KEY}, which
 * takes what the environment has. Values may stand in quotes, over several lines; all but those in
 * single quotes have variables filled in.
 */
public final class DotEnv {

    private static final Pattern ESCAPE = Pattern.compile("\\\\([abcfnrtv$\"\\\\]|0\\d{0,3})");

    private final Path file;
    private final String text;
    private final SequencedMap<String, Value.Text> values;
    private final Variables environment;
    private final Consumer<Finding> findings;
    private final Set<String> unset = new LinkedHashSet<>();
    private final Growth growth = new Growth();
    private int at;
    private final Places places;

    private DotEnv(
            Path file,
            String text,
            SequencedMap<String, Value.Text> values,
            Variables environment,
            Consumer<Finding> findings) {
        this.file = file;
        this.text = text;
        this.places = new Places(file, text);
        this.values = values;
        this.environment = environment;
        this.findings = findings;
    }

    /**
     * Adds what the file sets to the values.
     *
     * @param environment is asked first for variables in values; then what was set before
     */
    public static void read(
            Path file,
            String text,
            SequencedMap<String, Value.Text> values,
            Variables environment,
            Consumer<Finding> findings) {
        new DotEnv(file, text, values, environment, findings).statements();
    }

    private void statements() {
        try {
            while (toStatement()) {
                statement();
            }
        } catch (Malformed e) {
            findings.accept(e.finding);
        }
    }

    /** Skips blank lines and comments; false at the end. */
    private boolean toStatement() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (isSpace(c) || c == '\n') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void statement() {
        int start = at;
        if (text.startsWith("export", at)
                && at + 6 < text.length()
                && Character.isWhitespace(text.charAt(at + 6))) {
            at += 6;
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
        }
        int from = at;
        int end = endOfKey(from);
        boolean bare = end < text.length() && text.charAt(end) == '\n';
        String key = end < text.length() ? text.substring(from, end).stripTrailing() : "";
        if (key.contains(" ")) {
            throw malformed(start, "the key `" + key + "` contains a space");
        }
        at = Math.min(text.length(), end + 1);
        if (bare) {
            environment.get(key).ifPresent(value -> put(key, value, start));
            return;
        }
        if (end >= text.length()) {
            at = from;
        }
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        put(key, value(), start);
    }

    private void put(String key, String value, int place) {
        values.put(key, new Value.Text(value, Origin.at(places.at(place))));
    }

    /** The sign after the key: {@code =}, {@code :} or the end of the line. */
    private int endOfKey(int from) {
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (c == '=' || c == ':' || c == '\n') {
                return i;
            }
            if (!isSpace(c) && !isKeySign(c)) {
                int end = text.indexOf('\n', from);
                String line = text.substring(from, end < 0 ? text.length() : end).stripTrailing();
                throw malformed(
                        i,
                        "unexpected character \""
                                + Character.toString(c)
                                + "\" in the variable name \""
                                + line
                                + "\"");
            }
            i += Character.charCount(c);
        }
        return text.length();
    }

    private static boolean isKeySign(int c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER
                || "_.-[]".indexOf(c) >= 0;
    }

    private String value() {
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return quoted(text.charAt(at));
        }
        int start = at;
        int end = text.indexOf('\n', at);
        String value = text.substring(at, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        int comment = value.indexOf(" #");
        return fill((comment < 0 ? value : value.substring(0, comment)).stripTrailing(), start);
    }

    private String quoted(char quote) {
        int start = at;
        StringBuilder value = new StringBuilder();
        boolean escaped = false;
        for (int i = start + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote && !escaped) {
                at = i + 1;
                return quote == '"' ? fill(unescape(value.toString()), start) : value.toString();
            }
            if (c == '\\' && !escaped) {
                escaped = true;
                continue;
            }
            if (escaped && c != quote) {
                value.append('\\');
            }
            escaped = false;
            value.append(c);
        }
        int end = text.indexOf('\n', start);
        throw malformed(
                start,
                "unterminated quoted value "
                        + text.substring(start, end < 0 ? text.length() : end));
    }

    private static String unescape(String value) {
        return ESCAPE.matcher(value)
                .replaceAll(match -> Matcher.quoteReplacement(unescaped(match.group(1))));
    }

    private static String unescaped(String sign) {
        return switch (sign.charAt(0)) {
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000b";
            case '$' -> "$$";
            case '"' -> "\"";
            case '\\' -> "\\";
            case '0' -> octal(sign);
            default -> "\\" + sign;
        };
    }

    private static String octal(String sign) {
        String digits = sign.substring(1);
        if (digits.length() != 3 || !digits.matches("[0-3][0-7]{2}")) {
            return "\\" + sign;
        }
        return Character.toString(Integer.parseInt(digits, 8));
    }

    private String fill(String value, int place) {
        Template template =
                new Template(
                        name ->
                                environment
                                        .get(name)
                                        .or(() ->
                                                Optional.ofNullable(values.get(name))
                                                        .map(Value.Text::value)),
                        growth,
                        name -> unset(name, place));
        return switch (template.fill(value)) {
            case Template.Result.Filled(String filled) -> filled;
            case Template.Result.Invalid _ ->
                    throw malformed(
                            place,
                            "invalid variable in `"
                                    + value
                                    + "`; put the value in single quotes to keep each $");
            case Template.Result.Missing(String name, String message) ->
                    throw malformed(
                            place, "required variable " + name + " is missing a value: " + message);
        };
    }

    private void unset(String name, int place) {
        if (unset.add(name)) {
            findings.accept(
                    new Finding(
                            Severity.WARNING,
                            Problem.of(
                                    Code.UNSET_VARIABLE,
                                    "The \""
                                            + name
                                            + "\" variable is not set. Defaulting to a blank"
                                            + " string. Put the value in single quotes if a plain"
                                            + " $ is meant."),
                            Optional.of(places.at(place)),
                            ""));
        }
    }

    private Malformed malformed(int place, String what) {
        Position position = places.at(place);
        return new Malformed(
                new Finding(
                        Severity.ERROR,
                        Problem.of(
                                Code.ENV_FILE_INVALID,
                                "In " + file + ", line " + position.line() + ": " + what + "."),
                        Optional.of(position),
                        ""));
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == 0x0b || c == '\f' || c == '\r' || c == ' ' || c == 0x85
                || c == 0xA0;
    }

    /** Ends the reading of a file at the first line that cannot be understood. */
    private static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        Malformed(Finding finding) {
            super(finding.problem().summary(), null, false, false);
            this.finding = finding;
        }
    }
}
