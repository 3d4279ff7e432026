package io.windlass.compose.spec;

import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Kinds and values in words. */
final class Phrases {

    private static final int LONGEST = 40;

    private Phrases() {}

    /** {@code a text, a number or a list of texts}. */
    static String of(Kind kind) {
        List<String> phrases = new ArrayList<>();
        for (Kind one : Spec.alternatives(kind)) {
            String phrase = single(one);
            if (!phrases.contains(phrase)) {
                phrases.add(phrase);
            }
        }
        return listed(phrases, "or");
    }

    /** What a value is, as one would tell its author. */
    static String of(Value value) {
        return switch (value) {
            case Value.Null _ -> "nothing";
            case Value.Bool(boolean on, _) -> "the truth value " + on;
            case Value.Int(long number, _) -> "the number " + number;
            case Value.Real _ -> "the number " + value.asText().orElse("");
            case Value.Text(String text, _) -> "the text " + shortened(text);
            case Value.Date(String text, _) -> "the date " + text;
            case Value.Items _ -> "a list";
            case Value.Fields _ -> "a mapping";
        };
    }

    /** {@code a, b or c}. */
    static String listed(List<String> words, String last) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        return String.join(", ", words.subList(0, words.size() - 1))
                + " "
                + last
                + " "
                + words.getLast();
    }

    /** The text on one line, in quotes, cut where it is long. */
    static String shortened(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() > LONGEST
                ? "\"" + line.substring(0, LONGEST) + "…\""
                : "\"" + line + "\"";
    }

    private static String single(Kind kind) {
        return switch (kind) {
            case Kind.Word word -> word.phrase();
            case Kind.Exactly(String word) -> word;
            case Kind.Range(var least, var most) ->
                    most.isPresent()
                            ? "a whole number from %d to %d"
                                    .formatted(least.orElse(0), most.getAsLong())
                            : "a whole number from %d on".formatted(least.orElse(0));
            case Kind.Matching _ -> "a text";
            case Kind.ListOf(Kind item, _) -> "a list of " + several(item);
            case Kind.MapOf _, Kind.Keys _ -> "a mapping";
            case Kind.OneOf _ -> of(kind);
        };
    }

    private static String several(Kind item) {
        return Spec.alternatives(item).stream()
                .map(Phrases::plural)
                .distinct()
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(), all -> listed(all, "or")));
    }

    private static String plural(Kind kind) {
        return switch (kind) {
            case Kind.Word word -> word.plural();
            case Kind.Exactly _, Kind.Matching _ -> "texts";
            case Kind.Range _ -> "numbers";
            case Kind.ListOf _ -> "lists";
            case Kind.MapOf _, Kind.Keys _ -> "mappings";
            case Kind.OneOf _ -> "values";
        };
    }
}
