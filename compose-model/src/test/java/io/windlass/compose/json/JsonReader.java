package io.windlass.compose.json;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Reads JSON into values, so that tests can say in one line what a model looks like. */
public final class JsonReader {

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

    private Value value() {
        blanks();
        return switch (text.charAt(at)) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> new Value.Text(string(), Origin.implied());
            default -> word();
        };
    }

    private Value members() {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        at++;
        for (blanks(); text.charAt(at) != '}'; blanks()) {
            String key = string();
            skip(':');
            members.put(key, value());
            comma('}');
        }
        at++;
        return new Value.Fields(members, Origin.implied());
    }

    private Value items() {
        List<Value> items = new ArrayList<>();
        at++;
        for (blanks(); text.charAt(at) != ']'; blanks()) {
            items.add(value());
            comma(']');
        }
        at++;
        return new Value.Items(items, Origin.implied());
    }

    private Value word() {
        int start = at;
        while (at < text.length() && ",]} \t\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "null" -> new Value.Null(Origin.implied());
            case "true", "false" -> new Value.Bool(word.equals("true"), Origin.implied());
            default ->
                    word.matches("-?\\d+")
                            ? new Value.Int(Long.parseLong(word), Origin.implied())
                            : new Value.Real(Double.parseDouble(word), Origin.implied());
        };
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
