package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What has to be done to get from what the engine has to what was asked for. Making one changes
 * nothing.
 *
 * @param project name of the project
 * @param model the project; absent when the plan was made from labels alone
 * @param steps in an order in which they could be done one by one
 * @param kept containers that stay as they are
 * @param blockers why it cannot be run as it is
 * @param problems what will probably fail on the way
 * @param notes what is worth knowing before
 */
public record Plan(
        String project,
        Optional<ComposeProject> model,
        Verb verb,
        List<Step> steps,
        List<Target.Existing> kept,
        List<Problem> blockers,
        List<Problem> problems,
        List<Problem> notes) {

    public Plan {
        steps = List.copyOf(steps);
        kept = List.copyOf(kept);
        blockers = List.copyOf(blockers);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The steps that change something: all but those that wait. */
    public List<Step> changes() {
        return steps.stream().filter(step -> !(step.action() instanceof Action.WaitFor)).toList();
    }

    public Map<String, Step> byId() {
        return steps.stream().collect(Collectors.toMap(Step::id, Function.identity()));
    }
}
