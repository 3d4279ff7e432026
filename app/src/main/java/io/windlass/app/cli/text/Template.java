package io.windlass.app.cli.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line with places for the fields of a row, {@code {{.Name}} is {{.State}}}: the part of Go's
 * template language that people use with {@code --format}.
 */
public final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?\\}\\}");
    private static final Pattern FIELD =
            Pattern.compile("(?:(json|lower|upper)\\s+)?\\.(\\w*)(?:\\s+\"([^\"]*)\")?");

    private final List<Piece> pieces;

    private Template(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
    }

    private sealed interface Piece {
        record Literal(String text) implements Piece {}

        /** One field by name, or the whole row; shown as it is or through a function. */
        record Field(String function, String name, Optional<String> argument) implements Piece {}
    }

    /**
     * What a row offers.
     *
     * @param field the text of a field, empty where there is no such field
     * @param json a field as JSON; the whole row for an empty name
     * @param entry an entry of a field that is a map, {@code .Label "key"}
     */
    public record Row(
            Function<String, Optional<String>> field,
            Function<String, String> json,
            Map<String, Function<String, String>> entry) {}

    /** Reads a template; what this part of the language does not have is told in a sentence. */
    public static Template parse(String text) throws TemplateException {
        List<Piece> pieces = new ArrayList<>();
        String plain = text.replace("\\t", "\t").replace("\\n", "\n");
        Matcher places = PLACE.matcher(plain);
        int end = 0;
        while (places.find()) {
            pieces.add(new Piece.Literal(plain.substring(end, places.start())));
            pieces.add(place(places.group(1)));
            end = places.end();
        }
        pieces.add(new Piece.Literal(plain.substring(end)));
        return new Template(pieces);
    }

    private static Piece place(String text) throws TemplateException {
        Matcher field = FIELD.matcher(text);
        if (!field.matches()) {
            throw new TemplateException(
                    "template parsing error: {{"
                            + text
                            + "}} is not understood; {{.Name}}, {{json .}}, {{json .Name}},"
                            + " {{lower .Name}}, {{upper .Name}} and {{.Label \"key\"}} are");
        }
        String function = Optional.ofNullable(field.group(1)).orElse("");
        if (field.group(2).isEmpty() && !function.equals("json")) {
            throw new TemplateException(
                    "template parsing error: {{" + text + "}} names no field; try {{json .}}");
        }
        return new Piece.Field(function, field.group(2), Optional.ofNullable(field.group(3)));
    }

    /** The names of the fields, for the head of a table. */
    public List<String> fields() {
        return pieces.stream()
                .filter(Piece.Field.class::isInstance)
                .map(piece -> ((Piece.Field) piece).name())
                .toList();
    }

    /** Fills in a row. */
    public String fill(Row row) throws TemplateException {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Literal(String literal) -> text.append(literal);
                case Piece.Field field -> text.append(shown(field, row));
            }
        }
        return text.toString();
    }

    private static String shown(Piece.Field field, Row row) throws TemplateException {
        if (field.name().isEmpty()) {
            return row.json().apply("");
        }
        if (field.argument().isPresent()) {
            Function<String, String> entry = row.entry().get(field.name());
            if (entry == null) {
                throw unknown(field.name());
            }
            return entry.apply(field.argument().get());
        }
        String plain = row.field().apply(field.name()).orElseThrow(() -> unknown(field.name()));
        return switch (field.function()) {
            case "json" -> row.json().apply(field.name());
            case "lower" -> plain.toLowerCase(java.util.Locale.ROOT);
            case "upper" -> plain.toUpperCase(java.util.Locale.ROOT);
            default -> plain;
        };
    }

    private static TemplateException unknown(String field) {
        return new TemplateException("template error: there is no field ." + field + " here");
    }
}
