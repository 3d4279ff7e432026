package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Port;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.plan.ServiceDecision.Slot;
import io.windlass.engine.orchestrate.spec.FileMounts;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is going to fail, or is worth knowing, before anything is done. */
final class Findings {

    private final UpContext context;
    private final Map<String, ServiceDecision> decisions;
    private final Set<String> goingAway = new LinkedHashSet<>();

    Findings(UpContext context, Map<String, ServiceDecision> decisions) {
        this.context = context;
        this.decisions = decisions;
        for (Step step : context.draft().finish(Subject.of(context.project()), Verb.UP).steps()) {
            switch (step.action()) {
                case Action.RemoveContainer remove -> goingAway.add(remove.target().name());
                case Action.StopContainer stop -> goingAway.add(stop.target().name());
                default -> {}
            }
        }
    }

    void check() {
        orphans();
        for (ServiceDecision decision : decisions.values()) {
            names(decision);
            ports(decision);
            if (decision.slots().stream().anyMatch(slot -> !(slot instanceof Slot.Keep))) {
                sources(decision.service());
                Abilities.missing(decision.service(), context.engine())
                        .forEach(context.draft()::block);
            }
            swarmOnly(decision.service());
        }
    }

    private void orphans() {
        List<Container> orphans = Orphans.of(context.project(), context.observed());
        if (!orphans.isEmpty() && !context.options().removeOrphans()) {
            context.draft()
                    .note(
                            Problem.of(
                                    Code.SUSPICIOUS,
                                    "Containers of services that are not in the file: "
                                            + orphans.stream()
                                                    .map(Container::name)
                                                    .sorted()
                                                    .collect(Collectors.joining(", "))
                                            + ".",
                                    new Fix.Hint("Remove them with --remove-orphans.")));
        }
    }

    private void names(ServiceDecision decision) {
        Service service = decision.service();
        if (service.containerName().isPresent() && context.selection().expected(service) > 1) {
            context.draft()
                    .block(
                            Problem.of(
                                    Code.CONFLICT,
                                    "Service \""
                                            + service.name()
                                            + "\" has a container_name, so it"
                                            + " can have one container only.",
                                    new Fix.Hint("Remove container_name or the scale.")));
        }
        for (Slot slot : decision.slots()) {
            if (slot instanceof Slot.Create(_, String name, _)) {
                context.observed()
                        .named(name)
                        .filter(holder -> !goingAway.contains(holder.name()))
                        .ifPresent(holder -> context.draft().problem(taken(name, holder)));
            }
        }
    }

    private static Problem taken(String name, Container holder) {
        return Problem.of(
                Code.NAME_CONFLICT,
                "The name " + name + " is taken by a container " + owner(holder) + ".",
                new Fix.Hint("Remove or rename that container, or set container_name."));
    }

    private static String owner(Container holder) {
        return holder.label(Labels.PROJECT)
                .map(project -> "of project \"" + project + "\"")
                .orElse("that no project made");
    }

    private void ports(ServiceDecision decision) {
        for (Slot slot : decision.slots()) {
            if (starts(slot)) {
                for (Port port : decision.service().ports()) {
                    holder(slot, port)
                            .ifPresent(holder ->
                                    context.draft()
                                            .problem(
                                                    inUse(
                                                            decision.service().name(),
                                                            port,
                                                            holder)));
                }
            }
        }
    }

    private boolean starts(Slot slot) {
        return context.draft().has("start " + slot.name());
    }

    /** A running container that has the port and keeps it. */
    private Optional<Container> holder(Slot slot, Port port) {
        if (!port.published().matches("\\d{1,5}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(port.published());
        return context.observed().containers().stream()
                .filter(Container::running)
                .filter(other -> !other.name().equals(slot.name()))
                .filter(other -> !goingAway.contains(other.name()))
                .filter(other ->
                        other.ports().stream()
                                .anyMatch(taken ->
                                        taken.published() == number
                                                && taken.protocol().equals(port.protocol())
                                                && overlap(taken.hostIp(), port.hostIp())))
                .findFirst();
    }

    private static boolean overlap(String one, String other) {
        return everywhere(one) || everywhere(other) || one.equals(other);
    }

    private static boolean everywhere(String address) {
        return address.isEmpty() || address.equals("0.0.0.0") || address.equals("::");
    }

    private static Problem inUse(String service, Port port, Container holder) {
        return Problem.of(
                Code.PORT_IN_USE,
                "Port "
                        + port.published()
                        + ", which service \""
                        + service
                        + "\" publishes, is"
                        + " taken by container "
                        + holder.name()
                        + " "
                        + owner(holder)
                        + ".",
                new Fix.StopContainer("Stop " + holder.name(), holder.id().value()),
                new Fix.Hint("Publish another port."));
    }

    private void sources(Service service) {
        for (Value.Fields volume : service.volumes()) {
            Optional<String> source = volume.text("source");
            boolean made =
                    volume.fields("bind").map(bind -> bind.bool("create_host_path")).orElse(true);
            if (volume.text("type").orElse("").equals("bind")
                    && !made
                    && source.filter(context.observed().missingPaths()::contains).isPresent()) {
                context.draft().problem(missing(service, source.orElse("")));
            }
        }
        FileMounts.files(context.project(), service).stream()
                .filter(context.observed().missingPaths()::contains)
                .forEach(file -> context.draft().problem(missing(service, file)));
    }

    private static Problem missing(Service service, String path) {
        return Problem.of(
                Code.BIND_SOURCE_MISSING,
                path + ", which service \"" + service.name() + "\" mounts, does not exist.",
                new Fix.Hint("Create it, or set create_host_path: true."));
    }

    private void swarmOnly(Service service) {
        for (String what : FileMounts.external(context.project(), service)) {
            context.draft()
                    .block(
                            Problem.of(
                                    Code.ENGINE_UNSUPPORTED,
                                    "The "
                                            + what
                                            + " of service \""
                                            + service.name()
                                            + "\" is"
                                            + " external, and only a swarm has those.",
                                    new Fix.Hint("Give it a file, environment or content.")));
        }
        boolean readOnly = service.fields().bool("read_only");
        if (readOnly && !FileMounts.injected(context.project(), service).isEmpty()) {
            context.draft()
                    .block(
                            Problem.of(
                                    Code.CONFLICT,
                                    "Service \""
                                            + service.name()
                                            + "\" is read_only, so no secret"
                                            + " or config can be copied into it.",
                                    new Fix.Hint("Give it as a file, or remove read_only.")));
        }
    }
}
