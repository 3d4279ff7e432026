package io.windlass.compose.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The Compose specification by path: what may stand at a place, and what it is for. Read once; it
 * never changes.
 */
public final class Spec {

    private static final Kind PROJECT = SpecReader.read("project");

    private Spec() {}

    /** The whole file. */
    public static Kind project() {
        return PROJECT;
    }

    /**
     * A place in a file.
     *
     * @param doc one line that says what the key there is for; empty where the file's author chose
     *     the key
     */
    public record Place(List<Kind> kinds, String doc) {
        public Place {
            kinds = List.copyOf(kinds);
        }

        /** The keys that the specification has there, in its order. */
        public List<Kind.Key> keys() {
            SequencedMap<String, Kind.Key> all = new LinkedHashMap<>();
            for (Kind kind : kinds) {
                if (kind instanceof Kind.Keys(var keys, _)) {
                    keys.forEach(all::putIfAbsent);
                }
            }
            return List.copyOf(all.values());
        }

        /** The words that may stand there, if only some may. */
        public List<String> words() {
            List<String> words = new ArrayList<>();
            for (Kind kind : kinds) {
                if (kind instanceof Kind.Exactly(String word)) {
                    words.add(word);
                } else if (kind == Kind.Word.BOOL) {
                    words.addAll(List.of("true", "false"));
                }
            }
            return List.copyOf(words);
        }

        /** What may stand there, as one says it: {@code a text or a list of texts}. */
        public String phrase() {
            return Phrases.of(kinds.size() == 1 ? kinds.getFirst() : new Kind.OneOf(kinds));
        }
    }

    /**
     * The place that the keys lead to; an item of a list is reached by any number. Empty where the
     * specification knows no such place.
     */
    public static Optional<Place> at(List<String> path) {
        Place place = new Place(alternatives(PROJECT), "");
        for (String step : path) {
            List<Kind> kinds = new ArrayList<>();
            String doc = "";
            for (Kind kind : place.kinds()) {
                Optional<Kind.Key> key = child(kind, step);
                if (key.isPresent()) {
                    kinds.addAll(alternatives(key.get().kind()));
                    doc = doc.isEmpty() ? key.get().doc() : doc;
                }
            }
            if (kinds.isEmpty()) {
                return Optional.empty();
            }
            place = new Place(kinds.stream().distinct().toList(), doc);
        }
        return Optional.of(place);
    }

    private static Optional<Kind.Key> child(Kind kind, String step) {
        return switch (kind) {
            case Kind.Keys keys -> keys.key(step);
            case Kind.MapOf(Kind value, _) -> Optional.of(new Kind.Key(step, value, false, ""));
            case Kind.ListOf(Kind item, _) ->
                    step.chars().allMatch(Character::isDigit)
                            ? Optional.of(new Kind.Key(step, item, false, ""))
                            : Optional.empty();
            case Kind.Word _, Kind.Exactly _, Kind.Range _, Kind.Matching _, Kind.OneOf _ ->
                    Optional.empty();
        };
    }

    /** Never one of several itself: the reader flattens them. */
    static List<Kind> alternatives(Kind kind) {
        return kind instanceof Kind.OneOf(var kinds) ? kinds : List.of(kind);
    }
}
