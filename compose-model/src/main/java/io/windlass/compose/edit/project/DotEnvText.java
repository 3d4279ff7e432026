package io.windlass.compose.edit.project;

import io.windlass.compose.edit.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sets a variable in the text of an env file, and leaves all else as it is. */
final class DotEnvText {

    private static final Pattern BARE = Pattern.compile("[\\w./:@%+,=~^*()\\[\\]{}?!&|<>;-]*");

    private DotEnvText() {}

    /** Empty when the value there reaches over several lines. */
    static Optional<List<TextEdit>> set(String text, String name, String value) {
        Matcher line =
                Pattern.compile(
                                "(?m)^[ \\t\\uFEFF]*(?:export[ \\t]+)?"
                                        + Pattern.quote(name)
                                        + "[ \\t]*[=:][ \\t]*")
                        .matcher(text);
        int start = -1;
        while (line.find()) {
            start = line.end();
        }
        if (start < 0) {
            String end = text.contains("\r\n") ? "\r\n" : "\n";
            String before = text.isEmpty() || text.endsWith("\n") ? "" : end;
            return Optional.of(
                    List.of(
                            new TextEdit(
                                    text.length(),
                                    text.length(),
                                    before + name + "=" + written(value) + end)));
        }
        int end = end(text, start);
        return end < 0
                ? Optional.empty()
                : Optional.of(List.of(new TextEdit(start, end, written(value))));
    }

    /** Where the value ends: at its closing quote, or before a remark. */
    private static int end(String text, int start) {
        int newline = text.indexOf('\n', start);
        int limit = newline < 0 ? text.length() : newline;
        if (limit > start && text.charAt(limit - 1) == '\r') {
            limit--;
        }
        if (start < limit && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
            char quote = text.charAt(start);
            for (int at = start + 1; at < limit; at++) {
                if (text.charAt(at) == '\\' && quote == '"') {
                    at++;
                } else if (text.charAt(at) == quote) {
                    return at + 1;
                }
            }
            return -1;
        }
        int remark = text.indexOf(" #", start);
        int end = remark >= 0 && remark < limit ? remark : limit;
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static String written(String value) {
        if (BARE.matcher(value).matches()) {
            return value;
        }
        if (value.indexOf('\'') < 0 && value.indexOf('\n') < 0) {
            return "'" + value + "'";
        }
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("$", "\\$")
                        .replace("\n", "\\n")
                + '"';
    }
}
