package io.windlass.app.command;

import io.windlass.app.state.Activity;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.run.OperationEvent;
import io.windlass.engine.orchestrate.run.Outcome;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.Set;

/** Retells what an operation says about itself as an activity, event by event. */
final class Progress {

    private final InstantSource clock;
    private final SequencedMap<String, Running> running = new LinkedHashMap<>();
    private final Set<String> over = new HashSet<>();
    private Map<String, Set<String>> waiters = Map.of();
    private Activity activity;

    /** A step under way: its words, and how far it is. */
    private record Running(String words, double fraction) {}

    Progress(Activity begun, InstantSource clock) {
        this.activity = begun;
        this.clock = clock;
    }

    /** How it stands after one more event. */
    Activity take(OperationEvent event) {
        activity =
                switch (event) {
                    case OperationEvent.Queued() ->
                            activity.doing("waiting for another operation on this project");
                    case OperationEvent.Planned(var plan) -> planned(plan);
                    case OperationEvent.StepStarted(var step) -> started(step);
                    case OperationEvent.StepProgress(var step, var fraction, var text) ->
                            went(step, fraction, text);
                    case OperationEvent.StepWaiting waiting -> waits(waiting);
                    case OperationEvent.StepDone(var step, _) -> ended(step);
                    case OperationEvent.StepSkipped(var step) -> ended(step);
                    case OperationEvent.StepFailed(var step, _) -> ended(step);
                    case OperationEvent.StepBlocked(var step, _) -> ended(step);
                    case OperationEvent.Finished(var outcome) ->
                            activity.ended(status(outcome), clock.instant());
                };
        return activity;
    }

    private Activity planned(Plan plan) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            step.service()
                    .ifPresent(service -> {
                        for (String before : step.after()) {
                            found.computeIfAbsent(before, _ -> new LinkedHashSet<>()).add(service);
                        }
                    });
        }
        waiters = found;
        return activity.at(0, plan.steps().size(), 0).doing("");
    }

    private Activity started(Step step) {
        running.putLast(step.id(), new Running(StepWords.of(step), 0));
        return counted().doing(newest());
    }

    private Activity went(Step step, OptionalDouble fraction, String text) {
        Running before = running.getOrDefault(step.id(), new Running(StepWords.of(step), 0));
        String words = StepWords.of(step) + (text.isBlank() ? "" : " · " + text.strip());
        running.put(step.id(), new Running(words, fraction.orElse(before.fraction())));
        return counted().doing(words);
    }

    private Activity waits(OperationEvent.StepWaiting waiting) {
        Step step = waiting.step();
        String detail = waiting.detail().lines().findFirst().orElse("").strip();
        String words = StepWords.of(step) + (detail.isEmpty() ? "" : " · " + detail);
        running.put(step.id(), new Running(words, 0));
        Activity next = counted().doing(words);
        String reason = "Waiting for " + waiting.what() + (detail.isEmpty() ? "" : " · " + detail);
        for (String service : waiters.getOrDefault(step.id(), Set.of())) {
            next = next.waits(service, reason);
        }
        return next;
    }

    private Activity ended(Step step) {
        running.remove(step.id());
        over.add(step.id());
        Activity next = counted().doing(newest());
        for (String service : waiters.getOrDefault(step.id(), Set.of())) {
            next = next.waits(service, "");
        }
        return next;
    }

    private String newest() {
        return running.isEmpty() ? "" : running.lastEntry().getValue().words();
    }

    private Activity counted() {
        int total = activity.total();
        double parts = running.values().stream().mapToDouble(Running::fraction).sum();
        double fraction = total == 0 ? 0 : Math.min(1, (over.size() + parts) / total);
        return activity.at(over.size(), total, fraction);
    }

    private static Activity.Status status(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> new Activity.Status.Done();
            case Outcome.Cancelled(var notRun) -> new Activity.Status.Cancelled(notRun.size());
            case Outcome.Failed(var problems, var blocked) -> failed(problems, blocked);
        };
    }

    private static Activity.Status failed(List<Problem> problems, List<Outcome.Blocked> blocked) {
        List<String> services =
                blocked.stream()
                        .map(Outcome.Blocked::step)
                        .map(Step::service)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return new Activity.Status.Failed(problems, services);
    }
}
