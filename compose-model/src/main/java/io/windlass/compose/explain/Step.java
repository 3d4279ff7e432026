package io.windlass.compose.explain;

import io.windlass.compose.problem.Position;
import java.util.List;
import java.util.Optional;

/** One of the places that had a say in a value. */
public sealed interface Step {

    /** Where that is; absent for what no file says. */
    Optional<Position> position();

    /**
     * A Compose file says it.
     *
     * @param text what stands there, before variables are filled in
     * @param ways how the place came to be part of the project, the outermost first
     * @param variables those that are filled in
     * @param effect what it did to what was there before
     */
    record Said(Position at, String text, List<Way> ways, List<Variable> variables, Effect effect)
            implements Step {
        public Said {
            ways = List.copyOf(ways);
            variables = List.copyOf(variables);
        }

        @Override
        public Optional<Position> position() {
            return Optional.of(at);
        }
    }

    /** What a place in a Compose file does to what earlier ones said. */
    enum Effect {
        /** It takes the place of what was there. */
        REPLACES,
        /** It adds to what was there, or changes parts of it. */
        ADDS,
        /** It says nothing, so that what was there stays. */
        KEEPS
    }

    /**
     * An env file or label file says it.
     *
     * @param text the line, before variables are filled in
     * @param listed where a Compose file names the file
     * @param key the attribute that names it, {@code env_file} or {@code label_file}
     */
    record Listed(
            Position at,
            String text,
            Optional<Position> listed,
            String key,
            List<Variable> variables)
            implements Step {
        public Listed {
            variables = List.copyOf(variables);
        }

        @Override
        public Optional<Position> position() {
            return Optional.of(at);
        }
    }

    /** A key stands without a value, which comes from the project's variables. */
    record Passed(Variable variable) implements Step {
        @Override
        public Optional<Position> position() {
            return variable.source().position();
        }
    }

    /**
     * Takes away what earlier files said.
     *
     * @param override whether something else stands in its place
     */
    record Cleared(Position at, boolean override, List<Way> ways) implements Step {
        public Cleared {
            ways = List.copyOf(ways);
        }

        @Override
        public Optional<Position> position() {
            return Optional.of(at);
        }
    }

    /**
     * No file says it.
     *
     * @param reason why it is there all the same
     * @param position what brings it about
     */
    record Implied(String reason, Optional<Position> position) implements Step {}

    /** The service is on or off by its profiles. */
    record Profiled(List<String> profiles, boolean enabled, Optional<Position> position)
            implements Step {
        public Profiled {
            profiles = List.copyOf(profiles);
        }
    }
}
