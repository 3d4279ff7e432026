package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.util.List;

/** Something that a person has to decide before an edit can be made. */
public sealed interface Question {

    /** Why it cannot be made without a choice. */
    Problem problem();

    /** Where the value is written. */
    Position at();

    /**
     * The value comes from a variable.
     *
     * @param template what is written there
     * @param choices those that can be carried out
     */
    record OfVariable(
            ModelPath path,
            Position at,
            String template,
            List<Choices.ForVariable> choices,
            Problem problem)
            implements Question {
        public OfVariable {
            choices = List.copyOf(choices);
        }
    }

    /**
     * The value is written where others use it too.
     *
     * @param services the services that would change with it
     */
    record OfShared(ModelPath path, Position at, List<String> services, Problem problem)
            implements Question {
        public OfShared {
            services = List.copyOf(services);
        }
    }
}
