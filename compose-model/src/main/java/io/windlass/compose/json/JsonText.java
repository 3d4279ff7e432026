package io.windlass.compose.json;

import io.windlass.compose.model.GoNumbers;
import io.windlass.compose.model.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Writes values as Go's {@code encoding/json} does: {@code <}, {@code >} and {@code &} are escaped,
 * other letters stand as they are. Members keep the order in which they come; {@link #sorted} puts
 * them into the order of a Go map first.
 */
public final class JsonText {

    /** By code point, which is the order of the UTF-8 bytes; {@code String} compares UTF-16. */
    public static final Comparator<String> KEY_ORDER = JsonText::compareCodePoints;

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder text = new StringBuilder();
    private final boolean indented;

    private JsonText(boolean indented) {
        this.indented = indented;
    }

    /** Without any white space. */
    public static String compact(Value value) {
        return new JsonText(false).value(value, 0).text.toString();
    }

    /** Two blanks per level, no line break at the end. */
    public static String indented(Value value) {
        return new JsonText(true).value(value, 0).text.toString();
    }

    /** The text as a JSON string, with its quotes. */
    public static String quoted(String text) {
        JsonText json = new JsonText(false);
        json.string(text);
        return json.text.toString();
    }

    /** The same value with the members of all its mappings sorted. */
    public static Value sorted(Value value) {
        return switch (value) {
            case Value.Fields(var members, var origin) -> {
                SequencedMap<String, Value> ordered = new LinkedHashMap<>();
                members.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(KEY_ORDER))
                        .forEach(member -> ordered.put(member.getKey(), sorted(member.getValue())));
                yield new Value.Fields(ordered, origin);
            }
            case Value.Items(var items, var origin) ->
                    new Value.Items(items.stream().map(JsonText::sorted).toList(), origin);
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    value;
        };
    }

    private JsonText value(Value value, int depth) {
        switch (value) {
            case Value.Null _ -> text.append("null");
            case Value.Bool(boolean bool, _) -> text.append(bool);
            case Value.Int(long number, _) -> text.append(number);
            case Value.Real(double number, _) -> number(number);
            case Value.Text(String string, _) -> string(string);
            case Value.Date(String string, _) -> string(string);
            case Value.Items(var items, _) -> items(items, depth);
            case Value.Fields(var members, _) -> members(members, depth);
        }
        return this;
    }

    /** JSON has no infinity; as a text it is at least not lost. */
    private void number(double number) {
        if (Double.isNaN(number)) {
            string("NaN");
        } else if (Double.isInfinite(number)) {
            string(number > 0 ? "+Inf" : "-Inf");
        } else {
            text.append(GoNumbers.json(number));
        }
    }

    private void items(List<Value> items, int depth) {
        text.append('[');
        String separator = "";
        for (Value item : items) {
            text.append(separator);
            newLine(depth + 1);
            value(item, depth + 1);
            separator = ",";
        }
        if (!items.isEmpty()) {
            newLine(depth);
        }
        text.append(']');
    }

    private void members(SequencedMap<String, Value> members, int depth) {
        text.append('{');
        String separator = "";
        for (Map.Entry<String, Value> member : members.entrySet()) {
            text.append(separator);
            newLine(depth + 1);
            string(member.getKey());
            text.append(indented ? ": " : ":");
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        if (!members.isEmpty()) {
            newLine(depth);
        }
        text.append('}');
    }

    private void newLine(int depth) {
        if (indented) {
            text.append('\n').repeat("  ", depth);
        }
    }

    private void string(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '<', '>', '&', '\u2028', '\u2029' -> escaped(c);
                default -> plain(string, i, c);
            }
        }
        text.append('"');
    }

    private void plain(String string, int index, char c) {
        if (c < ' ') {
            escaped(c);
        } else if (Character.isSurrogate(c) && !paired(string, index)) {
            text.append("\\ufffd");
        } else {
            text.append(c);
        }
    }

    private static boolean paired(String string, int index) {
        return Character.isHighSurrogate(string.charAt(index))
                ? index + 1 < string.length() && Character.isLowSurrogate(string.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(string.charAt(index - 1));
    }

    private void escaped(char c) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean astralX = Character.isSurrogate(x);
                boolean astralY = Character.isSurrogate(y);
                return astralX == astralY ? Character.compare(x, y) : astralX ? 1 : -1;
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
