package io.windlass.engine.orchestrate.plan;

import java.util.Optional;
import java.util.Set;

/**
 * One action of a plan, with what has to be done before.
 *
 * @param id readable and unique in its plan, {@code start web-1}
 * @param after steps that have to succeed before
 * @param afterAny steps that have to be over before, however they ended
 * @param onlyIf absent when the step is needed in any case
 */
public record Step(
        String id,
        Action action,
        Reason reason,
        Set<String> after,
        Set<String> afterAny,
        Optional<Guard> onlyIf) {

    public Step {
        after = Set.copyOf(after);
        afterAny = Set.copyOf(afterAny);
    }

    /** The service that it is about; absent for what several services share. */
    public Optional<String> service() {
        return action.service();
    }
}
