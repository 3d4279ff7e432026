package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Problem;
import java.util.Optional;

/** How a step ended that did not fail. */
sealed interface StepResult {

    record Done(Optional<Problem> remark) implements StepResult {}

    record Skipped() implements StepResult {}

    static StepResult done() {
        return new Done(Optional.empty());
    }
}
