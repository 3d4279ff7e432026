package io.windlass.engine.docker;

import java.util.List;
import java.util.Optional;

/**
 * All that was looked for, in the order of preference.
 *
 * @param explicit whether the first candidate was asked for by name, so that no other may stand in
 */
public record Found(List<Candidate> candidates, boolean explicit) {

    public Found {
        candidates = List.copyOf(candidates);
    }

    /** The engine to use: the first that answered, or the one asked for and no other. */
    public Optional<Candidate> chosen() {
        return candidates.stream()
                .limit(explicit ? 1 : Long.MAX_VALUE)
                .filter(candidate -> candidate.refusal().isEmpty())
                .findFirst();
    }
}
