package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Attachment;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.MountPoint;
import io.windlass.engine.api.Container.PublishedPort;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an entry of a list of containers. */
public final class ContainerReader {

    /** A list tells these two only in a sentence. */
    private static final Pattern EXIT_CODE = Pattern.compile("^(Exited|Restarting) \\((-?\\d+)\\)");

    private ContainerReader() {}

    public static List<Container> list(JsonNode array) {
        List<Container> containers = new ArrayList<>();
        array.forEach(entry -> containers.add(entry(entry)));
        return containers;
    }

    private static Container entry(JsonNode entry) {
        return new Container(
                new ContainerId(Tree.text(entry, "Id")),
                ownName(entry.path("Names")),
                Tree.text(entry, "Image"),
                Tree.text(entry, "ImageID"),
                Tree.map(entry.path("Labels")),
                state(entry),
                ports(entry.path("Ports")),
                networks(entry.path("NetworkSettings").path("Networks")),
                mounts(entry.path("Mounts")),
                Instant.ofEpochSecond(entry.path("Created").asLong()),
                Optional.empty(),
                0);
    }

    /** Links add names with a second slash. */
    private static String ownName(JsonNode names) {
        return Tree.texts(names).stream()
                .map(name -> name.startsWith("/") ? name.substring(1) : name)
                .filter(name -> name.indexOf('/') < 0)
                .findFirst()
                .orElse("");
    }

    private static State state(JsonNode entry) {
        String sentence = Tree.text(entry, "Status");
        Matcher code = EXIT_CODE.matcher(sentence);
        int exitCode = code.find() ? Integer.parseInt(code.group(2)) : 0;
        Health health =
                sentence.contains("(healthy)")
                        ? Health.HEALTHY
                        : sentence.contains("(unhealthy)")
                                ? Health.UNHEALTHY
                                : sentence.contains("health: starting")
                                        ? Health.STARTING
                                        : Health.NONE;
        return state(Tree.text(entry, "State"), health, exitCode);
    }

    static State state(String status, Health health, int exitCode) {
        return switch (status) {
            case "running" -> new State.Running(health);
            case "paused" -> new State.Paused();
            case "restarting" -> new State.Restarting();
            case "removing" -> new State.Removing();
            case "exited", "stopped" -> new State.Exited(exitCode);
            case "dead" -> new State.Dead();
            // "created", and "configured" or "initialized" of Podman: it never ran.
            default -> new State.Created();
        };
    }

    private static List<PublishedPort> ports(JsonNode array) {
        List<PublishedPort> ports = new ArrayList<>();
        array.forEach(port ->
                ports.add(
                        new PublishedPort(
                                port.path("PrivatePort").asInt(),
                                Tree.text(port, "Type"),
                                Tree.text(port, "IP"),
                                port.path("PublicPort").asInt())));
        ports.sort(PortOrder.BY_TARGET);
        return ports;
    }

    static Map<String, Attachment> networks(JsonNode object) {
        Map<String, Attachment> networks = new HashMap<>();
        object.properties()
                .forEach(entry ->
                        networks.put(
                                entry.getKey(),
                                new Attachment(
                                        Tree.text(entry.getValue(), "NetworkID"),
                                        Tree.text(entry.getValue(), "IPAddress"),
                                        Tree.texts(entry.getValue().path("Aliases")))));
        return networks;
    }

    static List<MountPoint> mounts(JsonNode array) {
        List<MountPoint> mounts = new ArrayList<>();
        array.forEach(mount ->
                mounts.add(
                        new MountPoint(
                                Tree.text(mount, "Type"),
                                Tree.text(mount, "Name"),
                                Tree.text(mount, "Source"),
                                Tree.text(mount, "Destination"),
                                mount.path("RW").asBoolean())));
        return mounts;
    }
}
