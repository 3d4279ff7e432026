package io.windlass.engine.orchestrate.run;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images;
import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.spec.ContainerSpecs;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.WantedContainer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Creates containers, completing their specifications with what earlier steps made. */
final class Creation {

    private static final List<String> IDENTITY =
            List.of(Labels.PROJECT, Labels.SERVICE, Labels.NUMBER, Labels.HASH, Labels.ONE_OFF);

    private final RunContext context;
    private final Engine engine;

    Creation(RunContext context) {
        this.context = context;
        this.engine = context.engine();
    }

    StepResult create(Action.CreateContainer create) throws EngineException, InterruptedException {
        ComposeProject project = context.plan().model().orElseThrow();
        Optional<Images.Image> image = context.image(create.wanted().imageName(project.name()));
        WantedContainer wanted =
                new WantedContainer(
                        project,
                        create.wanted(),
                        create.number(),
                        create.name(),
                        image.map(Images.Image::id),
                        create.version(),
                        create.replaces(),
                        inherited(create, image),
                        context::placed);
        ContainerSpec spec = ContainerSpecs.of(wanted, create.createName(), engine.capabilities());
        ContainerId id =
                create.oneOff().isPresent()
                        ? createConnected(create.oneOff().get().of(spec))
                        : createOrAdopt(spec);
        context.put(create.wanted().name(), create.name(), id);
        return StepResult.done();
    }

    /** Another run may have made the same container a moment before. */
    private ContainerId createOrAdopt(ContainerSpec spec)
            throws EngineException, InterruptedException {
        try {
            return createConnected(spec);
        } catch (EngineException failure) {
            if (failure.problem().code() != Code.NAME_CONFLICT) {
                throw failure;
            }
            String project = spec.config().labels().getOrDefault(Labels.PROJECT, "");
            return engine.containers().list(Map.of(Labels.PROJECT, project)).stream()
                    .filter(there -> there.name().equals(spec.name()))
                    .filter(there -> same(there.labels(), spec.config().labels()))
                    .map(Container::id)
                    .findFirst()
                    .orElseThrow(() -> failure);
        }
    }

    private static boolean same(Map<String, String> one, Map<String, String> other) {
        return IDENTITY.stream().allMatch(key -> Objects.equals(one.get(key), other.get(key)));
    }

    /** Older engines take one network at creation; the others are joined before the start. */
    private ContainerId createConnected(ContainerSpec spec)
            throws EngineException, InterruptedException {
        if (engine.capabilities().multipleEndpointsAtCreate() || spec.endpoints().size() < 2) {
            return engine.containers().create(spec);
        }
        ContainerId id =
                engine.containers()
                        .create(
                                new ContainerSpec(
                                        spec.name(),
                                        spec.platform(),
                                        spec.config(),
                                        spec.host(),
                                        spec.endpoints().subList(0, 1)));
        boolean complete = false;
        try {
            for (ContainerSpec.Endpoint end :
                    spec.endpoints().subList(1, spec.endpoints().size())) {
                engine.networks().connect(end.network(), id, end);
            }
            complete = true;
        } finally {
            if (!complete) {
                // The next plan would take it for finished.
                engine.containers().remove(id, true, true);
            }
        }
        return id;
    }

    /** Anonymous volumes of the old container, at paths where the new one has some too. */
    private static List<Container.MountPoint> inherited(
            Action.CreateContainer create, Optional<Images.Image> image) {
        if (!create.inherit() || create.replaces().isEmpty()) {
            return List.of();
        }
        Set<String> paths = new HashSet<>();
        image.ifPresent(there -> paths.addAll(there.volumes()));
        for (Value.Fields volume : create.wanted().volumes()) {
            if (volume.text("type").orElse("volume").equals("volume")
                    && volume.text("source").isEmpty()) {
                volume.text("target").ifPresent(paths::add);
            }
        }
        return create.replaces().get().mounts().stream()
                .filter(mount -> mount.type().equals("volume") && !mount.name().isEmpty())
                .filter(mount -> paths.contains(mount.destination()))
                .toList();
    }
}
