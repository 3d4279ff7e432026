package io.windlass.compose.live;

import java.util.Arrays;

/** What can be told from the signs of a text alone. */
final class Signs {

    private Signs() {}

    /** Whether lines end, to a reader of YAML, where an editor that counts {@code \n} sees none. */
    static boolean hasOtherBreaks(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alone = c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (alone || c == 0x85 || c == 0x2028 || c == 0x2029 || c == 0xFEFF) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether anchors, {@code &}, or aliases, {@code *}, may stand in a range; rather too often.
     */
    static boolean hasMark(String text, int start, int end, char mark) {
        for (int i = text.indexOf(mark, start); i >= 0 && i < end; i = text.indexOf(mark, i + 1)) {
            char before = i == 0 ? ' ' : text.charAt(i - 1);
            char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
            if ((before <= ' ' || "[{,:-?".indexOf(before) >= 0) && after > ' ' && after != mark) {
                return true;
            }
        }
        return false;
    }

    static int count(String text, char sign) {
        int count = 0;
        for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
            count++;
        }
        return count;
    }

    /** Where lines begin. */
    static int[] lineStarts(String text) {
        int[] starts = new int[count(text, '\n') + 1];
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        return Arrays.copyOf(starts, line + 1);
    }
}
