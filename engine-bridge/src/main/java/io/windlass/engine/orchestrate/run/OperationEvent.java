package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Step;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an operation tells while it runs, in order, from one thread at a time. */
public sealed interface OperationEvent {

    /** Another operation on the same project is under way and goes first. */
    record Queued() implements OperationEvent {}

    /** It is its turn, and this is what it will do. */
    record Planned(Plan plan) implements OperationEvent {}

    record StepStarted(Step step) implements OperationEvent {}

    /**
     * How far a step is.
     *
     * @param fraction from 0 to 1; absent while unknown
     * @param text a line of a build's output, or the engine's word for what it does
     */
    record StepProgress(Step step, OptionalDouble fraction, String text)
            implements OperationEvent {}

    /**
     * A step waits for a service.
     *
     * @param what {@code db (healthy)}
     * @param detail {@code check 2/10}, or the last output of the check; may be empty
     */
    record StepWaiting(Step step, String service, String what, String detail)
            implements OperationEvent {}

    /** A step succeeded; the remark tells what is worth knowing all the same. */
    record StepDone(Step step, Optional<Problem> remark) implements OperationEvent {}

    /** A step turned out not to be needed. */
    record StepSkipped(Step step) implements OperationEvent {}

    record StepFailed(Step step, Problem problem) implements OperationEvent {}

    /** A step cannot run any more because another one failed. */
    record StepBlocked(Step step, Step by) implements OperationEvent {}

    /** The last one. */
    record Finished(Outcome outcome) implements OperationEvent {}
}
