package io.windlass.compose.problem;

import java.util.Optional;

/**
 * A problem found in a project's files.
 *
 * @param position where it is; absent only when it is about no place in a file, such as a missing
 *     project
 * @param path the model path that it is about, {@code services.web.ports[0]}, empty for the file
 */
public record Finding(
        Severity severity, Problem problem, Optional<Position> position, String path) {

    /** {@code file:line:column: summary}, the form printed on a terminal. */
    public String toSentence() {
        return position.map(place -> place + ": ").orElse("") + problem.summary();
    }
}
