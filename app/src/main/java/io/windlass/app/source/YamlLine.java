package io.windlass.app.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One line of YAML, read from left to right. */
final class YamlLine {

    private static final Pattern KEY =
            Pattern.compile(
                    "(\"(?:[^\"\\\\]|\\\\.)*+\"|'[^']*+'|[^\\s#:,\\[\\]{}\"'&*!|>?-][^#:\\[\\]{},]*+"
                            + "|-[^\\s#:,\\[\\]{}][^#:\\[\\]{},]*+|<<)(\\s*+):(?=\\s|$)");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(\\d[\\d_]*(\\.\\d*)?([eE][-+]?\\d+)?|0x[0-9a-fA-F]+|0o[0-7]+)"
                            + "|true|false|null|~|True|False|TRUE|FALSE|Null|NULL");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\$|\\$\\{[^}\\n]*\\}?|\\$[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]*\\s*(#.*)?$");

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;
    private boolean opensBlock;

    YamlLine(String line) {
        this.line = line;
    }

    List<Token> tokens() {
        return List.copyOf(tokens);
    }

    /** Whether the lines that are indented deeper belong to a block scalar. */
    boolean opensBlock() {
        return opensBlock;
    }

    int indent() {
        int result = 0;
        while (result < line.length() && line.charAt(result) == ' ') {
            result++;
        }
        return result;
    }

    /** Reads all of it; gives the quote that stays open at the end, or 0. */
    char read(char open) {
        char quote = open;
        if (quote != 0) {
            quote = quoted(at, quote);
        }
        while (quote == 0 && at < line.length()) {
            char next = line.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (next == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
                add(at, line.length(), Token.Role.COMMENT);
                at = line.length();
            } else if (!punctuation(next) && !key() && !block()) {
                quote = value(next);
            }
        }
        return quote;
    }

    private boolean punctuation(char next) {
        boolean dash = next == '-' && (at + 1 >= line.length() || line.charAt(at + 1) == ' ');
        boolean flow = "[]{}".indexOf(next) >= 0 || (depth > 0 && next == ',');
        boolean document = at == 0 && (line.equals("---") || line.equals("..."));
        if (!dash && !flow && !document) {
            return false;
        }
        depth += next == '[' || next == '{' ? 1 : next == ']' || next == '}' ? -1 : 0;
        int end = document ? line.length() : at + 1;
        add(at, end, Token.Role.PUNCTUATION);
        at = end;
        return true;
    }

    private boolean key() {
        Matcher matcher = KEY.matcher(line).region(at, line.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        add(
                matcher.start(1),
                matcher.start(1) + matcher.group(1).stripTrailing().length(),
                Token.Role.KEY);
        add(matcher.end(2), matcher.end(2) + 1, Token.Role.PUNCTUATION);
        at = matcher.end(2) + 1;
        return true;
    }

    private boolean block() {
        Matcher matcher = BLOCK.matcher(line).region(at, line.length());
        if (depth > 0 || !matcher.lookingAt()) {
            return false;
        }
        int comment = matcher.start(1);
        add(at, at + 1, Token.Role.PUNCTUATION);
        if (comment >= 0) {
            add(comment, line.length(), Token.Role.COMMENT);
        }
        at = line.length();
        opensBlock = true;
        return true;
    }

    private char value(char next) {
        if (next == '"' || next == '\'') {
            return quoted(at + 1, next);
        }
        if (next == '&' || next == '*' || next == '!') {
            int end = at + 1;
            while (end < line.length() && !ends(end)) {
                end++;
            }
            add(at, end, Token.Role.VARIABLE);
            at = end;
            return 0;
        }
        int end = plainEnd();
        String word = line.substring(at, end).stripTrailing();
        boolean number = NUMBER.matcher(word).matches();
        scalar(at, at + word.length(), number ? Token.Role.NUMBER : Token.Role.PLAIN);
        at = Math.max(end, at + 1);
        return 0;
    }

    private boolean ends(int index) {
        char next = line.charAt(index);
        return Character.isWhitespace(next) || (depth > 0 && ",]}".indexOf(next) >= 0);
    }

    private int plainEnd() {
        int end = at;
        while (end < line.length()) {
            char next = line.charAt(end);
            boolean comment =
                    next == '#' && end > 0 && Character.isWhitespace(line.charAt(end - 1));
            boolean flow = depth > 0 && (next == ',' || next == ']' || next == '}');
            boolean inVariable = flow && next == '}' && inVariable(end);
            if (comment || (flow && !inVariable)) {
                break;
            }
            end++;
        }
        return end;
    }

    private boolean inVariable(int end) {
        int open = line.lastIndexOf("${", end);
        return open >= at && line.indexOf('}', open) == end;
    }

    /** A quoted text from behind its quote on; gives the quote when the line ends inside. */
    private char quoted(int from, char quote) {
        int start = Math.min(at, from);
        int end = from;
        while (end < line.length()) {
            char next = line.charAt(end);
            if (next == '\\' && quote == '"') {
                end += 2;
            } else if (next == quote && quote == '\'' && line.startsWith("''", end)) {
                end += 2;
            } else if (next == quote) {
                scalar(start, end + 1, Token.Role.STRING);
                at = end + 1;
                return 0;
            } else {
                end++;
            }
        }
        scalar(start, line.length(), Token.Role.STRING);
        at = line.length();
        return quote;
    }

    /** A text in which variables may be used. */
    void scalar(int start, int end, Token.Role role) {
        int done = start;
        Matcher matcher = VARIABLE.matcher(line).region(start, end);
        while (matcher.find()) {
            add(done, matcher.start(), role);
            add(matcher.start(), matcher.end(), Token.Role.VARIABLE);
            done = matcher.end();
        }
        add(done, end, role);
    }

    private void add(int start, int end, Token.Role role) {
        if (start < end) {
            tokens.add(new Token(start, end, role));
        }
    }
}
