package io.windlass.app.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the lines of a YAML text into words with roles. It is for colours only and takes any text: a
 * file that is being typed is broken most of the time, so nothing here depends on what was read
 * from it.
 */
public final class YamlTokens {

    private final List<List<Token>> lines = new ArrayList<>();

    /** The indentation of the line whose block scalar goes on; below 0 when none does. */
    private int block = -1;

    /** The quote that is open from a line before, or 0. */
    private char quote;

    private YamlTokens() {}

    /** By line, the tokens in their order. */
    public static List<List<Token>> of(String text) {
        YamlTokens tokens = new YamlTokens();
        for (String line : text.split("\n", -1)) {
            tokens.line(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
        }
        return tokens.lines;
    }

    private void line(String line) {
        YamlLine reader = new YamlLine(line);
        int indent = reader.indent();
        if (block >= 0 && !line.isBlank() && indent <= block) {
            block = -1;
        }
        if (block >= 0) {
            reader.scalar(0, line.length(), Token.Role.STRING);
        } else {
            quote = reader.read(quote);
            block = reader.opensBlock() ? indent : -1;
        }
        lines.add(reader.tokens());
    }
}
