package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.Images.Image;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Reads networks, volumes and images. */
public final class ResourceReader {

    private ResourceReader() {}

    public static List<Network> networks(JsonNode array) {
        List<Network> networks = new ArrayList<>();
        array.forEach(entry -> networks.add(network(entry)));
        networks.sort(Comparator.comparing(Network::name).thenComparing(Network::id));
        return networks;
    }

    public static Network network(JsonNode tree) {
        List<String> subnets = new ArrayList<>();
        tree.path("IPAM").path("Config").forEach(pool -> subnets.add(Tree.text(pool, "Subnet")));
        List<String> containers = new ArrayList<>();
        tree.path("Containers").fieldNames().forEachRemaining(containers::add);
        return new Network(
                Tree.text(tree, "Id"),
                Tree.text(tree, "Name"),
                Tree.text(tree, "Driver"),
                Tree.map(tree.path("Labels")),
                tree.path("Internal").asBoolean(),
                subnets,
                containers.stream().sorted().toList());
    }

    public static List<Volume> volumes(JsonNode answer) {
        List<Volume> volumes = new ArrayList<>();
        answer.path("Volumes").forEach(entry -> volumes.add(volume(entry)));
        volumes.sort(Comparator.comparing(Volume::name));
        return volumes;
    }

    public static Volume volume(JsonNode tree) {
        return new Volume(
                Tree.text(tree, "Name"),
                Tree.text(tree, "Driver"),
                Tree.text(tree, "Mountpoint"),
                Tree.map(tree.path("Labels")));
    }

    /** Reads an inspection, which tells all. */
    public static Image image(JsonNode tree) {
        JsonNode config = tree.path("Config");
        return new Image(
                Tree.text(tree, "Id"),
                Tree.texts(tree.path("RepoTags")),
                Tree.texts(tree.path("RepoDigests")),
                platform(tree),
                tree.path("Size").asLong(),
                keys(config.path("Volumes")),
                keys(config.path("ExposedPorts")),
                hasHealthcheck(config.path("Healthcheck")),
                Tree.map(config.path("Labels")));
    }

    private static String platform(JsonNode tree) {
        String variant = Tree.text(tree, "Variant");
        return Tree.text(tree, "Os")
                + "/"
                + Tree.text(tree, "Architecture")
                + (variant.isEmpty() ? "" : "/" + variant);
    }

    private static boolean hasHealthcheck(JsonNode check) {
        List<String> test = Tree.texts(check.path("Test"));
        return !test.isEmpty() && !test.getFirst().equals("NONE");
    }

    private static List<String> keys(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).sorted().toList();
    }

    /** The ids of a list of images, which tells too little of each. */
    public static List<String> imageIds(JsonNode array) {
        List<String> ids = new ArrayList<>();
        array.forEach(entry -> ids.add(Tree.text(entry, "Id")));
        return ids;
    }
}
