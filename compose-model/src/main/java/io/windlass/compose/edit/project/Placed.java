package io.windlass.compose.edit.project;

import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.util.List;
import java.util.Optional;

/** What an edit comes to in the files, before it is proved. */
sealed interface Placed {

    record Files(List<FileEdit> files, Footprint footprint) implements Placed {
        public Files {
            files = List.copyOf(files);
        }
    }

    record Refused(Problem problem, Optional<Position> at) implements Placed {}

    record Asks(Question question) implements Placed {}

    static Placed refused(Problem problem) {
        return new Refused(problem, Optional.empty());
    }
}
