package io.windlass.compose.edit.project;

import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What came of an edit of a project. */
public sealed interface ProjectResult {

    /**
     * It can be made.
     *
     * @param title what the undo list calls it
     * @param files what becomes of each file, in the order of the project
     */
    record Edited(String title, List<FileEdit> files) implements ProjectResult {
        public Edited {
            files = List.copyOf(files);
        }
    }

    /** It cannot be made, and why. */
    record Refused(Problem problem, Optional<Position> at) implements ProjectResult {}

    /** It can be made in more than one way. */
    record Asks(Question question) implements ProjectResult {}
}
