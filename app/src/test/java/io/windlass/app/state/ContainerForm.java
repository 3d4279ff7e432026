package io.windlass.app.state;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in a container step by step; what is not said is ordinary. */
public final class ContainerForm {

    /** The moment at which everything is looked at. */
    public static final Instant NOW = Instant.parse("2026-11-24T14:02:00Z");

    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<Container.PublishedPort> ports = new ArrayList<>();
    private final List<Container.MountPoint> mounts = new ArrayList<>();
    private final String name;
    private State state = new State.Running(Container.Health.NONE);
    private Optional<Instant> started = Optional.empty();
    private int restarts;

    private ContainerForm(String name) {
        this.name = name;
    }

    /** One that belongs to no project. */
    public static ContainerForm stranger(String name) {
        return new ContainerForm(name);
    }

    public static ContainerForm of(String project, String service, int number) {
        return new ContainerForm(project + "-" + service + "-" + number)
                .label(World.PROJECT, project)
                .label(World.SERVICE, service)
                .label("com.docker.compose.oneoff", "False")
                .label("com.docker.compose.container-number", Integer.toString(number))
                .label(World.WORKING_DIR, "/home/ada/" + project);
    }

    public static ContainerForm of(String project, String service) {
        return of(project, service, 1);
    }

    public ContainerForm label(String key, String value) {
        labels.put(key, value);
        return this;
    }

    public ContainerForm state(State newState) {
        state = newState;
        return this;
    }

    public ContainerForm health(Container.Health health) {
        return state(new State.Running(health));
    }

    public ContainerForm exited(int code) {
        return state(new State.Exited(code));
    }

    /** Seconds before {@link #NOW}. */
    public ContainerForm started(long secondsAgo) {
        started = Optional.of(NOW.minusSeconds(secondsAgo));
        return this;
    }

    public ContainerForm restarts(int count) {
        restarts = count;
        return this;
    }

    public ContainerForm port(String hostIp, int published, int target, String protocol) {
        ports.add(new Container.PublishedPort(target, protocol, hostIp, published));
        return this;
    }

    public ContainerForm mount(String type, String volume, String source, String destination) {
        mounts.add(new Container.MountPoint(type, volume, source, destination, true));
        return this;
    }

    public ContainerId id() {
        return new ContainerId(name);
    }

    public Container make() {
        return new Container(
                id(),
                name,
                name + ":latest",
                "sha256:00",
                labels,
                state,
                ports,
                Map.of(),
                mounts,
                NOW.minusSeconds(100_000),
                started,
                restarts);
    }
}
