package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan in the making. Steps are added in an order in which they could be done. */
final class Draft {

    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final List<Target.Existing> kept = new ArrayList<>();
    private final Set<Problem> blockers = new LinkedHashSet<>();
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<Problem> notes = new LinkedHashSet<>();

    /** What a step needs before it. */
    record Edges(Set<String> after, Set<String> afterAny, Optional<Guard> onlyIf) {

        static Edges none() {
            return new Edges(Set.of(), Set.of(), Optional.empty());
        }

        static Edges after(String... steps) {
            return new Edges(Set.of(steps), Set.of(), Optional.empty());
        }

        Edges and(Set<String> more) {
            return new Edges(union(after, more), afterAny, onlyIf);
        }

        Edges and(String step) {
            return and(Set.of(step));
        }

        Edges loosely(Set<String> more) {
            return new Edges(after, union(afterAny, more), onlyIf);
        }

        Edges onlyIf(Optional<Guard> guard) {
            return new Edges(after, afterAny, guard);
        }

        private static Set<String> union(Set<String> one, Set<String> other) {
            Set<String> result = new LinkedHashSet<>(one);
            result.addAll(other);
            return result;
        }
    }

    /** Adds a step and gives its id; one that is there already stays as it is. */
    String add(String id, Action action, Reason reason, Edges edges) {
        Set<String> after = new LinkedHashSet<>(edges.after());
        after.retainAll(steps.keySet());
        Set<String> afterAny = new LinkedHashSet<>(edges.afterAny());
        afterAny.retainAll(steps.keySet());
        afterAny.removeAll(after);
        steps.putIfAbsent(id, new Step(id, action, reason, after, afterAny, edges.onlyIf()));
        return id;
    }

    boolean has(String id) {
        return steps.containsKey(id);
    }

    void keep(Target.Existing target) {
        kept.add(target);
    }

    void block(Problem problem) {
        blockers.add(problem);
    }

    void problem(Problem problem) {
        problems.add(problem);
    }

    void note(Problem problem) {
        notes.add(problem);
    }

    Plan finish(Subject subject, Verb verb) {
        return new Plan(
                subject.name(),
                subject.model(),
                verb,
                List.copyOf(steps.values()),
                kept,
                List.copyOf(blockers),
                List.copyOf(problems),
                List.copyOf(notes));
    }
}
