package io.windlass.engine.contract;

import io.windlass.engine.api.ContainerConfig;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.NetworkSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Containers and networks for tests, in few words. */
public final class Specs {

    private final String name;
    private String image = "busybox:latest";
    private List<String> command = List.of("sleep", "600");
    private final Map<String, String> labels;
    private List<String> environment = List.of();
    private boolean tty;
    private boolean stdin;
    private boolean removesItself;
    private Optional<ContainerConfig.Healthcheck> healthcheck = Optional.empty();
    private final List<ContainerSpec.Endpoint> endpoints = new ArrayList<>();
    private List<String> binds = List.of();
    private Map<String, List<HostConfig.PortBinding>> ports = Map.of();

    private Specs(String name, Map<String, String> labels) {
        this.name = name;
        this.labels = labels;
    }

    public static Specs container(String name, Map<String, String> labels) {
        return new Specs(name, labels);
    }

    public Specs image(String reference) {
        image = reference;
        return this;
    }

    public Specs command(String... words) {
        command = List.of(words);
        return this;
    }

    public Specs shell(String script) {
        return command("sh", "-c", script);
    }

    public Specs environment(String... variables) {
        environment = List.of(variables);
        return this;
    }

    public Specs tty() {
        tty = true;
        return this;
    }

    public Specs stdin() {
        stdin = true;
        return this;
    }

    public Specs removesItself() {
        removesItself = true;
        return this;
    }

    public Specs healthcheck(ContainerConfig.Healthcheck check) {
        healthcheck = Optional.of(check);
        return this;
    }

    public Specs on(String network, String... aliases) {
        endpoints.add(endpoint(network, aliases));
        return this;
    }

    public Specs binds(String... all) {
        binds = List.of(all);
        return this;
    }

    public Specs port(String target, String hostIp, String published) {
        ports = Map.of(target, List.of(new HostConfig.PortBinding(hostIp, published)));
        return this;
    }

    public static ContainerSpec.Endpoint endpoint(String network, String... aliases) {
        return new ContainerSpec.Endpoint(
                network,
                List.of(aliases),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                0,
                Optional.empty());
    }

    public ContainerSpec build() {
        return new ContainerSpec(name, Optional.empty(), config(), host(), endpoints);
    }

    private ContainerConfig config() {
        return new ContainerConfig(
                image,
                "",
                "",
                "",
                "",
                Optional.of(command),
                Optional.empty(),
                environment,
                labels,
                List.copyOf(ports.keySet()),
                tty,
                stdin,
                stdin,
                "",
                OptionalLong.of(1),
                healthcheck,
                "");
    }

    private HostConfig host() {
        return new HostConfig(
                storage(binds, List.of()),
                new HostConfig.Networking(
                        endpoints.isEmpty() ? "none" : endpoints.getFirst().network(),
                        ports,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                resources(),
                new HostConfig.Security(
                        false, List.of(), List.of(), List.of(), false, List.of(), "", Map.of()),
                running(removesItself));
    }

    public static HostConfig.Storage storage(List<String> binds, List<HostConfig.Mount> mounts) {
        return new HostConfig.Storage(binds, mounts, Map.of(), List.of(), "", Map.of(), 0, false);
    }

    public static HostConfig.Resources resources() {
        return new HostConfig.Resources(
                0,
                0,
                0,
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                "",
                Optional.empty(),
                HostConfig.BlockIo.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    public static HostConfig.Running running() {
        return running(false);
    }

    private static HostConfig.Running running(boolean removesItself) {
        return new HostConfig.Running(
                new HostConfig.RestartPolicy("", 0),
                Optional.of(true),
                removesItself,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0,
                false,
                "",
                Map.of(),
                Map.of());
    }

    public static NetworkSpec network(String name, Map<String, String> labels) {
        return new NetworkSpec(
                name,
                "",
                Map.of(),
                false,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                labels);
    }
}
