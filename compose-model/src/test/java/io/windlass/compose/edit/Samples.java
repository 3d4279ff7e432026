package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Compose files as people write them: our own, and those of folders that are named. */
final class Samples {

    private static final long LARGEST = 200_000;

    private Samples() {}

    static SequencedMap<Path, String> all() throws IOException {
        SequencedMap<Path, String> all = new LinkedHashMap<>();
        add(own(), all);
        String more = System.getProperty("windlass.edit.files", "");
        for (String folder : more.split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                add(Path.of(folder), all);
            }
        }
        return all;
    }

    private static Path own() {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource("samples")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(Path folder, SequencedMap<Path, String> all) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files =
                    walk.filter(file -> file.getFileName().toString().matches(".*\\.ya?ml"))
                            .filter(Files::isRegularFile)
                            .sorted()
                            .toList();
        }
        for (Path file : files) {
            if (Files.size(file) > LARGEST) {
                continue;
            }
            try {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                if (Source.read(text).isPresent()) {
                    all.put(file, text);
                }
            } catch (CharacterCodingException _) {
                // not a file that the program would open
            }
        }
    }

    static boolean empty(Value value) {
        return switch (value) {
            case Value.Null _ -> true;
            case Value.Fields(var all, _) -> all.isEmpty();
            case Value.Items(var all, _) -> all.isEmpty();
            default -> false;
        };
    }

    /** Values to read, without where they came from. */
    static String shown(List<Value> values) {
        StringBuilder text = new StringBuilder();
        values.forEach(value -> show(value, text));
        return text.toString();
    }

    private static void show(Value value, StringBuilder text) {
        switch (value) {
            case Value.Fields(var all, _) -> {
                text.append('{');
                all.forEach((key, inner) -> {
                    text.append(key).append(": ");
                    show(inner, text);
                    text.append(", ");
                });
                text.append('}');
            }
            case Value.Items(var all, _) -> {
                text.append('[');
                all.forEach(inner -> {
                    show(inner, text);
                    text.append(", ");
                });
                text.append(']');
            }
            default -> text.append(value.asText().orElse("null"));
        }
    }
}
