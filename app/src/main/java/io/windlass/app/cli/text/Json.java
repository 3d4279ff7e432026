package io.windlass.app.cli.text;

import java.util.Collection;

/**
 * JSON in one line, written the way the reference writes it, so that both can be compared as text:
 * {@code <}, {@code >} and {@code &} are escaped.
 */
public final class Json {

    private Json() {}

    public static Fields fields() {
        return new Fields();
    }

    public static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(unit -> append(json, (char) unit));
        return json.append('"').toString();
    }

    /** A list of parts that are JSON already. */
    public static String list(Collection<String> parts) {
        return "[" + String.join(",", parts) + "]";
    }

    private static void append(StringBuilder json, char unit) {
        switch (unit) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            default -> {
                if (unit < ' ' || "<>&\u2028\u2029".indexOf(unit) >= 0) {
                    json.append("\\u%04x".formatted((int) unit));
                } else {
                    json.append(unit);
                }
            }
        }
    }

    /** An object, field by field. */
    public static final class Fields {
        private final StringBuilder json = new StringBuilder();

        public Fields put(String name, String text) {
            return raw(name, string(text));
        }

        public Fields put(String name, long number) {
            return raw(name, Long.toString(number));
        }

        public Fields put(String name, boolean value) {
            return raw(name, Boolean.toString(value));
        }

        /** A value that is JSON already. */
        public Fields raw(String name, String value) {
            json.append(json.isEmpty() ? "" : ",").append(string(name)).append(':').append(value);
            return this;
        }

        @Override
        public String toString() {
            return "{" + json + "}";
        }
    }
}
