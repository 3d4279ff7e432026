package io.windlass.app.state;

import io.windlass.compose.problem.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An operation on a project, as far as it has come.
 *
 * @param id unique in this run of the program
 * @param project name of the project
 * @param verb what was asked for, {@code Up}, {@code Down}, ...
 * @param done steps finished
 * @param total steps in all
 * @param now what it does or waits for at this moment, a sentence; empty between steps
 * @param waiting by service, what each waits for: {@code db (healthy)}
 * @param fraction share of the work done, 0 to 1, parts of steps included
 */
public record Activity(
        String id,
        String project,
        String verb,
        int done,
        int total,
        String now,
        Map<String, String> waiting,
        double fraction,
        Instant startedAt,
        Optional<Instant> endedAt,
        Status status) {

    public Activity {
        waiting = Map.copyOf(waiting);
    }

    /** How it stands. */
    public sealed interface Status {
        record Running() implements Status {}

        record Done() implements Status {}

        record Cancelled(int notRun) implements Status {}

        /**
         * It did not get through.
         *
         * @param problems what went wrong, roots only, in the order of their occurrence
         * @param blocked services that were not reached because of it
         */
        record Failed(List<Problem> problems, List<String> blocked) implements Status {
            public Failed {
                problems = List.copyOf(problems);
                blocked = List.copyOf(blocked);
            }

            /** The first root in one sentence. */
            public String summary() {
                return problems.isEmpty() ? "It failed" : problems.getFirst().summary();
            }
        }
    }

    /** One that has just been asked for. */
    public static Activity begun(String id, String project, String verb, Instant now) {
        return new Activity(
                id,
                project,
                verb,
                0,
                0,
                "looking at what is there",
                Map.of(),
                0,
                now,
                Optional.empty(),
                new Status.Running());
    }

    public boolean running() {
        return status instanceof Status.Running;
    }

    public Activity doing(String sentence) {
        return new Activity(
                id, project, verb, done, total, sentence, waiting, fraction, startedAt, endedAt,
                status);
    }

    public Activity at(int newDone, int newTotal, double newFraction) {
        return new Activity(
                id,
                project,
                verb,
                newDone,
                newTotal,
                now,
                waiting,
                newFraction,
                startedAt,
                endedAt,
                status);
    }

    /** An empty text ends the wait. */
    public Activity waits(String service, String what) {
        Map<String, String> changed = new LinkedHashMap<>(waiting);
        if (what.isEmpty()) {
            changed.remove(service);
        } else {
            changed.put(service, what);
        }
        return new Activity(
                id, project, verb, done, total, now, changed, fraction, startedAt, endedAt, status);
    }

    public Activity ended(Status how, Instant when) {
        return new Activity(
                id, project, verb, done, total, "", Map.of(), 1, startedAt, Optional.of(when), how);
    }
}
