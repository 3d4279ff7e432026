package io.windlass.compose.spec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the notation that {@code words.spec} explains. */
final class SpecReader {

    private static final List<String> FILES =
            List.of(
                    "words.spec",
                    "project.spec",
                    "service.spec",
                    "mount.spec",
                    "build.spec",
                    "deploy.spec");

    private static final Pattern ALIAS = Pattern.compile("(\\w+) = (.+)");
    private static final Pattern KEYS = Pattern.compile("(\\w+): (strict |open )?keys");
    private static final Pattern KEY = Pattern.compile("  (\\w+)(!?): (.+?) \\| (.+)");
    private static final Pattern RANGE = Pattern.compile("integer (-?\\d+)\\.\\.(-?\\d*)");

    private final Map<String, List<String>> definitions = new HashMap<>();
    private final Map<String, Kind> done = new HashMap<>();

    static Kind read(String name) {
        SpecReader reader = new SpecReader();
        FILES.forEach(reader::collect);
        return reader.named(name);
    }

    /** Groups the lines by the shape that they define. */
    private void collect(String file) {
        List<String> current = new ArrayList<>();
        for (String line : lines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                current = new ArrayList<>();
                definitions.put(
                        line.substring(0, line.indexOf(line.contains(" = ") ? ' ' : ':')), current);
            }
            current.add(line);
        }
    }

    private static List<String> lines(String file) {
        try (InputStream stream = SpecReader.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not part of this build");
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Kind named(String name) {
        Kind known = done.get(name);
        if (known == null) {
            known = define(name);
            done.put(name, known);
        }
        return known;
    }

    private Kind define(String name) {
        List<String> lines = definitions.getOrDefault(name, List.of(""));
        Matcher alias = ALIAS.matcher(lines.getFirst());
        if (alias.matches()) {
            return kind(alias.group(2));
        }
        Matcher head = KEYS.matcher(lines.getFirst());
        if (!head.matches()) {
            throw new IllegalStateException("no shape is called " + name);
        }
        SequencedMap<String, Kind.Key> keys = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            Matcher key = KEY.matcher(line);
            if (!key.matches()) {
                throw new IllegalStateException("cannot read " + line);
            }
            boolean required = !key.group(2).isEmpty();
            keys.put(
                    key.group(1),
                    new Kind.Key(key.group(1), kind(key.group(3)), required, key.group(4)));
        }
        return new Kind.Keys(keys, further(head.group(2)));
    }

    private static Kind.Further further(@Nullable String word) {
        if (word == null) {
            return Kind.Further.EXTENSIONS;
        }
        return word.startsWith("open") ? Kind.Further.ANY : Kind.Further.NONE;
    }

    private Kind kind(String text) {
        List<Kind> alternatives =
                Arrays.stream(text.split(" or "))
                        .flatMap(term -> Spec.alternatives(term(term)).stream())
                        .distinct()
                        .toList();
        return alternatives.size() == 1 ? alternatives.getFirst() : new Kind.OneOf(alternatives);
    }

    private Kind term(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            OptionalLong most =
                    range.group(2).isEmpty()
                            ? OptionalLong.empty()
                            : OptionalLong.of(Long.parseLong(range.group(2)));
            return new Kind.Range(OptionalLong.of(Long.parseLong(range.group(1))), most);
        }
        if (text.startsWith("'")) {
            return new Kind.Exactly(text.substring(1, text.length() - 1));
        }
        if (text.startsWith("text ~ ")) {
            return Kind.Matching.of(text.substring("text ~ ".length()));
        }
        int of = text.indexOf(" of ");
        if (of > 0) {
            Kind inner = term(text.substring(of + " of ".length()));
            String container = text.substring(0, of);
            return switch (container) {
                case "list" -> new Kind.ListOf(inner, false);
                case "set" -> new Kind.ListOf(inner, true);
                case "map" -> new Kind.MapOf(inner, Kind.Naming.ANY);
                case "names" -> new Kind.MapOf(inner, Kind.Naming.NAMES);
                case "loose names" -> new Kind.MapOf(inner, Kind.Naming.NAMES_CHECKED);
                default -> throw new IllegalStateException("cannot read " + text);
            };
        }
        for (Kind.Word word : Kind.Word.values()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        return named(text);
    }
}
