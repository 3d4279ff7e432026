package io.windlass.compose.spec;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** What may stand at a place of a Compose file. */
public sealed interface Kind {

    /** A single value, or anything at all. */
    enum Word implements Kind {
        TEXT("a text", "texts"),
        INTEGER("a whole number", "numbers"),
        NUMBER("a number", "numbers"),
        BOOL("true or false", "truth values"),
        NULL("nothing", "values"),
        ANY("anything", "values");

        private final String phrase;
        private final String plural;

        Word(String phrase, String plural) {
            this.phrase = phrase;
            this.plural = plural;
        }

        String phrase() {
            return phrase;
        }

        String plural() {
            return plural;
        }
    }

    /** A text that must be just this. */
    record Exactly(String word) implements Kind {}

    /** A whole number between bounds. */
    record Range(OptionalLong least, OptionalLong most) implements Kind {}

    /**
     * A text in which an expression is found.
     *
     * @param expression as the specification has it
     * @param pattern the same, made ready once
     */
    record Matching(String expression, Pattern pattern) implements Kind {

        static Matching of(String expression) {
            // A repeated group costs stack for each turn, unless it never gives back what it took.
            return new Matching(expression, Pattern.compile(expression.replace(")+", ")++")));
        }

        boolean accepts(String text) {
            return pattern.matcher(text).find();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Matching that && expression.equals(that.expression);
        }

        @Override
        public int hashCode() {
            return expression.hashCode();
        }
    }

    /**
     * A list.
     *
     * @param unique whether no item may stand in it twice
     */
    record ListOf(Kind item, boolean unique) implements Kind {}

    /**
     * A mapping with keys that the author of the file chooses.
     *
     * @param naming which keys may stand in it
     */
    record MapOf(Kind value, Naming naming) implements Kind {}

    /** Which keys the author of a file may choose. */
    enum Naming {
        /** All but the empty one. */
        ANY,
        /** Names of services and the like: letters, digits, dots, underscores and hyphens. */
        NAMES,
        /** Names are checked; what stands under other keys is not looked at. */
        NAMES_CHECKED
    }

    /**
     * A mapping with keys of the specification.
     *
     * @param further which other keys are allowed
     */
    record Keys(SequencedMap<String, Key> keys, Further further) implements Kind {
        Optional<Key> key(String name) {
            return Optional.ofNullable(keys.get(name));
        }
    }

    /** One of several. */
    record OneOf(List<Kind> alternatives) implements Kind {
        public OneOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** Keys that a mapping allows beside those of the specification. */
    enum Further {
        NONE,
        EXTENSIONS,
        ANY
    }

    /**
     * A key of the specification.
     *
     * @param doc one line that says what it is for
     */
    record Key(String name, Kind kind, boolean required, String doc) {}
}
