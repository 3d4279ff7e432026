package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.Action.Condition;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Waits for services: looks when something happened to a container, never by the clock. */
final class Waiting {

    private final RunContext context;

    Waiting(RunContext context) {
        this.context = context;
    }

    /** What one container says about the condition. */
    private sealed interface Verdict {
        record Good() implements Verdict {}

        record NotYet(String detail) implements Verdict {}

        record Bad(Problem problem) implements Verdict {}
    }

    StepResult await(Step step, Action.WaitFor wait) throws EngineException, InterruptedException {
        try {
            awaitAll(step, wait);
            return StepResult.done();
        } catch (EngineException failure) {
            if (wait.needed()) {
                throw failure;
            }
            Problem root = failure.problem();
            return new StepResult.Done(
                    Optional.of(
                            new Problem(
                                    root.code(),
                                    "optional dependency \""
                                            + wait.dependency()
                                            + "\" failed to start: "
                                            + root.summary(),
                                    root.detail(),
                                    root.fixes())));
        }
    }

    private void awaitAll(Step step, Action.WaitFor wait)
            throws EngineException, InterruptedException {
        List<ContainerId> ids = new ArrayList<>();
        for (Target target : wait.places()) {
            ids.add(context.id(target));
        }
        Optional<Long> deadline = wait.timeout().map(limit -> System.nanoTime() + limit.toNanos());
        Optional<String> told = Optional.empty();
        while (true) {
            long seen = context.signals().now();
            Optional<String> open = open(wait, ids);
            if (open.isEmpty()) {
                return;
            }
            if (!open.equals(told)) {
                told = open;
                context.tell(
                        new OperationEvent.StepWaiting(
                                step, wait.dependency(), what(wait), open.get()));
            }
            Optional<Duration> left =
                    deadline.map(end -> Duration.ofNanos(end - System.nanoTime()));
            if (!context.signals().await(ids, seen, left)) {
                throw new EngineException(late(wait));
            }
        }
    }

    private static String what(Action.WaitFor wait) {
        return switch (wait.condition()) {
            case HEALTHY -> wait.dependency() + " (healthy)";
            case RUNNING_OR_HEALTHY -> wait.dependency() + " (ready)";
            case COMPLETED -> wait.dependency() + " (completed)";
        };
    }

    private static Problem late(Action.WaitFor wait) {
        long seconds = wait.timeout().map(Duration::toSeconds).orElse(0L);
        return Problem.of(
                Code.DEPENDENCY_UNHEALTHY,
                "Service \"" + wait.dependency() + "\" was not ready after " + seconds + " s.");
    }

    /** What is still waited for; empty when it is over. */
    private Optional<String> open(Action.WaitFor wait, List<ContainerId> ids)
            throws EngineException, InterruptedException {
        Optional<String> open = Optional.empty();
        for (ContainerId id : ids) {
            Optional<ContainerDetails> details = context.engine().containers().inspect(id);
            if (details.isEmpty()) {
                throw new EngineException(
                        Problem.of(
                                Code.DEPENDENCY_FAILED,
                                "A container of service \""
                                        + wait.dependency()
                                        + "\" was removed."));
            }
            switch (judge(wait, details.get())) {
                case Verdict.Good _ -> {
                    if (wait.condition() == Condition.COMPLETED) {
                        return Optional.empty();
                    }
                }
                case Verdict.NotYet(String detail) -> open = open.or(() -> Optional.of(detail));
                case Verdict.Bad(Problem problem) -> throw new EngineException(problem);
            }
        }
        return open;
    }

    private static Verdict judge(Action.WaitFor wait, ContainerDetails details) {
        return wait.condition() == Condition.COMPLETED
                ? completed(wait.dependency(), details)
                : healthy(wait.condition(), details);
    }

    private static Verdict completed(String service, ContainerDetails details) {
        return switch (details.container().state()) {
            case State.Exited(int code) when code == 0 -> new Verdict.Good();
            case State.Exited(int code) ->
                    bad(
                            Code.DEPENDENCY_FAILED,
                            "service \""
                                    + service
                                    + "\" didn't complete successfully: exit "
                                    + code);
            case State.Created _ -> neverStarted(details.container());
            case State.Dead _ ->
                    bad(Code.DEPENDENCY_FAILED, details.container().name() + " is dead");
            case State.Running _, State.Paused _, State.Restarting _, State.Removing _ ->
                    new Verdict.NotYet("");
        };
    }

    private static Verdict healthy(Condition condition, ContainerDetails details) {
        Container container = details.container();
        String prefix = "dependency failed to start: container " + container.name() + " ";
        return switch (container.state()) {
            case State.Running(Health health) ->
                    switch (health) {
                        case HEALTHY -> new Verdict.Good();
                        case STARTING -> new Verdict.NotYet(checks(details));
                        case UNHEALTHY ->
                                new Verdict.Bad(
                                        lastProbe(
                                                details,
                                                Problem.of(
                                                        Code.DEPENDENCY_UNHEALTHY,
                                                        prefix + "is unhealthy")));
                        case NONE ->
                                condition == Condition.RUNNING_OR_HEALTHY
                                        ? new Verdict.Good()
                                        : bad(
                                                Code.NO_HEALTHCHECK,
                                                prefix + "has no healthcheck configured");
                    };
            case State.Exited(int code) ->
                    bad(Code.DEPENDENCY_FAILED, prefix + "exited (" + code + ")");
            case State.Dead _ -> bad(Code.DEPENDENCY_FAILED, prefix + "is dead");
            case State.Created _ -> neverStarted(container);
            case State.Paused _, State.Restarting _, State.Removing _ -> new Verdict.NotYet("");
        };
    }

    private static Verdict neverStarted(Container container) {
        return bad(
                Code.DEPENDENCY_FAILED,
                "dependency failed to start: container " + container.name() + " was never started");
    }

    private static Verdict bad(Code code, String summary) {
        return new Verdict.Bad(Problem.of(code, summary));
    }

    private static Problem lastProbe(ContainerDetails details, Problem problem) {
        return details.healthLog().isEmpty()
                ? problem
                : problem.withDetail(details.healthLog().getLast().output().strip());
    }

    /** How many checks in a row have failed. */
    private static String checks(ContainerDetails details) {
        int failed = 0;
        for (ContainerDetails.Probe probe : details.healthLog().reversed()) {
            if (probe.exitCode() == 0) {
                break;
            }
            failed++;
        }
        if (failed == 0) {
            return "";
        }
        int retries = details.healthRetries();
        return "check " + failed + (retries > 0 ? "/" + retries : "") + " failed";
    }
}
