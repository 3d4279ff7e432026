package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way down: containers, what needs others first; then networks, and what else was asked for.
 */
final class DownPlanner {

    private final Roster roster;
    private final Observed observed;
    private final DownOptions options;
    private final Draft draft = new Draft();
    private final Stopping stopping;
    private final Set<String> removals = new LinkedHashSet<>();
    private final Set<Container> gone = new LinkedHashSet<>();

    DownPlanner(Subject subject, Observed observed, DownOptions options) {
        this.roster = Roster.of(subject, observed);
        this.observed = observed;
        this.options = options;
        this.stopping = new Stopping(draft, options.timeout());
    }

    Plan plan() {
        services();
        if (options.removeOrphans()) {
            orphans();
        }
        networks();
        if (options.volumes()) {
            volumes();
        }
        images();
        Subject subject = roster.subject();
        Plan plan = draft.finish(subject, Verb.DOWN);
        if (plan.isEmpty() && plan.notes().isEmpty()) {
            draft.note(
                    Problem.of(
                            Code.NOT_FOUND,
                            "There is nothing to remove of project \"" + subject.name() + "\"."));
            return draft.finish(subject, Verb.DOWN);
        }
        return plan;
    }

    private void services() {
        Set<String> names = new LinkedHashSet<>(roster.graph().reverseOrder());
        if (!options.services().isEmpty()) {
            names.retainAll(roster.graph().withDependents(options.services()));
        }
        LinkedHashMap<String, Set<String>> steps = new LinkedHashMap<>();
        for (String name : names) {
            Service service = roster.services().get(name);
            if (service == null) {
                continue;
            }
            Edges edges = Edges.none().loosely(roster.after(service, steps, names));
            Set<String> own = new LinkedHashSet<>();
            for (Container container : roster.containers(service)) {
                own.add(remove(container, Optional.of(service), options.volumes(), edges));
            }
            // Nothing of it runs, so what it needs waits for those that need it in turn.
            steps.put(name, own.isEmpty() ? edges.afterAny() : own);
        }
    }

    private String remove(
            Container container, Optional<Service> service, boolean anonymous, Edges edges) {
        String id = stopping.remove(container, service, anonymous, Reason.of("asked for"), edges);
        removals.add(id);
        gone.add(container);
        return id;
    }

    private void orphans() {
        roster.subject()
                .model()
                .ifPresent(model -> {
                    List<Container> orphans = new ArrayList<>(Orphans.of(model, observed));
                    roster.oneOff(Set.of()).stream()
                            .filter(o -> !orphans.contains(o))
                            .forEach(orphans::add);
                    orphans.forEach(
                            orphan -> remove(orphan, Optional.empty(), false, Edges.none()));
                });
        if (roster.subject().model().isEmpty()) {
            roster.oneOff(Set.of())
                    .forEach(own -> remove(own, Optional.empty(), false, Edges.none()));
        }
    }

    private void networks() {
        for (Network network : observed.networks()) {
            if (roster.subject().name().equals(network.labels().get(Labels.PROJECT))) {
                List<String> users =
                        users(container ->
                                container.networks().values().stream()
                                        .anyMatch(end -> end.networkId().equals(network.id())));
                if (users.isEmpty()) {
                    draft.add(
                            "remove network " + network.name(),
                            new Action.RemoveNetwork(network.name(), network.id(), true),
                            Reason.of("asked for"),
                            Edges.none().loosely(removals));
                } else {
                    stays("Network " + network.name(), users);
                }
            }
        }
    }

    private void volumes() {
        for (Volume volume : observed.volumes()) {
            if (owned(volume)) {
                List<String> users =
                        users(container ->
                                container.mounts().stream()
                                        .anyMatch(mount ->
                                                mount.type().equals("volume")
                                                        && mount.name().equals(volume.name())));
                if (users.isEmpty()) {
                    draft.add(
                            "remove volume " + volume.name(),
                            new Action.RemoveVolume(volume.name(), true),
                            Reason.of("asked for"),
                            Edges.none().loosely(removals));
                } else {
                    stays("Volume " + volume.name(), users);
                }
            }
        }
    }

    /** Those that the file declares; without a file, those with the project's label. */
    private boolean owned(Volume volume) {
        Optional<ComposeProject> model = roster.subject().model();
        if (model.isEmpty()) {
            return roster.subject().name().equals(volume.labels().get(Labels.PROJECT));
        }
        for (var entry : model.get().volumes().entrySet()) {
            Value.Fields definition = entry.getValue();
            if (!definition.bool("external")
                    && Names.of(model.get(), entry.getKey(), definition).equals(volume.name())) {
                return true;
            }
        }
        return false;
    }

    private List<String> users(java.util.function.Predicate<Container> uses) {
        return observed.containers().stream()
                .filter(uses)
                .filter(container -> !gone.contains(container))
                .map(Container::name)
                .sorted()
                .toList();
    }

    private void stays(String what, List<String> users) {
        draft.note(
                Problem.of(
                        Code.RESOURCE_IN_USE,
                        what + " stays, because it is used by " + String.join(", ", users) + ".",
                        new Fix.Hint("Remove what uses it first.")));
    }

    private void images() {
        Set<String> references = new LinkedHashSet<>();
        String project = roster.subject().name();
        if (options.images() != DownOptions.Rmi.NONE) {
            observed.images()
                    .forEach((reference, image) -> {
                        if (project.equals(image.labels().get(Labels.PROJECT))) {
                            references.add(reference);
                        }
                    });
            for (Service service : roster.services().values()) {
                boolean wanted =
                        options.images() == DownOptions.Rmi.ALL || service.image().isEmpty();
                String reference = service.imageName(project);
                if (wanted && observed.images().containsKey(reference)) {
                    references.add(reference);
                }
            }
            if (options.images() == DownOptions.Rmi.ALL && roster.subject().model().isEmpty()) {
                references.addAll(observed.images().keySet());
            }
        }
        for (String reference : references) {
            draft.add(
                    "remove image " + reference,
                    new Action.RemoveImage(reference),
                    Reason.of("asked for"),
                    Edges.none().loosely(removals));
        }
    }
}
