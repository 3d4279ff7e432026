package io.windlass.compose.yaml;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a text may stand in YAML without quotes and still be that text to every reader. */
public final class PlainText {

    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<";

    /** Words that other readers of YAML take for booleans. */
    private static final Set<String> BOOLEANS = Set.of("y", "n", "yes", "no", "on", "off");

    /**
     * What readers with YAML 1.1's rules take for a number with base 60, such as a port mapping.
     */
    private static final Pattern SIXTIES =
            Pattern.compile("[-+]?[0-9][0-9_]*(:[0-9]+)++(\\.[0-9]*)?");

    private PlainText() {}

    /**
     * Tells for a value of a mapping or a list.
     *
     * @param flow whether it stands between brackets or braces
     */
    public static boolean fits(String text, boolean flow) {
        if (text.isEmpty() || !text.strip().equals(text) || text.contains(": ")) {
            return false;
        }
        char first = text.charAt(0);
        boolean dashed =
                (first == '-' || first == ':' || first == '?')
                        && text.length() > 1
                        && text.charAt(1) > ' '
                        && !flow;
        if (INDICATORS.indexOf(first) >= 0 && !dashed) {
            return false;
        }
        if (text.endsWith(":") || text.contains(" #") || text.chars().anyMatch(c -> c < ' ')) {
            return false;
        }
        if (flow && text.chars().anyMatch(c -> ",[]{}?".indexOf(c) >= 0)) {
            return false;
        }
        return !text.startsWith("---")
                && !text.startsWith("...")
                && !BOOLEANS.contains(text.toLowerCase(java.util.Locale.ROOT))
                && !SIXTIES.matcher(text).matches()
                && text.chars().noneMatch(c -> c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029)
                && Scalars.plain(text, Origin.implied()) instanceof Value.Text;
    }
}
