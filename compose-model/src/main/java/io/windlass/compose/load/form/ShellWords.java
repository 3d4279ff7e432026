package io.windlass.compose.load.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a command line into words, as Compose does: quotes and backslashes count, and everything
 * from an unquoted {@code ; & | < >} on is dropped.
 */
final class ShellWords {

    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private boolean escaped;
    private boolean doubleQuoted;
    private boolean singleQuoted;
    private boolean backQuoted;
    private boolean dollarQuoted;

    private ShellWords() {}

    /** Empty when quotes or parentheses do not close. */
    static Optional<List<String>> split(String line) {
        return new ShellWords().read(line);
    }

    private Optional<List<String>> read(String line) {
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            i += Character.charCount(c);
            if (escaped) {
                append(c == 't' ? '\t' : c == 'n' ? '\n' : c);
                escaped = false;
            } else if (c == '\\' && !singleQuoted) {
                escaped = true;
            } else if (isSpace(c)) {
                space(c);
            } else if (isQuote(c)) {
                continue;
            } else if (isOperator(c)) {
                if (c == '>' && startsWithDigit()) {
                    begun = false;
                }
                break;
            } else if (c == '(' && !opens()) {
                return Optional.empty();
            } else {
                append(c);
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        boolean open = escaped || singleQuoted || doubleQuoted || backQuoted || dollarQuoted;
        return open ? Optional.empty() : Optional.of(words);
    }

    private void append(int c) {
        word.appendCodePoint(c);
        begun = true;
    }

    private void space(int c) {
        if (singleQuoted || doubleQuoted || backQuoted || dollarQuoted) {
            word.appendCodePoint(c);
        } else if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }

    /** Whether this is a quote that does not belong to the word; others only change the state. */
    private boolean isQuote(int c) {
        switch (c) {
            case '"' -> {
                if (!singleQuoted && !dollarQuoted) {
                    begun |= doubleQuoted;
                    doubleQuoted = !doubleQuoted;
                    return true;
                }
            }
            case '\'' -> {
                if (!doubleQuoted && !dollarQuoted) {
                    begun |= singleQuoted;
                    singleQuoted = !singleQuoted;
                    return true;
                }
            }
            case '`' -> {
                if (!singleQuoted && !doubleQuoted && !dollarQuoted) {
                    backQuoted = !backQuoted;
                }
            }
            case ')' -> {
                if (!singleQuoted && !doubleQuoted && !backQuoted) {
                    dollarQuoted = !dollarQuoted;
                }
            }
            default -> {
                return false;
            }
        }
        return false;
    }

    private boolean opens() {
        if (singleQuoted || doubleQuoted || backQuoted) {
            return true;
        }
        if (!dollarQuoted && !word.isEmpty() && word.charAt(word.length() - 1) == '$') {
            dollarQuoted = true;
            return true;
        }
        return false;
    }

    private boolean isOperator(int c) {
        return ";&|<>".indexOf(c) >= 0
                && !(singleQuoted || doubleQuoted || backQuoted || dollarQuoted);
    }

    private boolean startsWithDigit() {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
