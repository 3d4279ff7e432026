package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.orchestrate.plan.Step;
import java.util.List;

/** How an operation ended. */
public sealed interface Outcome {

    /** Everything was done; the remarks tell what is worth knowing all the same. */
    record Done(List<Problem> remarks) implements Outcome {
        public Done {
            remarks = List.copyOf(remarks);
        }
    }

    /** It was stopped on request. */
    record Cancelled(List<Step> notRun) implements Outcome {
        public Cancelled {
            notRun = List.copyOf(notRun);
        }
    }

    /**
     * Some of it failed; all that does not need what failed was done.
     *
     * @param problems roots only, in the order in which they occurred
     */
    record Failed(List<Problem> problems, List<Blocked> blocked) implements Outcome {
        public Failed {
            problems = List.copyOf(problems);
            blocked = List.copyOf(blocked);
        }
    }

    /** A step that was not run because another one failed. */
    record Blocked(Step step, Step by) {}
}
