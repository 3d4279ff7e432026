package io.windlass.engine.embedded.container;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.embedded.launch.Errno;
import io.windlass.engine.embedded.launch.StepFailedException;
import io.windlass.engine.embedded.plan.LimitStep;
import io.windlass.engine.embedded.plan.MountStep;
import io.windlass.engine.embedded.plan.ProcessStep;
import java.io.IOException;
import java.util.Optional;

/** Says in a person's words why something with a container did not succeed. */
final class Failures {

    private Failures() {}

    /**
     * What the system refused.
     *
     * @param purpose what could not be done: {@code start container web-1}
     */
    static EngineException of(IOException failure, String purpose) {
        return new EngineException(
                switch (failure) {
                    case StepFailedException failed -> ofStep(failed, purpose);
                    default ->
                            Problem.of(
                                    Code.ENGINE_ERROR,
                                    "The engine could not %s: %s."
                                            .formatted(
                                                    purpose,
                                                    Optional.ofNullable(failure.getMessage())
                                                            .orElse("no reason was given")));
                },
                failure);
    }

    private static Problem ofStep(StepFailedException failed, String purpose) {
        String words = failed.errno().words();
        return switch (failed.step()) {
            case ProcessStep.Exec exec when failed.errno().equals(Errno.ENOENT) ->
                    Problem.of(
                            Code.ENGINE_ERROR,
                            "The engine could not %s: there is no program '%s' in the image."
                                    .formatted(purpose, program(exec)),
                            new Fix.Hint("Check the command, and that the image has it."));
            case ProcessStep.Exec exec ->
                    Problem.of(
                            Code.ENGINE_ERROR,
                            "The engine could not %s: '%s' cannot be run: %s."
                                    .formatted(purpose, program(exec), words),
                            new Fix.Hint("Check that the file may be executed."));
            case LimitStep.Identity identity when failed.errno().equals(Errno.EINVAL) ->
                    Problem.of(
                            Code.ENGINE_UNSUPPORTED,
                            "The engine could not %s: there is no user %d and group %d here."
                                    .formatted(purpose, identity.user(), identity.group()),
                            new Fix.Hint(
                                    "Install the package uidmap and give yourself a range of ids"
                                            + " in /etc/subuid and /etc/subgid; without, all of a"
                                            + " container is one user."));
            case MountStep.CloneMount bind when failed.errno().equals(Errno.ENOENT) ->
                    Problem.of(
                            Code.BIND_SOURCE_MISSING,
                            "The engine could not %s: there is no %s on this machine."
                                    .formatted(purpose, bind.path()));
            default ->
                    Problem.of(
                            Code.ENGINE_ERROR,
                            "The engine could not %s: it could not %s: %s."
                                    .formatted(purpose, failed.step().purpose(), words));
        };
    }

    private static String program(ProcessStep.Exec exec) {
        return exec.arguments().isEmpty() ? "" : exec.arguments().getFirst();
    }

    static EngineException nameTaken(String name) {
        return new EngineException(
                Problem.of(
                        Code.NAME_CONFLICT,
                        "There is a container named " + name + " already.",
                        new Fix.Hint("Remove it, or take another name.")));
    }

    static EngineException notRunning(String name) {
        return new EngineException(
                Problem.of(Code.CONFLICT, "The container " + name + " does not run."));
    }

    static EngineException running(String name) {
        return new EngineException(
                Problem.of(
                        Code.RESOURCE_IN_USE,
                        "The container " + name + " runs.",
                        new Fix.Hint("Stop it first.")));
    }

    static EngineException gone(String name) {
        return new EngineException(
                Problem.of(Code.NOT_FOUND, "There is no container " + name + " any more."));
    }
}
