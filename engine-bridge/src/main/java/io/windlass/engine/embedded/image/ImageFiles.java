package io.windlass.engine.embedded.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.embedded.host.EngineFolder;
import io.windlass.engine.embedded.host.StateFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The records of images on disk: a configuration each, and what belongs to it here. */
final class ImageFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUFFIX = ".json";

    private final EngineFolder folder;

    ImageFiles(EngineFolder folder) {
        this.folder = folder;
    }

    List<Image> all() throws IOException {
        List<Image> images = new ArrayList<>();
        try (DirectoryStream<Path> records =
                Files.newDirectoryStream(folder.images(), "[0-9a-f]*" + SUFFIX)) {
            for (Path record : records) {
                images.add(read(record));
            }
        }
        return images;
    }

    private Image read(Path record) throws IOException {
        String name = String.valueOf(record.getFileName());
        Digest id = new Digest(name.substring(0, name.length() - SUFFIX.length()));
        JsonNode json = ConfigReader.json(Files.readAllBytes(record), record.toString());
        List<String> tags = new ArrayList<>();
        json.path("tags").forEach(tag -> tags.add(tag.asText()));
        List<Image.HostBind> binds = new ArrayList<>();
        json.path("binds")
                .forEach(bind ->
                        binds.add(
                                new Image.HostBind(
                                        bind.path("source").asText(),
                                        bind.path("target").asText())));
        ImageConfig config =
                ConfigReader.config(Files.readAllBytes(folder.blobs().resolve(id.hex())));
        return new Image(id, tags, config, binds, json.path("size").asLong());
    }

    void write(Image image) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        image.tags().forEach(json.putArray("tags")::add);
        json.put("size", image.size());
        var binds = json.putArray("binds");
        for (Image.HostBind bind : image.binds()) {
            binds.addObject().put("source", bind.source()).put("target", bind.target());
        }
        StateFile.write(
                folder.images().resolve(image.id().hex() + SUFFIX), JSON.writeValueAsBytes(json));
    }

    void writeConfig(byte[] config) throws IOException {
        StateFile.write(folder.blobs().resolve(Digest.of(config).hex()), config);
    }

    void delete(Image image) throws IOException {
        Files.deleteIfExists(folder.images().resolve(image.id().hex() + SUFFIX));
        Files.deleteIfExists(folder.blobs().resolve(image.id().hex()));
    }
}
