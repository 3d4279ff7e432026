package io.windlass.compose.attribute;

import io.windlass.compose.load.LoadRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** A folder called {@code p} that is there while one question is answered. */
final class Folder {

    private Folder() {}

    /** The answer, in which the folder is called {@code @}. */
    static List<String> ask(Given given, Function<LoadRequest, List<String>> question) {
        try {
            Path around = Files.createTempDirectory("attribute").toRealPath();
            try {
                Path folder = around.resolve("p");
                write(folder, given.others());
                write(folder, given.layers());
                return question.apply(request(folder, given)).stream()
                        .map(line -> named(line, folder))
                        .toList();
            } finally {
                remove(around);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }

    private static LoadRequest request(Path folder, Given given) {
        Map<String, String> environment = new HashMap<>(given.variables());
        environment.put("HOME", "/home/me");
        return LoadRequest.of(folder, environment)
                .withFiles(List.copyOf(given.layers().keySet()))
                .withProfiles(given.profiles());
    }

    private static String named(String line, Path folder) {
        return line.replace(folder + "/compose.yaml:", "")
                .replace(folder + "/over", "over")
                .replace(folder.toString(), "@");
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
