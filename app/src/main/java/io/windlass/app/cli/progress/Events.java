package io.windlass.app.cli.progress;

import io.windlass.app.cli.progress.Display.Mood;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.Target;
import io.windlass.engine.orchestrate.plan.Verb;
import io.windlass.engine.orchestrate.run.OperationEvent;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Puts what an operation tells on a display. */
final class Events implements Consumer<OperationEvent> {

    private static final Set<Verb> RAISING = Set.of(Verb.UP, Verb.CREATE, Verb.SCALE, Verb.RUN);

    private final Display display;
    private final Predicate<Problem> worthTelling;
    private final boolean quietTransfers;

    Events(Display display, Predicate<Problem> worthTelling, boolean quietTransfers) {
        this.display = display;
        this.worthTelling = worthTelling;
        this.quietTransfers = quietTransfers;
    }

    @Override
    public void accept(OperationEvent event) {
        switch (event) {
            case OperationEvent.Queued _ ->
                    display.print("Waiting for another operation on this project.");
            case OperationEvent.Planned(Plan plan) -> planned(plan);
            case OperationEvent.StepStarted(Step step) -> started(step);
            case OperationEvent.StepProgress progress -> progressed(progress);
            case OperationEvent.StepWaiting waiting -> waiting(waiting);
            case OperationEvent.StepDone(Step step, Optional<Problem> remark) -> done(step, remark);
            case OperationEvent.StepSkipped _ -> {}
            case OperationEvent.StepFailed(Step step, Problem problem) ->
                    display.show(
                            StepWords.of(step).object(), "Error", problem.summary(), Mood.FAILED);
            case OperationEvent.StepBlocked _, OperationEvent.Finished _ -> {}
        }
    }

    private void planned(Plan plan) {
        plan.notes().stream()
                .filter(worthTelling)
                .forEach(note -> display.print("warning: " + note.summary()));
        if (RAISING.contains(plan.verb())) {
            for (Target.Existing kept : plan.kept()) {
                display.show("Container " + kept.name(), "Running", "", Mood.DONE);
            }
        }
    }

    private void started(Step step) {
        StepWords words = StepWords.of(step);
        if (words.shown()) {
            String reason = StepWords.reason(step);
            String detail = reason.isEmpty() ? "" : "(" + reason + ")";
            display.show(words.object(), words.doing(), detail, Mood.WORKING);
        }
    }

    private void progressed(OperationEvent.StepProgress progress) {
        if (quietTransfers) {
            return;
        }
        if (progress.step().action() instanceof Action.BuildImage) {
            display.print(progress.text());
            return;
        }
        StepWords words = StepWords.of(progress.step());
        display.show(
                words.object(),
                words.doing(),
                (percent(progress.fraction()) + " " + progress.text()).strip(),
                Mood.WORKING);
    }

    private static String percent(OptionalDouble fraction) {
        return fraction.isPresent() ? Math.round(fraction.getAsDouble() * 100) + "%" : "";
    }

    private void waiting(OperationEvent.StepWaiting waiting) {
        StepWords words = StepWords.of(waiting.step());
        String detail = waiting.detail().isEmpty() ? "" : ", " + waiting.detail();
        if (waiting.step().action() instanceof Action.WaitFor) {
            display.show(words.object(), "Waiting", "for " + waiting.what() + detail, Mood.WORKING);
        } else {
            display.show(
                    words.object(),
                    words.doing(),
                    "waiting for " + waiting.what() + detail,
                    Mood.WORKING);
        }
    }

    private void done(Step step, Optional<Problem> remark) {
        StepWords words = StepWords.of(step);
        if (remark.isPresent()) {
            display.show(words.object(), "Warning", remark.get().summary(), Mood.WARNING);
        } else if (words.shown()) {
            display.show(words.object(), words.done(), "", Mood.DONE);
        }
    }
}
