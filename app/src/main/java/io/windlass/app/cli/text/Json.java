package io.windlass.app.cli.text;

import io.windlass.compose.json.JsonText;
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
        return JsonText.quoted(text);
    }

    /** A list of parts that are JSON already. */
    public static String list(Collection<String> parts) {
        return "[" + String.join(",", parts) + "]";
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
