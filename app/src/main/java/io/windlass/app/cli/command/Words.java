package io.windlass.app.cli.command;

import io.windlass.app.cli.session.Refused;
import java.util.ArrayList;
import java.util.List;

/** A command in one text, cut into words the way a shell does. */
final class Words {

    private Words() {}

    static List<String> split(String text) throws Refused {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote == 0 && Character.isWhitespace(c)) {
                if (begun) {
                    words.add(word.toString());
                    word.setLength(0);
                    begun = false;
                }
            } else if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
                begun = true;
            } else if (c == quote) {
                quote = 0;
            } else if (c == '\\' && quote != '\'' && i + 1 < text.length()) {
                i++;
                word.append(text.charAt(i));
                begun = true;
            } else {
                word.append(c);
                begun = true;
            }
        }
        if (quote != 0) {
            throw Refused.usage("a quote is not closed in: " + text);
        }
        if (begun) {
            words.add(word.toString());
        }
        return words;
    }
}
