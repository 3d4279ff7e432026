package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.UpOptions;

/** Creates the containers of a project without starting them. */
final class CreateCommand implements CliCommand {

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "create",
                "[SERVICE...]",
                "Creates containers for a service",
                RaiseFlags.BUILD,
                RaiseFlags.NO_BUILD,
                RaiseFlags.PULL,
                RaiseFlags.QUIET_PULL,
                RaiseFlags.FORCE_RECREATE,
                RaiseFlags.NO_RECREATE,
                RaiseFlags.REMOVE_ORPHANS,
                RaiseFlags.SCALE,
                RaiseFlags.YES);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        UpOptions options = RaiseFlags.options(session.settings()).withNoStart(true);
        ComposeProject project = session.project(session.given().operands());
        return UpCommand.raise(
                session, project, options, session.given().on(RaiseFlags.QUIET_PULL));
    }
}
