package io.windlass.compose.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;

/**
 * A value of the effective model, in the long form that {@code docker compose config --format json}
 * prints: durations and sizes are text, short forms are expanded. Each knows where it came from;
 * equality does not look at that.
 */
public sealed interface Value
        permits Value.Null,
                Value.Bool,
                Value.Int,
                Value.Real,
                Value.Text,
                Value.Date,
                Value.Items,
                Value.Fields {

    Origin origin();

    /** The same value with another origin. */
    default Value from(Origin origin) {
        return switch (this) {
            case Null _ -> new Null(origin);
            case Bool(boolean bool, _) -> new Bool(bool, origin);
            case Int(long number, _) -> new Int(number, origin);
            case Real(double number, _) -> new Real(number, origin);
            case Text(String text, _) -> new Text(text, origin);
            case Date(String text, _) -> new Date(text, origin);
            case Items(var values, _) -> new Items(values, origin);
            case Fields(var values, _) -> new Fields(values, origin);
        };
    }

    record Null(Origin origin) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Null;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    record Bool(boolean value, Origin origin) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Bool that && value == that.value;
        }

        @Override
        public int hashCode() {
            return Boolean.hashCode(value);
        }
    }

    record Int(long value, Origin origin) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Int that && value == that.value;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(value);
        }
    }

    record Real(double value, Origin origin) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Real that && Double.compare(value, that.value) == 0;
        }

        @Override
        public int hashCode() {
            return Double.hashCode(value);
        }
    }

    record Text(String value, Origin origin) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Text that && value.equals(that.value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }
    }

    /**
     * A YAML timestamp. No attribute of Compose takes one, so it only lives to be complained of.
     */
    record Date(String text, Origin origin) implements Value {
        @Override
        public boolean equals(Object other) {
            return other instanceof Date that && text.equals(that.text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    record Items(List<Value> values, Origin origin) implements Value {
        public Items {
            values = List.copyOf(values);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Items that && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    /**
     * A mapping in the order of the files, with typed readers that are empty for what is absent.
     */
    record Fields(SequencedMap<String, Value> values, Origin origin) implements Value {
        public Fields {
            values =
                    java.util.Collections.unmodifiableSequencedMap(
                            new java.util.LinkedHashMap<>(values));
        }

        public Optional<Value> get(String key) {
            return Optional.ofNullable(values.get(key)).filter(value -> !(value instanceof Null));
        }

        public Optional<String> text(String key) {
            return get(key).flatMap(Value::asText);
        }

        public boolean bool(String key) {
            return optionalBool(key).orElse(false);
        }

        public Optional<Boolean> optionalBool(String key) {
            return get(key).map(value -> value instanceof Bool(boolean b, _) && b);
        }

        public OptionalLong integer(String key) {
            Optional<Value> value = get(key);
            if (value.isPresent() && value.get() instanceof Int(long number, _)) {
                return OptionalLong.of(number);
            }
            if (value.isPresent() && value.get() instanceof Text(String text, _)) {
                try {
                    return OptionalLong.of(Long.parseLong(text));
                } catch (NumberFormatException _) {
                    return OptionalLong.empty();
                }
            }
            return OptionalLong.empty();
        }

        public List<Value> items(String key) {
            return get(key).map(
                            value -> value instanceof Items(var all, _) ? all : List.<Value>of())
                    .orElse(List.of());
        }

        /** The texts of a list; a single text counts as a list of one. */
        public List<String> texts(String key) {
            return get(key).map(value ->
                            value instanceof Items(var all, _)
                                    ? all.stream().flatMap(item -> item.asText().stream()).toList()
                                    : value.asText().stream().toList())
                    .orElse(List.of());
        }

        public Optional<Fields> fields(String key) {
            return get(key).flatMap(
                            value -> value instanceof Fields f ? Optional.of(f) : Optional.empty());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Fields that && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return values.hashCode();
        }
    }

    /** The scalar as text, as Compose prints it; empty for null, lists and mappings. */
    default Optional<String> asText() {
        return switch (this) {
            case Text(String text, _) -> Optional.of(text);
            case Int(long number, _) -> Optional.of(Long.toString(number));
            case Bool(boolean bool, _) -> Optional.of(Boolean.toString(bool));
            case Real(double number, _) -> Optional.of(GoNumbers.json(number));
            case Date(String text, _) -> Optional.of(text);
            case Null _, Items _, Fields _ -> Optional.empty();
        };
    }
}
