package io.windlass.compose.load.form;

import java.util.regex.Pattern;

/** Tells IP addresses from other text, without asking any name service. */
public final class IpAddresses {

    private static final Pattern V4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern GROUP = Pattern.compile("[0-9a-fA-F]{1,4}");

    private IpAddresses() {}

    public static boolean isValid(String text) {
        return V4.matcher(text).matches() || isV6(text);
    }

    private static boolean isV6(String text) {
        String rest = text;
        int wanted = 8;
        int dot = rest.indexOf('.');
        if (dot >= 0) {
            int colon = rest.lastIndexOf(':');
            if (colon < 0 || !V4.matcher(rest.substring(colon + 1)).matches()) {
                return false;
            }
            rest = rest.substring(0, colon + 1) + "0:0";
        }
        int gap = rest.indexOf("::");
        if (gap < 0) {
            return groups(rest) == wanted;
        }
        if (rest.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        String before = rest.substring(0, gap);
        String after = rest.substring(gap + 2);
        int known = (before.isEmpty() ? 0 : groups(before)) + (after.isEmpty() ? 0 : groups(after));
        return known >= 0 && known < wanted;
    }

    /** How many groups there are; a large negative number when one is none. */
    private static int groups(String text) {
        int count = 0;
        for (String group : text.split(":", -1)) {
            if (!GROUP.matcher(group).matches()) {
                return Integer.MIN_VALUE / 2;
            }
            count++;
        }
        return count;
    }
}
