package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Network;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.Hashes;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Names;
import io.windlass.engine.orchestrate.spec.NetworkSpecs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which networks are made, and which are made anew because the file changed. */
final class NetworkPlanner {

    private final UpContext context;
    private final Map<String, String> steps = new LinkedHashMap<>();
    private final Map<String, Network> renewed = new LinkedHashMap<>();

    NetworkPlanner(UpContext context) {
        this.context = context;
        for (String key : context.selection().networks()) {
            check(key);
        }
    }

    /** Keys of networks that are made anew. */
    Set<String> renewed() {
        return renewed.keySet();
    }

    /** Containers that are on a network which is made anew. */
    List<Container> affected(String key) {
        Network network = renewed.get(key);
        if (network == null) {
            return List.of();
        }
        return context.observed().containers().stream()
                .filter(container ->
                        container.networks().values().stream()
                                .anyMatch(end -> end.networkId().equals(network.id())))
                .toList();
    }

    /** The name that the engine knows a network by. */
    String name(String key) {
        return Names.of(context.project(), key, definition(key));
    }

    /** The step that makes a network; absent when it is there. */
    Optional<String> step(String key) {
        return Optional.ofNullable(steps.get(key));
    }

    /**
     * Adds the steps.
     *
     * @param stopped the steps that stop the containers on networks that are made anew
     */
    void plan(Set<String> before, Set<String> stopped) {
        for (String key : context.selection().networks()) {
            Value.Fields definition = definition(key);
            String name = Names.of(context.project(), key, definition);
            Optional<Network> there = context.observed().network(name);
            if (renewed.containsKey(key)) {
                renew(key, name, before, stopped);
            } else if (there.isEmpty() && !definition.bool("external")) {
                create(key, name, Reason.of("not there yet"), Edges.none().and(before));
            }
        }
    }

    private void renew(String key, String name, Set<String> before, Set<String> stopped) {
        Network old = renewed.getOrDefault(key, null);
        if (old == null) {
            return;
        }
        Reason reason = Reason.of("network " + name + " differs from the file");
        List<String> disconnects = new ArrayList<>();
        for (Container container : affected(key)) {
            disconnects.add(
                    context.draft()
                            .add(
                                    "disconnect " + container.name() + " from " + name,
                                    new Action.DisconnectNetwork(
                                            context.existing(container), old.id()),
                                    reason,
                                    Edges.none().and(before).and(stopped)));
        }
        String remove =
                context.draft()
                        .add(
                                "remove network " + name,
                                new Action.RemoveNetwork(name, old.id(), false),
                                reason,
                                Edges.none().and(before).and(Set.copyOf(disconnects)));
        create(key, name, reason, Edges.after(remove));
    }

    private void create(String key, String name, Reason reason, Edges edges) {
        Action action =
                new Action.CreateNetwork(
                        key, NetworkSpecs.network(context.project(), key, context.version()));
        steps.put(key, context.draft().add("create network " + name, action, reason, edges));
    }

    private void check(String key) {
        Value.Fields definition = definition(key);
        String name = Names.of(context.project(), key, definition);
        Optional<Network> there = context.observed().network(name);
        if (definition.bool("external")) {
            if (there.isEmpty()) {
                context.draft().block(missing(name));
            }
            return;
        }
        there.ifPresent(network -> checkOwn(key, network));
    }

    private void checkOwn(String key, Network network) {
        String project = network.labels().getOrDefault(Labels.PROJECT, "");
        String label = network.labels().getOrDefault(Labels.NETWORK, "");
        String hash = network.labels().getOrDefault(Labels.HASH, "");
        if (!project.equals(context.project().name())) {
            context.draft()
                    .note(
                            Problem.of(
                                    Code.NAME_CONFLICT,
                                    "Network "
                                            + network.name()
                                            + " was not made for project "
                                            + context.project().name()
                                            + ", and is used as it is.",
                                    new Fix.Hint("Mark it external: true if that is meant.")));
        } else if (!label.equals(key)) {
            context.draft()
                    .block(
                            Problem.of(
                                    Code.NAME_CONFLICT,
                                    "Network "
                                            + network.name()
                                            + " was made for the key \""
                                            + label
                                            + "\", not for \""
                                            + key
                                            + "\".",
                                    new Fix.Hint(
                                            "Remove the network, or give this one another name.")));
        } else if (!hash.isEmpty()
                && !Hashes.acceptableNetwork(context.project(), key).contains(hash)) {
            renewed.put(key, network);
        }
    }

    private static Problem missing(String name) {
        return Problem.of(
                Code.EXTERNAL_MISSING,
                "Network " + name + " is external, so it has to be there before, and it is not.",
                new Fix.Hint("docker network create " + name));
    }

    private Value.Fields definition(String key) {
        Value.Fields definition = context.project().networks().get(key);
        if (definition == null) {
            throw new IllegalArgumentException("no network " + key);
        }
        return definition;
    }
}
