package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.UpOptions;
import java.util.List;
import java.util.Map;

/** Changes how many containers services have. */
final class ScaleCommand implements CliCommand {

    @Override
    public Syntax syntax() {
        return Syntax.of("scale", "[SERVICE=REPLICAS...]", "Scale services", RaiseFlags.NO_DEPS)
                .operands(1, Integer.MAX_VALUE);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Map<String, Integer> numbers = RaiseFlags.scale(session.given().operands());
        UpOptions options =
                UpOptions.defaults()
                        .withServices(numbers.keySet())
                        .withScale(numbers)
                        .withNoDeps(session.given().on(RaiseFlags.NO_DEPS))
                        .withBuild(UpOptions.Build.NEVER);
        ComposeProject project = session.project(List.copyOf(numbers.keySet()));
        Engine engine = session.engine();
        return new Runner(session, "Scaling")
                .telling(RaiseFlags.notes(session.settings()))
                .run(
                        project.name(),
                        () ->
                                Planner.scale(
                                        project,
                                        Observer.observe(engine, project),
                                        options,
                                        engine.capabilities()));
    }
}
