package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.PublishedPort;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerDetails.Probe;
import io.windlass.engine.api.ContainerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the inspection of a container. */
public final class InspectReader {

    private InspectReader() {}

    public static ContainerDetails details(JsonNode tree) {
        JsonNode config = tree.path("Config");
        JsonNode state = tree.path("State");
        List<String> command = new ArrayList<>();
        command.add(Tree.text(tree, "Path"));
        command.addAll(Tree.texts(tree.path("Args")));
        return new ContainerDetails(
                container(tree),
                config.path("Tty").asBoolean(),
                state.path("OOMKilled").asBoolean(),
                Tree.text(state, "Error"),
                Tree.time(state, "FinishedAt"),
                Tree.texts(config.path("Env")),
                command,
                state.path("Health").path("FailingStreak").asInt(),
                probes(state.path("Health").path("Log")),
                config.path("Healthcheck").path("Retries").asInt(),
                Tree.text(tree.path("HostConfig").path("LogConfig"), "Type"),
                tree.toString());
    }

    public static Container container(JsonNode tree) {
        JsonNode state = tree.path("State");
        JsonNode network = tree.path("NetworkSettings");
        String name = Tree.text(tree, "Name");
        return new Container(
                new ContainerId(Tree.text(tree, "Id")),
                name.startsWith("/") ? name.substring(1) : name,
                Tree.text(tree.path("Config"), "Image"),
                Tree.text(tree, "Image"),
                Tree.map(tree.path("Config").path("Labels")),
                state(state),
                ports(network.path("Ports")),
                ContainerReader.networks(network.path("Networks")),
                ContainerReader.mounts(tree.path("Mounts")),
                Tree.time(tree, "Created").orElse(Instant.EPOCH),
                Tree.time(state, "StartedAt"),
                tree.path("RestartCount").asInt());
    }

    private static State state(JsonNode state) {
        Health health =
                switch (Tree.text(state.path("Health"), "Status")) {
                    case "starting" -> Health.STARTING;
                    case "healthy" -> Health.HEALTHY;
                    case "unhealthy" -> Health.UNHEALTHY;
                    default -> Health.NONE;
                };
        return ContainerReader.state(
                Tree.text(state, "Status"), health, state.path("ExitCode").asInt());
    }

    private static List<PublishedPort> ports(JsonNode object) {
        List<PublishedPort> ports = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            String[] target = entry.getKey().split("/", 2);
            int number = target[0].matches("\\d{1,5}") ? Integer.parseInt(target[0]) : 0;
            String protocol = target.length > 1 ? target[1] : "tcp";
            if (entry.getValue().isEmpty()) {
                ports.add(new PublishedPort(number, protocol, "", 0));
            }
            for (JsonNode host : entry.getValue()) {
                ports.add(
                        new PublishedPort(
                                number,
                                protocol,
                                Tree.text(host, "HostIp"),
                                host.path("HostPort").asInt()));
            }
        }
        ports.sort(PortOrder.BY_TARGET);
        return ports;
    }

    private static List<Probe> probes(JsonNode log) {
        List<Probe> probes = new ArrayList<>();
        for (JsonNode run : log) {
            Optional<Instant> start = Tree.time(run, "Start");
            Optional<Instant> end = Tree.time(run, "End");
            start.ifPresent(begin ->
                    probes.add(
                            new Probe(
                                    begin,
                                    Duration.between(begin, end.orElse(begin)),
                                    run.path("ExitCode").asInt(),
                                    Tree.text(run, "Output"))));
        }
        return probes;
    }
}
