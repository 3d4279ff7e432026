package io.windlass.compose.output;

import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes values as YAML, laid out as the reference does: blocks, two blanks per level. */
public final class YamlText {

    /** Longer keys need a line of their own. */
    private static final int LONGEST_KEY = 128;

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /** The document, with a line break at its end. */
    public static String of(Value value) {
        YamlText yaml = new YamlText();
        switch (value) {
            case Value.Fields(var members, _) when !members.isEmpty() -> yaml.members(value, 0, 0);
            case Value.Items(var items, _) when !items.isEmpty() -> yaml.items(items, 0, 0);
            case Value.Fields _,
                    Value.Items _,
                    Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    yaml.scalar(value, 0);
        }
        return yaml.out.toString();
    }

    /**
     * Writes the members of a mapping.
     *
     * @param first how far the first line is indented already
     */
    private void members(Value mapping, int depth, int first) {
        if (!(mapping instanceof Value.Fields(var members, _))) {
            return;
        }
        int written = first;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            out.repeat("  ", depth - written);
            written = 0;
            String key = YamlScalar.line(member.getKey());
            if (key.length() > LONGEST_KEY / 3
                    && key.getBytes(StandardCharsets.UTF_8).length > LONGEST_KEY) {
                out.append("? ").append(key).append('\n').repeat("  ", depth);
                key = "";
            }
            out.append(key).append(':');
            below(member.getValue(), depth);
        }
    }

    private void below(Value value, int depth) {
        if (value instanceof Value.Fields(var members, _) && !members.isEmpty()) {
            out.append('\n');
            members(value, depth + 1, 0);
        } else if (value instanceof Value.Items(var items, _) && !items.isEmpty()) {
            out.append('\n');
            items(items, depth + 1, 0);
        } else {
            out.append(' ');
            scalar(value, depth + 1);
        }
    }

    private void items(List<Value> items, int depth, int first) {
        int written = first;
        for (Value item : items) {
            out.repeat("  ", depth - written).append("- ");
            written = 0;
            if (item instanceof Value.Fields(var members, _) && !members.isEmpty()) {
                members(item, depth + 1, depth + 1);
            } else if (item instanceof Value.Items(var inner, _) && !inner.isEmpty()) {
                items(inner, depth + 1, depth + 1);
            } else {
                scalar(item, depth + 1);
            }
        }
    }

    /** Anything that ends on the line it begins on, or a block of text below it. */
    private void scalar(Value value, int depth) {
        switch (value) {
            case Value.Null _ -> out.append("null");
            case Value.Bool(boolean bool, _) -> out.append(bool);
            case Value.Int(long number, _) -> out.append(number);
            case Value.Real(double number, _) -> out.append(number(number));
            case Value.Date(String text, _) -> out.append(text);
            case Value.Items _ -> out.append("[]");
            case Value.Fields _ -> out.append("{}");
            case Value.Text(String text, _) -> {
                if (YamlScalar.canBeBlock(text)) {
                    block(text, depth);
                    return;
                }
                out.append(YamlScalar.line(text));
            }
        }
        out.append('\n');
    }

    private static String number(double number) {
        if (Double.isNaN(number)) {
            return ".nan";
        }
        return Optional.of(number)
                .filter(size -> Double.isInfinite(size))
                .map(size -> size > 0 ? ".inf" : "-.inf")
                .orElseGet(() -> GoText.print(number));
    }

    private void block(String text, int depth) {
        out.append(YamlScalar.blockHeader(text)).append('\n');
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            if (!line.isEmpty()) {
                out.repeat("  ", depth).append(line);
            }
            out.append('\n');
        }
    }
}
