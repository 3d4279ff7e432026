package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Network;
import io.windlass.engine.orchestrate.spec.Hashes;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Names;
import io.windlass.engine.orchestrate.spec.NetworkingPart;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a container is as the file says, and if not, why. */
final class Divergence {

    private final UpContext context;
    private final Set<String> renewedNetworks;
    private final Differences differences;

    Divergence(UpContext context, Set<String> renewedNetworks) {
        this.context = context;
        this.renewedNetworks = renewedNetworks;
        this.differences = new Differences(context);
    }

    /**
     * The first reason to replace a container.
     *
     * @param resolved with containers in the place of other services
     */
    Optional<Reason> of(Service resolved, Container container, Predicate<String> mayMove) {
        if (!Hashes.acceptable(resolved).contains(container.labels().get(Labels.HASH))) {
            List<Reason.Difference> found = differences.between(container, resolved);
            return Optional.of(
                    new Reason(
                            found.isEmpty() ? "differs from the file" : found.getFirst().toString(),
                            found));
        }
        return image(resolved, container, mayMove)
                .or(() -> network(resolved, container))
                .or(() -> volume(resolved, container));
    }

    /** The image that a container was made from. */
    String imageId(Container container) {
        return container.label(Labels.IMAGE).orElse(container.imageId());
    }

    private Optional<Reason> image(
            Service service, Container container, Predicate<String> mayMove) {
        String reference = service.imageName(context.project().name());
        Optional<String> now = context.imageId(service);
        boolean moved =
                !mayMove.test(reference)
                        && now.isPresent()
                        && !now.get().equals(imageId(container));
        return moved
                ? Optional.of(
                        new Reason(
                                "image " + reference + " has moved",
                                List.of(
                                        new Reason.Difference(
                                                "image",
                                                Optional.of(imageId(container)),
                                                now,
                                                Optional.empty()))))
                : Optional.empty();
    }

    /** A running container is on the networks that are there now, or it is on lost ones. */
    private Optional<Reason> network(Service service, Container container) {
        if (!(container.state() instanceof Container.State.Running)) {
            return Optional.empty();
        }
        for (String key : NetworkingPart.networks(service)) {
            var definition = context.project().networks().get(key);
            if (definition == null || renewedNetworks.contains(key)) {
                continue;
            }
            String name = Names.of(context.project(), key, definition);
            Optional<Network> network = context.observed().network(name);
            boolean attached =
                    network.isPresent()
                            && container.networks().values().stream()
                                    .anyMatch(end -> end.networkId().equals(network.get().id()));
            if (!attached) {
                return Optional.of(Reason.of("is not on network " + name));
            }
        }
        return Optional.empty();
    }

    private Optional<Reason> volume(Service service, Container container) {
        for (String key : context.selection().volumes(service)) {
            var definition = context.project().volumes().get(key);
            if (definition == null) {
                continue;
            }
            String name = Names.of(context.project(), key, definition);
            boolean mounted =
                    container.mounts().stream()
                            .anyMatch(mount ->
                                    mount.type().equals("volume") && mount.name().equals(name));
            if (!mounted) {
                return Optional.of(Reason.of("does not use volume " + name));
            }
        }
        return Optional.empty();
    }
}
