package io.windlass.compose.shape;

import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.GoNumbers;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/** Values without fields of their own, as the reference writes them. */
final class PlainForm {

    static final Value NULL = new Value.Null(Origin.implied());

    private static final String ZERO_BYTES = "0";
    private static final String ZERO_TIME = "0s";

    private final boolean yaml;
    private final UnaryOperator<Value> sorted;

    PlainForm(boolean yaml, UnaryOperator<Value> sorted) {
        this.yaml = yaml;
        this.sorted = sorted;
    }

    /** The value itself if it is a mapping, else an empty one. */
    static Value.Fields fields(Optional<Value> value) {
        return value.isPresent() && value.get() instanceof Value.Fields fields
                ? fields
                : new Value.Fields(
                        new LinkedHashMap<>(), value.map(Value::origin).orElse(Origin.implied()));
    }

    /** Whether it is what the reference starts a field of this shape with. */
    static boolean empty(Shape shape, Value value) {
        return switch (value) {
            case Value.Null _ -> true;
            case Value.Bool(boolean on, _) -> !on;
            case Value.Int(long number, _) -> number == 0;
            case Value.Real(double number, _) -> number == 0;
            case Value.Text(String text, _) ->
                    text.isEmpty()
                            || (shape == Shape.Plain.BYTES && text.equals(ZERO_BYTES))
                            || (shape == Shape.Plain.DURATION && text.equals(ZERO_TIME));
            case Value.Date(String text, _) -> text.isEmpty();
            case Value.Items(var items, _) -> items.isEmpty();
            case Value.Fields(var members, _) -> members.isEmpty();
        };
    }

    Value of(Shape.Plain kind, Value value) {
        Origin origin = value.origin();
        return switch (kind) {
            case TEXT -> new Value.Text(value.asText().orElse(""), origin);
            case INTEGER -> new Value.Int(integer(value), origin);
            case FLAG -> new Value.Bool(value.asText().orElse("").equals("true"), origin);
            case FLOAT -> new Value.Real(single(value), origin);
            case BYTES -> new Value.Text(bytes(value), origin);
            case DURATION -> new Value.Text(value.asText().orElse(ZERO_TIME), origin);
            case TEXTS -> texts(value);
            case MAPPING -> mapping(value, PlainForm::text);
            case ENVIRONMENT ->
                    mapping(value, entry -> entry instanceof Value.Null ? entry : text(entry));
            case LISTS -> mapping(value, PlainForm::texts);
            case COMMAND -> value instanceof Value.Null ? value : texts(value);
            case HOSTS -> hosts(value);
            case ULIMITS -> mapping(value, this::ulimit);
            case ENV_FILES -> each(value, this::envFile);
            case SSH -> ssh(value);
        };
    }

    private static long integer(Value value) {
        return switch (value) {
            case Value.Int(long number, _) -> number;
            case Value.Real(double number, _) -> GoNumbers.whole(number);
            case Value.Text(String text, _) -> (long) number(text);
            case Value.Null _, Value.Bool _, Value.Date _, Value.Items _, Value.Fields _ -> 0;
        };
    }

    /** A number that prints with the digits that a number of 32 bits needs. */
    private static double single(Value value) {
        double number = number(value.asText().orElse(ZERO_BYTES));
        return Double.parseDouble(Float.toString((float) number));
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static String bytes(Value value) {
        return switch (value) {
            case Value.Real(double number, _) -> Long.toString(GoNumbers.whole(number));
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Text _,
                    Value.Date _,
                    Value.Items _,
                    Value.Fields _ ->
                    value.asText().orElse(ZERO_BYTES);
        };
    }

    private static Value text(Value value) {
        return new Value.Text(value.asText().orElse(""), value.origin());
    }

    private static Value texts(Value value) {
        return each(value, PlainForm::text);
    }

    /** The changed items of a list; a single value counts as a list of one. */
    private static Value each(Value value, UnaryOperator<Value> change) {
        List<Value> items =
                switch (value) {
                    case Value.Items(var all, _) -> all;
                    case Value.Null _ -> List.of();
                    case Value.Bool _,
                            Value.Int _,
                            Value.Real _,
                            Value.Text _,
                            Value.Date _,
                            Value.Fields _ ->
                            List.of(value);
                };
        return new Value.Items(items.stream().map(change).toList(), value.origin());
    }

    /** Sorted before the entries are changed: within an entry the order is the reference's. */
    private Value mapping(Value value, UnaryOperator<Value> change) {
        SequencedMap<String, Value> entries = new LinkedHashMap<>();
        fields(Optional.of(sorted.apply(value)))
                .values()
                .forEach((key, entry) -> entries.put(key, change.apply(entry)));
        return new Value.Fields(entries, value.origin());
    }

    private static Value hosts(Value value) {
        List<String> lines = new ArrayList<>();
        if (value instanceof Value.Fields hosts) {
            hosts.values()
                    .keySet()
                    .forEach(host ->
                            hosts.texts(host).forEach(address -> lines.add(host + "=" + address)));
        } else if (value instanceof Value.Items(var items, _)) {
            items.forEach(item -> item.asText().ifPresent(lines::add));
        }
        lines.sort(JsonText.KEY_ORDER);
        Origin origin = value.origin();
        return new Value.Items(
                lines.stream().<Value>map(line -> new Value.Text(line, origin)).toList(), origin);
    }

    /** The reference keeps a plain zero as two limits of zero, and JSON leaves zeros out. */
    private Value ulimit(Value value) {
        if (!(value instanceof Value.Fields) && integer(value) != 0) {
            return new Value.Int(integer(value), value.origin());
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        Value.Fields limits = fields(Optional.of(value));
        for (String side : List.of("soft", "hard")) {
            long limit = integer(limits.values().getOrDefault(side, NULL));
            if (limit != 0 || yaml) {
                result.put(side, new Value.Int(limit, value.origin()));
            }
        }
        return new Value.Fields(result, value.origin());
    }

    private Value envFile(Value value) {
        if (!(value instanceof Value.Fields file)) {
            return text(value);
        }
        Value path = text(file.values().getOrDefault("path", NULL));
        if (file.optionalBool("required").orElse(true)) {
            return path;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        result.put("path", path);
        result.put("required", new Value.Bool(false, value.origin()));
        if (!yaml) {
            file.text("format")
                    .filter(format -> !format.isEmpty())
                    .ifPresent(
                            format -> result.put("format", new Value.Text(format, file.origin())));
        }
        return new Value.Fields(result, value.origin());
    }

    /** {@code id=path}, which can be read back; the reference fails to write keys with a path. */
    private static Value ssh(Value value) {
        if (!(value instanceof Value.Fields keys)) {
            return texts(value);
        }
        List<Value> items = new ArrayList<>();
        for (Map.Entry<String, Value> key : keys.values().entrySet()) {
            String path = key.getValue().asText().filter(text -> !text.isEmpty()).orElse("");
            String item = path.isEmpty() ? key.getKey() : key.getKey() + "=" + path;
            items.add(new Value.Text(item, key.getValue().origin()));
        }
        return new Value.Items(items, value.origin());
    }
}
