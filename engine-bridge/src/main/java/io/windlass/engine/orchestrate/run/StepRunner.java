package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.NetworkSpec;
import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.spec.InjectedFile;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Carries out one step. */
final class StepRunner {

    private final RunContext context;
    private final Engine engine;
    private final Creation creation;
    private final Waiting waiting;

    StepRunner(RunContext context) {
        this.context = context;
        this.engine = context.engine();
        this.creation = new Creation(context);
        this.waiting = new Waiting(context);
    }

    StepResult run(Step step) throws EngineException, InterruptedException {
        return switch (step.action()) {
            case Action.PullImage pull -> pull(step, pull);
            case Action.BuildImage(var spec) -> {
                engine.images().build(spec, line -> progress(step, OptionalDouble.empty(), line));
                yield StepResult.done();
            }
            case Action.CreateNetwork(_, NetworkSpec spec) -> createNetwork(spec);
            case Action.CreateVolume(_, var spec) -> {
                engine.volumes().create(spec.name(), spec.driver(), spec.options(), spec.labels());
                yield StepResult.done();
            }
            case Action.CreateContainer create -> creation.create(create);
            case Action.OnContainer on -> onContainer(on);
            case Action.WaitFor wait -> waiting.await(step, wait);
            case Action.RemoveNetwork(_, String id, boolean tolerant) ->
                    tolerant(tolerant, () -> engine.networks().remove(id));
            case Action.RemoveVolume(String name, boolean tolerant) ->
                    tolerant(tolerant, () -> engine.volumes().remove(name, true));
            case Action.RemoveImage(String reference) ->
                    tolerant(true, () -> engine.images().remove(reference, false));
        };
    }

    private StepResult onContainer(Action.OnContainer action)
            throws EngineException, InterruptedException {
        ContainerId id = context.id(action.target());
        switch (action) {
            case Action.StartContainer _ -> engine.containers().start(id);
            case Action.StopContainer(_, var timeout) -> {
                return gone(() -> engine.containers().stop(id, timeout));
            }
            case Action.RestartContainer(_, var timeout) ->
                    engine.containers().restart(id, timeout);
            case Action.PauseContainer _ -> engine.containers().pause(id);
            case Action.UnpauseContainer _ -> engine.containers().unpause(id);
            case Action.KillContainer(_, String signal) -> engine.containers().kill(id, signal);
            case Action.RemoveContainer(_, boolean force, boolean anonymous) -> {
                return gone(() -> engine.containers().remove(id, force, anonymous));
            }
            case Action.RenameContainer(_, String to) -> rename(id, to);
            case Action.ConnectNetwork(_, var end) ->
                    engine.networks().connect(end.network(), id, end);
            case Action.DisconnectNetwork(_, String network) -> {
                return gone(() -> engine.networks().disconnect(network, id, true));
            }
            case Action.InjectFiles(_, var files) -> {
                for (InjectedFile file : files) {
                    engine.containers()
                            .copyInto(
                                    id,
                                    new ByteArrayInputStream(Tar.of(file)),
                                    file.uid().isPresent() || file.gid().isPresent());
                }
            }
            case Action.RunHook hook -> hook(id, hook);
        }
        return StepResult.done();
    }

    private interface Call {
        void run() throws EngineException, InterruptedException;
    }

    /** What is not there need not be taken away. */
    private static StepResult gone(Call call) throws EngineException, InterruptedException {
        try {
            call.run();
        } catch (EngineException failure) {
            if (failure.problem().code() != Code.NOT_FOUND) {
                throw failure;
            }
        }
        return StepResult.done();
    }

    private static StepResult tolerant(boolean tolerant, Call call)
            throws EngineException, InterruptedException {
        try {
            call.run();
            return StepResult.done();
        } catch (EngineException failure) {
            Set<Code> harmless = Set.of(Code.RESOURCE_IN_USE, Code.NOT_FOUND);
            if (tolerant && harmless.contains(failure.problem().code())) {
                return new StepResult.Done(Optional.of(failure.problem()));
            }
            throw failure;
        }
    }

    private StepResult pull(Step step, Action.PullImage pull)
            throws EngineException, InterruptedException {
        try {
            engine.images()
                    .pull(
                            pull.reference(),
                            pull.platform(),
                            transfer ->
                                    progress(
                                            step,
                                            transfer.total() > 0
                                                    ? OptionalDouble.of(
                                                            (double) transfer.done()
                                                                    / transfer.total())
                                                    : OptionalDouble.empty(),
                                            transfer.status()));
            return StepResult.done();
        } catch (EngineException failure) {
            if (pull.optional()) {
                return new StepResult.Done(Optional.of(failure.problem()));
            }
            throw failure;
        }
    }

    private void progress(Step step, OptionalDouble fraction, String text) {
        context.tell(new OperationEvent.StepProgress(step, fraction, text));
    }

    /** Another run may have made it a moment before. */
    private StepResult createNetwork(NetworkSpec spec)
            throws EngineException, InterruptedException {
        try {
            engine.networks().create(spec);
        } catch (EngineException failure) {
            boolean ours =
                    failure.problem().code() == Code.NAME_CONFLICT
                            && engine.networks()
                                    .inspect(spec.name())
                                    .filter(there -> there.labels().equals(spec.labels()))
                                    .isPresent();
            if (!ours) {
                throw failure;
            }
        }
        return StepResult.done();
    }

    private void rename(ContainerId id, String to) throws EngineException, InterruptedException {
        try {
            engine.containers().rename(id, to);
        } catch (EngineException failure) {
            Optional<Container> there =
                    engine.containers().inspect(id).map(ContainerDetails::container);
            if (there.filter(container -> container.name().equals(to)).isEmpty()) {
                throw failure;
            }
        }
    }

    private void hook(ContainerId id, Action.RunHook hook)
            throws EngineException, InterruptedException {
        ExecResult result;
        try {
            result = engine.containers().exec(id, hook.command());
        } catch (EngineException failure) {
            boolean stopped =
                    engine.containers()
                            .inspect(id)
                            .filter(details -> details.container().running())
                            .isEmpty();
            if (hook.skipStopped() && stopped) {
                return;
            }
            throw failure;
        }
        if (result.exitCode() != 0) {
            String service = hook.target().service();
            throw new EngineException(
                    Problem.of(
                                    Code.HOOK_FAILED,
                                    service + " hook exited with status " + result.exitCode() + ".")
                            .withDetail((result.stdout() + result.stderr()).strip()));
        }
    }
}
