package io.windlass.engine.api;

import io.windlass.compose.problem.Problem;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The one checked exception of the engine side: a request did not succeed, and this is why. */
public final class EngineException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public EngineException(Problem problem) {
        this(problem, null);
    }

    public EngineException(Problem problem, @Nullable Throwable cause) {
        super(problem.summary(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
