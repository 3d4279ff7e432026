package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.DiskUsage;
import io.windlass.engine.api.DiskUsage.Item;
import io.windlass.engine.api.Images.Layer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads what takes room on the engine's disk. */
public final class UsageReader {

    private UsageReader() {}

    public static DiskUsage usage(JsonNode tree) {
        return new DiskUsage(
                tree.path("LayersSize").asLong(),
                items(tree.path("Images"), UsageReader::image),
                items(tree.path("Containers"), UsageReader::container),
                items(tree.path("Volumes"), UsageReader::volume),
                items(tree.path("BuildCache"), UsageReader::cache));
    }

    private static List<Item> items(JsonNode array, Function<JsonNode, Item> reader) {
        List<Item> items = new ArrayList<>();
        array.forEach(entry -> items.add(reader.apply(entry)));
        return items;
    }

    private static Item image(JsonNode entry) {
        List<String> tags = Tree.texts(entry.path("RepoTags"));
        long shared = Math.max(0, entry.path("SharedSize").asLong());
        return new Item(
                Tree.text(entry, "Id"),
                tags.isEmpty() ? "" : tags.getFirst(),
                OptionalLong.of(Math.max(0, entry.path("Size").asLong() - shared)),
                entry.path("Containers").asLong() > 0);
    }

    private static Item container(JsonNode entry) {
        List<String> names = Tree.texts(entry.path("Names"));
        String name = names.isEmpty() ? "" : names.getFirst();
        return new Item(
                Tree.text(entry, "Id"),
                name.startsWith("/") ? name.substring(1) : name,
                OptionalLong.of(entry.path("SizeRw").asLong()),
                List.of("running", "paused", "restarting").contains(Tree.text(entry, "State")));
    }

    private static Item volume(JsonNode entry) {
        JsonNode usage = entry.path("UsageData");
        long size = usage.path("Size").asLong(-1);
        return new Item(
                Tree.text(entry, "Name"),
                Tree.text(entry, "Name"),
                size < 0 ? OptionalLong.empty() : OptionalLong.of(size),
                usage.path("RefCount").asLong() > 0);
    }

    private static Item cache(JsonNode entry) {
        return new Item(
                Tree.text(entry, "ID"),
                Tree.text(entry, "Description"),
                OptionalLong.of(entry.path("Size").asLong()),
                entry.path("InUse").asBoolean());
    }

    /** Of most steps of an image that was fetched there is no image of their own. */
    public static List<Layer> layers(JsonNode array) {
        List<Layer> layers = new ArrayList<>();
        for (JsonNode entry : array) {
            String id = Tree.text(entry, "Id");
            layers.add(
                    new Layer(
                            id.equals("<missing>") ? "" : id,
                            Instant.ofEpochSecond(entry.path("Created").asLong()),
                            Tree.text(entry, "CreatedBy"),
                            entry.path("Size").asLong(),
                            Tree.text(entry, "Comment"),
                            Tree.texts(entry.path("Tags"))));
        }
        return layers;
    }
}
