package io.windlass.app;

import io.windlass.app.state.AppState;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.World;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Volume;
import io.windlass.engine.orchestrate.run.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;

/**
 * A project that {@code open --up} raises, and takes down again without leaving a trace: volumes
 * that were not there before go as well. One that ran already stays as it is.
 */
final class Raising {

    /** The name that engines give to a volume nobody named. */
    private static final Pattern ANONYMOUS = Pattern.compile("[0-9a-f]{64}");

    private final Program program;
    private final ProjectId id;
    private Set<String> volumesBefore = Set.of();
    private boolean begun;
    private boolean ranBefore;
    private boolean succeeded;

    Raising(Program program, ProjectId id) {
        this.program = program;
        this.id = id;
    }

    /** Raises it; empty when it could not even begin. Files and engine have to be there. */
    Optional<Outcome> up() throws InterruptedException {
        synchronized (this) {
            AppState before = program.state();
            volumesBefore = Set.copyOf(before.world().volumes().keySet());
            ranBefore = containers(before).stream().anyMatch(Container::running);
            begun = true;
        }
        Optional<Outcome> outcome = get(program.operations().up(id, List.of()));
        synchronized (this) {
            succeeded = outcome.isPresent() && outcome.get() instanceof Outcome.Done;
        }
        return outcome;
    }

    synchronized boolean succeeded() {
        return succeeded;
    }

    /** Whether there is something to take down: it was raised here, and did not run before. */
    synchronized boolean ours() {
        return begun && !ranBefore && !containers(program.state()).isEmpty();
    }

    synchronized boolean ranBefore() {
        return ranBefore;
    }

    /** Takes down what {@link #up} raised; gives what stood in the way. */
    List<Problem> down() throws InterruptedException {
        AppState state = program.state();
        Set<String> ownVolumes = ownVolumes(state);
        Optional<Engine> engine = program.engine();
        Optional<Outcome> outcome = get(program.operations().down(id, false));
        List<Problem> problems = new ArrayList<>();
        if (outcome.isPresent() && outcome.get() instanceof Outcome.Failed(var failures, _)) {
            problems.addAll(failures);
        }
        if (engine.isPresent()) {
            for (String volume : ownVolumes) {
                try {
                    engine.get().volumes().remove(volume, false);
                } catch (EngineException kept) {
                    problems.add(kept.problem());
                }
            }
            if (problems.isEmpty()) {
                problems.addAll(left(engine.get(), name(state)));
            }
        }
        return problems;
    }

    /** Asks the engine itself, because what was seen so far may be a moment old. */
    private List<Problem> left(Engine engine, String name) throws InterruptedException {
        Map<String, String> ours = Map.of(World.PROJECT, name);
        List<Problem> left = new ArrayList<>();
        try {
            engine.containers().list(ours).forEach(container ->
                    left.add(still("Container " + container.name())));
            engine.networks().list(ours).forEach(network ->
                    left.add(still("Network " + network.name())));
            engine.volumes().list(ours).stream()
                    .filter(volume -> !volumesBefore().contains(volume.name()))
                    .forEach(volume -> left.add(still("Volume " + volume.name())));
        } catch (EngineException unknown) {
            left.add(unknown.problem());
        }
        return left;
    }

    private synchronized Set<String> volumesBefore() {
        return volumesBefore;
    }

    private static Problem still(String what) {
        return Problem.of(Code.RESOURCE_IN_USE, what + " is still there.");
    }

    private synchronized Set<String> ownVolumes(AppState state) {
        Set<String> own = new HashSet<>();
        String name = name(state);
        state.world().volumes().values().stream()
                .filter(volume -> name.equals(volume.labels().get(World.PROJECT)))
                .map(Volume::name)
                .forEach(own::add);
        containers(state).stream()
                .flatMap(container -> container.mounts().stream())
                .map(Container.MountPoint::name)
                .filter(volume -> ANONYMOUS.matcher(volume).matches())
                .forEach(own::add);
        own.removeAll(volumesBefore);
        return own;
    }

    private List<Container> containers(AppState state) {
        return state.world().ofProject(name(state));
    }

    private String name(AppState state) {
        return state.project(id)
                .flatMap(project -> project.shown())
                .map(project -> project.name())
                .orElse("");
    }

    private static Optional<Outcome> get(
            java.util.concurrent.CompletableFuture<Optional<Outcome>> future)
            throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("an operation broke", failure.getCause());
        }
    }
}
