package io.windlass.app.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where in a Compose file a line is, told by indentation alone, so that it works while typing. */
public final class YamlPath {

    private static final Pattern KEY =
            Pattern.compile(
                    "^([ ]*(?:- +)*)(\"[^\"]*\"|'[^']*'|[^\\s#:'\"\\-][^#:]*?)\\s*:(\\s|$)");
    private static final Pattern ITEM = Pattern.compile("^( *)-(\\s|$)");

    private YamlPath() {}

    /**
     * {@code services.web.ports[1]} for the line, counted from 0; empty above the first key.
     *
     * @param lines the text's lines
     */
    public static String at(List<String> lines, int line) {
        Deque<String> parts = new ArrayDeque<>();
        int keyLimit = Integer.MAX_VALUE;
        int itemLimit = Integer.MAX_VALUE;
        for (int i = Math.min(line, lines.size() - 1); i >= 0 && keyLimit > 0; i--) {
            String text = lines.get(i);
            if (text.isBlank() || text.stripLeading().startsWith("#")) {
                continue;
            }
            Matcher key = KEY.matcher(text);
            Matcher item = ITEM.matcher(text);
            if (key.find() && key.end(1) < keyLimit) {
                parts.addFirst("." + key.group(2).replaceAll("^['\"]|['\"]$", ""));
                keyLimit = key.end(1);
                itemLimit = keyLimit;
            }
            if (item.find() && item.end(1) < itemLimit) {
                parts.addFirst("[" + index(lines, i, item.end(1)) + "]");
                // A list may stand in the column of its key.
                itemLimit = item.end(1);
                keyLimit = itemLimit + (ownKey(lines, i, itemLimit) ? 1 : 0);
            }
        }
        String path = String.join("", parts);
        return path.startsWith(".") ? path.substring(1) : path;
    }

    private static boolean ownKey(List<String> lines, int item, int column) {
        for (int i = item - 1; i >= 0; i--) {
            Matcher key = KEY.matcher(lines.get(i));
            boolean found = key.find();
            if (found && key.end(1) == column && !lines.get(i).stripLeading().startsWith("-")) {
                return true;
            }
            if (found && key.end(1) < column) {
                return false;
            }
        }
        return false;
    }

    private static int index(List<String> lines, int item, int column) {
        int result = 0;
        for (int i = item - 1; i >= 0; i--) {
            String text = lines.get(i);
            if (text.isBlank() || text.stripLeading().startsWith("#")) {
                continue;
            }
            int indent = text.length() - text.stripLeading().length();
            Matcher other = ITEM.matcher(text);
            if (other.find() && other.end(1) == column) {
                result++;
            } else if (indent <= column) {
                return result;
            }
        }
        return result;
    }
}
