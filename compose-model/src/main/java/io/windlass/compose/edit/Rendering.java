package io.windlass.compose.edit;

import io.windlass.compose.yaml.PlainText;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes fragments as YAML, in the layout of a file. */
record Rendering(Layout layout) {

    /** The lines of a key with its value; the first one without its indentation. */
    List<String> field(String key, Fragment value, int column) {
        List<String> lines = new ArrayList<>();
        String name = scalar(key, TextNode.Style.PLAIN, false) + ":";
        switch (value) {
            case Fragment.Nothing _ -> lines.add(name);
            case Fragment.Block(List<String> above, String block) -> {
                String margin = spaces(column);
                above.forEach(line -> lines.add(lines.isEmpty() ? line : margin + line));
                List<String> parts = block.lines().toList();
                String first = name + (parts.isEmpty() ? "" : parts.getFirst());
                lines.add(lines.isEmpty() ? first : margin + first);
                parts.stream()
                        .skip(1)
                        .map(line -> line.isBlank() ? line : margin + line)
                        .forEach(lines::add);
            }
            case Fragment.Items(var items) when !items.isEmpty() -> {
                lines.add(name);
                for (Fragment item : items) {
                    int dash = column + layout.dash();
                    lines.addAll(indented(item(item, dash, TextNode.Style.PLAIN), dash));
                }
            }
            case Fragment.Fields(var fields) when !fields.isEmpty() -> {
                lines.add(name);
                lines.addAll(block((Fragment.Fields) value, column + layout.step()));
            }
            case Fragment.Text(String text) when literal(text) -> {
                lines.add(name + " " + (text.endsWith("\n") ? "|" : "|-"));
                text.lines()
                        .map(line -> line.isEmpty() ? "" : spaces(column + layout.step()) + line)
                        .forEach(lines::add);
            }
            default -> lines.add(name + " " + flow(value, TextNode.Style.PLAIN));
        }
        return lines;
    }

    /** The lines of a mapping, each with its indentation. */
    List<String> block(Fragment.Fields value, int column) {
        return value.fields().entrySet().stream()
                .flatMap(entry ->
                        indented(field(entry.getKey(), entry.getValue(), column), column).stream())
                .toList();
    }

    /** The lines of a list's item with its dash; the first one without its indentation. */
    List<String> item(Fragment item, int dash, TextNode.Style style) {
        if (!(item instanceof Fragment.Fields fields) || fields.fields().isEmpty()) {
            return List.of("- " + flow(item, style, false));
        }
        List<String> lines = new ArrayList<>(block(fields, dash + 2));
        lines.set(0, "- " + lines.getFirst().stripLeading());
        return lines;
    }

    private static List<String> indented(List<String> lines, int column) {
        List<String> result = new ArrayList<>(lines);
        result.set(0, spaces(column) + result.getFirst());
        return result;
    }

    /** On one line, as a value. */
    String flow(Fragment value, TextNode.Style style) {
        return flow(value, style, false);
    }

    /** On one line; {@code inside} brackets more characters need quotes. */
    String flow(Fragment value, TextNode.Style style, boolean inside) {
        return switch (value) {
            case Fragment.Text(String text) -> scalar(text, style, inside);
            case Fragment.Plain(String yaml) -> yaml;
            case Fragment.Nothing _ -> inside ? "null" : "";
            case Fragment.Block(_, String block) -> block.strip();
            case Fragment.Items(var items) ->
                    items.stream()
                            .map(item -> flow(item, style, true))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Fragment.Fields(var fields) ->
                    fields.entrySet().stream()
                            .map(entry -> flowField(entry.getKey(), entry.getValue(), style))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    String flowField(String key, Fragment value, TextNode.Style style) {
        String name = scalar(key, TextNode.Style.PLAIN, true) + ":";
        return value instanceof Fragment.Nothing ? name : name + " " + flow(value, style, true);
    }

    /** A text in the wished style, or in the nearest one that can hold it. */
    static String scalar(String text, TextNode.Style wished, boolean flow) {
        boolean printable = text.chars().allMatch(c -> c >= ' ' && c != 0x7f && c != 0x85);
        return switch (wished) {
            case SINGLE -> printable ? "'" + text.replace("'", "''") + "'" : quoted(text);
            case DOUBLE -> quoted(text);
            case PLAIN, LITERAL, FOLDED -> PlainText.fits(text, flow) ? text : quoted(text);
        };
    }

    private static String quoted(String text) {
        StringBuilder result = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> result.append("\\\"");
                case '\\' -> result.append("\\\\");
                case '\n' -> result.append("\\n");
                case '\r' -> result.append("\\r");
                case '\t' -> result.append("\\t");
                default -> {
                    boolean hidden =
                            c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029;
                    result.append(hidden ? String.format("\\u%04x", (int) c) : String.valueOf(c));
                }
            }
        }
        return result.append('"').toString();
    }

    /** Whether a text of several lines can stand as it is below its key. */
    private boolean literal(String text) {
        return text.contains("\n")
                && (layout.ended() || !text.endsWith("\n"))
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n\n")
                && text.strip().length() > 0
                && text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c != 0x7f && c != 0x85))
                && text.lines().noneMatch(line -> line.endsWith(" "));
    }

    static String spaces(int count) {
        return " ".repeat(count);
    }
}
