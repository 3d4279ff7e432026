package io.windlass.engine.orchestrate.observe;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Placed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was seen on an engine at one moment: all a plan is worked out from besides the project.
 *
 * @param containers all of them, also those of others: they hold names and ports
 * @param images local images, by the reference that a service asks for
 * @param details inspections of containers that may have to be replaced, to tell what differs
 * @param missingPaths sources of bind mounts that are not there, where that could be looked up
 */
public record Observed(
        List<Container> containers,
        List<Network> networks,
        List<Volume> volumes,
        Map<String, Images.Image> images,
        Map<ContainerId, ContainerDetails> details,
        Set<String> missingPaths) {

    public Observed {
        containers = List.copyOf(containers);
        networks = List.copyOf(networks);
        volumes = List.copyOf(volumes);
        images = Map.copyOf(images);
        details = Map.copyOf(details);
        missingPaths = Set.copyOf(missingPaths);
    }

    /** An engine on which there is nothing. */
    public static Observed nothing() {
        return new Observed(List.of(), List.of(), List.of(), Map.of(), Map.of(), Set.of());
    }

    /** The containers that Compose or Windlass made for a project, one-off ones included. */
    public List<Container> of(String project) {
        return containers.stream()
                .filter(container -> container.labels().containsKey(Labels.HASH))
                .filter(container -> project.equals(container.labels().get(Labels.PROJECT)))
                .toList();
    }

    /** The containers of a service, without one-off ones. */
    public List<Container> of(String project, String service) {
        return of(project).stream()
                .filter(own -> service.equals(own.labels().get(Labels.SERVICE)))
                .filter(own -> !"True".equals(own.labels().get(Labels.ONE_OFF)))
                .toList();
    }

    /** The containers of a service, as others refer to them. */
    public List<Placed> placed(String project, String service) {
        return of(project, service).stream()
                .map(own -> new Placed(service, number(own), own.name(), own.id()))
                .toList();
    }

    /** The number of a container within its service; 0 when it has none. */
    public static int number(Container container) {
        String label = container.labels().getOrDefault(Labels.NUMBER, "");
        return label.matches("\\d{1,9}") ? Integer.parseInt(label) : 0;
    }

    public Optional<Container> named(String name) {
        return containers.stream().filter(container -> container.name().equals(name)).findFirst();
    }

    public Optional<Network> network(String name) {
        return networks.stream()
                .filter(network -> network.name().equals(name) || network.id().equals(name))
                .findFirst();
    }

    public Optional<Volume> volume(String name) {
        return volumes.stream().filter(volume -> volume.name().equals(name)).findFirst();
    }

    public Observed withDetails(Map<ContainerId, ContainerDetails> inspected) {
        return new Observed(containers, networks, volumes, images, inspected, missingPaths);
    }
}
