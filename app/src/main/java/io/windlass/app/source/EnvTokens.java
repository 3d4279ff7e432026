package io.windlass.app.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of an env file into words with roles. */
final class EnvTokens {

    private static final Pattern SETTING =
            Pattern.compile("\\s*(?:export\\s+)?([A-Za-z0-9_.\\-\\[\\]]+)\\s*([=:])?");

    private EnvTokens() {}

    static List<List<Token>> of(String text) {
        List<List<Token>> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            lines.add(line(line));
        }
        return lines;
    }

    private static List<Token> line(String line) {
        if (line.stripLeading().startsWith("#")) {
            return List.of(new Token(0, line.length(), Token.Role.COMMENT));
        }
        Matcher matcher = SETTING.matcher(line);
        if (!matcher.lookingAt()) {
            return List.of();
        }
        List<Token> tokens = new ArrayList<>();
        tokens.add(new Token(matcher.start(1), matcher.end(1), Token.Role.KEY));
        if (matcher.start(2) >= 0) {
            tokens.add(new Token(matcher.start(2), matcher.end(2), Token.Role.PUNCTUATION));
            int comment = line.indexOf(" #", matcher.end(2));
            int end = comment < 0 ? line.length() : comment;
            YamlLine value = new YamlLine(line);
            value.scalar(matcher.end(2), end, Token.Role.STRING);
            tokens.addAll(value.tokens());
            if (comment >= 0) {
                tokens.add(new Token(comment, line.length(), Token.Role.COMMENT));
            }
        }
        return List.copyOf(tokens);
    }
}
