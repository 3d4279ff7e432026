package io.windlass.compose.load;

import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A folder with a project in it, and the loading of it. */
final class Workspace {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("HOME", "/home/me"));

    Workspace(Path folder) {
        this.folder = folder;
    }

    Workspace file(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Workspace compose(String text) {
        return file("compose.yaml", text);
    }

    /** A file with one service, {@code a}, that has these attributes besides its image. */
    Workspace service(String attributes) {
        return compose("services:\n  a:\n    image: x\n" + attributes.indent(4));
    }

    Workspace variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    LoadRequest request() {
        return LoadRequest.of(folder, environment);
    }

    Loaded load() {
        return Loader.load(request());
    }

    ComposeProject project() {
        Loaded loaded = load();
        if (!loaded.usable()) {
            throw new AssertionError(loaded.findings().toString());
        }
        return loaded.project().orElseThrow();
    }

    /** The service {@code a}. */
    Service a() {
        return one(project().services(), "a");
    }

    static Service a(Loaded loaded) {
        return one(loaded.project().orElseThrow().services(), "a");
    }

    /** What is known by a name, which must be there. */
    static <T> T one(Map<String, T> all, String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow();
    }

    /** One attribute of a service as JSON, with the folder written as {@code @}. */
    String attribute(String service, String attribute) {
        Value value = one(project().services(), service).fields().values().get(attribute);
        return value == null ? "absent" : json(value);
    }

    /** One attribute of service {@code a}. */
    String attribute(String attribute) {
        return attribute("a", attribute);
    }

    String json(Value value) {
        return shortened(JsonText.compact(value));
    }

    /** What was found, as it is printed, with the folder left out. */
    List<String> findings() {
        return load().findings().stream()
                .map(finding -> finding.severity() + " " + finding.toSentence())
                .map(this::shortened)
                .toList();
    }

    String shortened(String text) {
        return text.replace(folder + "/", "@/").replace(folder.toString(), "@");
    }
}
