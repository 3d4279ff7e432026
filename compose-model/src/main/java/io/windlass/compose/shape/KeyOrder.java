package io.windlass.compose.shape;

import io.windlass.compose.json.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The order in which the members of a mapping are written. */
enum KeyOrder {
    /** By code point. */
    PLAIN {
        @Override
        List<String> sorted(Collection<String> keys) {
            return keys.stream().sorted(JsonText.KEY_ORDER).toList();
        }
    },
    /** As people count: {@code l2} before {@code l10}. */
    NATURAL {
        @Override
        List<String> sorted(Collection<String> keys) {
            // The reference's comparison contradicts itself for some keys, which the sort of the
            // Java library may notice and refuse.
            List<String> result = new ArrayList<>();
            for (String key : keys) {
                int low = 0;
                int high = result.size();
                while (low < high) {
                    int middle = (low + high) >>> 1;
                    if (before(key, result.get(middle))) {
                        high = middle;
                    } else {
                        low = middle + 1;
                    }
                }
                result.add(low, key);
            }
            return result;
        }
    };

    abstract List<String> sorted(Collection<String> keys);

    private static boolean before(String a, String b) {
        int[] x = a.codePoints().toArray();
        int[] y = b.codePoints().toArray();
        boolean afterDigit = false;
        for (int i = 0; i < x.length && i < y.length; i++) {
            if (x[i] == y[i]) {
                afterDigit = Character.isDigit(x[i]);
            } else {
                return decide(x, y, i, afterDigit);
            }
        }
        return x.length < y.length;
    }

    /** Letters come after all else, but right after a digit before it; numbers go by size. */
    private static boolean decide(int[] x, int[] y, int i, boolean afterDigit) {
        boolean letterX = Character.isLetter(x[i]);
        boolean letterY = Character.isLetter(y[i]);
        if (letterX && letterY) {
            return x[i] < y[i];
        }
        if (letterX || letterY) {
            return afterDigit ? letterX : letterY;
        }
        long lead = (x[i] == '0' || y[i] == '0') && insideNumber(x, i) ? 1 : 0;
        int endX = endOfNumber(x, i);
        int endY = endOfNumber(y, i);
        long numberX = number(x, i, endX, lead);
        long numberY = number(y, i, endY, lead);
        if (numberX != numberY) {
            return numberX < numberY;
        }
        return endX == endY ? x[i] < y[i] : endX < endY;
    }

    /** Whether a digit other than zero stands before the place, so that a zero there counts. */
    private static boolean insideNumber(int[] text, int place) {
        for (int i = place - 1; i >= 0 && Character.isDigit(text[i]); i--) {
            if (text[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static int endOfNumber(int[] text, int start) {
        int end = start;
        while (end < text.length && Character.isDigit(text[end])) {
            end++;
        }
        return end;
    }

    private static long number(int[] text, int start, int end, long lead) {
        long value = lead;
        for (int i = start; i < end; i++) {
            value = value * 10 + (text[i] - '0');
        }
        return value;
    }
}
