package io.windlass.app.cli.command;

import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.run.Planning;
import java.util.function.Function;

/** Plans that are made when their turn has come. */
final class Plans {

    private Plans() {}

    static Planning up(Session session, ComposeProject project, UpOptions options)
            throws EngineException, InterruptedException, Refused {
        Engine engine = session.engine();
        return () ->
                Planner.up(
                        project, Observer.observe(engine, project), options, engine.capabilities());
    }

    /** A plan for a project that may be known by its name alone. */
    static Planning of(Session session, Subject subject, Function<Observed, Plan> planner)
            throws EngineException, InterruptedException, Refused {
        Engine engine = session.engine();
        ComposeProject model = subject.model().orElse(null);
        return () ->
                planner.apply(
                        model == null
                                ? Observer.observe(engine, subject.name())
                                : Observer.observe(engine, model));
    }
}
