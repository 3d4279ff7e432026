package io.windlass.compose.json;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Reads JSON into values that know their line and column, so that tests can say in one line what a
 * model looks like. Words need no quotes.
 */
public final class JsonReader {

    public static final Path FILE = Path.of("compose.yaml");

    private static final String END_OF_WORD = ":,]}[{\"";

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static Value read(String json) {
        JsonReader reader = new JsonReader(json);
        Value value = reader.value();
        reader.blanks();
        if (reader.at != json.length()) {
            throw reader.wrong();
        }
        return value;
    }

    public static Value.Fields fields(String json) {
        return (Value.Fields) read(json);
    }

    /** A place in the file that the values pretend to come from. */
    public static Optional<Position> position(int line, int column) {
        return Optional.of(new Position(FILE, line, column));
    }

    private Value value() {
        blanks();
        Origin origin = Origin.at(here());
        return switch (text.charAt(at)) {
            case '{' -> members(origin);
            case '[' -> items(origin);
            case '"' -> new Value.Text(string(), origin);
            default -> word(origin);
        };
    }

    private Position here() {
        String before = text.substring(0, at);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Position(FILE, line, at - before.lastIndexOf('\n'));
    }

    private Value members(Origin origin) {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        at++;
        for (blanks(); text.charAt(at) != '}'; blanks()) {
            Position place = here();
            String key = text.charAt(at) == '"' ? string() : bare();
            skip(':');
            Value value = value();
            members.put(key, value.from(value.origin().under(place)));
            comma('}');
        }
        at++;
        return new Value.Fields(members, origin);
    }

    private Value items(Origin origin) {
        List<Value> items = new ArrayList<>();
        at++;
        for (blanks(); text.charAt(at) != ']'; blanks()) {
            items.add(value());
            comma(']');
        }
        at++;
        return new Value.Items(items, origin);
    }

    private Value word(Origin origin) {
        String word = bare();
        return switch (word) {
            case "null" -> new Value.Null(origin);
            case "true", "false" -> new Value.Bool(word.equals("true"), origin);
            default -> {
                if (word.matches("-?\\d+")) {
                    yield new Value.Int(Long.parseLong(word), origin);
                }
                if (word.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?")) {
                    yield new Value.Real(Double.parseDouble(word), origin);
                }
                if (word.matches("\\d{4}-\\d\\d-\\d\\d")) {
                    yield new Value.Date(word, origin);
                }
                yield new Value.Text(word, origin);
            }
        };
    }

    private String bare() {
        int start = at;
        while (at < text.length()
                && END_OF_WORD.indexOf(text.charAt(at)) < 0
                && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw wrong();
        }
        return text.substring(start, at);
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        for (at++; text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\') {
                at++;
                switch (text.charAt(at)) {
                    case 'n' -> string.append('\n');
                    case 't' -> string.append('\t');
                    case 'r' -> string.append('\r');
                    case 'b' -> string.append('\b');
                    case 'f' -> string.append('\f');
                    case 'u' -> {
                        string.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                        at += 4;
                    }
                    default -> string.append(text.charAt(at));
                }
            } else {
                string.append(text.charAt(at));
            }
        }
        at++;
        return string.toString();
    }

    private void comma(char end) {
        blanks();
        if (text.charAt(at) != end) {
            skip(',');
        }
    }

    private void skip(char c) {
        blanks();
        if (text.charAt(at) != c) {
            throw wrong();
        }
        at++;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not JSON at " + at + ": " + text);
    }
}
