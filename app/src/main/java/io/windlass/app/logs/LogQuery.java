package io.windlass.app.logs;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What is searched for.
 *
 * @param text as it was typed; empty searches for nothing
 * @param regex whether it is a regular expression
 * @param word whether only whole words count
 */
public record LogQuery(String text, boolean regex, boolean caseSensitive, boolean word) {

    public static LogQuery none() {
        return new LogQuery("", false, false, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** What is wrong with the regular expression. */
    public Optional<String> mistake() {
        if (!regex || isEmpty()) {
            return Optional.empty();
        }
        try {
            Pattern.compile(text);
            return Optional.empty();
        } catch (PatternSyntaxException mistake) {
            return Optional.of(mistake.getDescription() + " at " + (mistake.getIndex() + 1));
        }
    }

    /** Finds it in lines; one with a {@link #mistake} is looked for as plain text. */
    public LogMatcher matcher() {
        if (!regex && !word && caseSensitive) {
            return new LogMatcher(text, Optional.empty());
        }
        String body = regex && mistake().isEmpty() ? text : Pattern.quote(text);
        String pattern = word ? "(?<!\\w)(?:" + body + ")(?!\\w)" : body;
        int flags = caseSensitive ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new LogMatcher(text, Optional.of(Pattern.compile(pattern, flags)));
    }
}
