package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.EngineException;

/** Something that the command line can do. */
interface CliCommand {

    /** How it is written, and its help. */
    Syntax syntax();

    /** Does it and gives the exit code. */
    int run(Session session) throws EngineException, InterruptedException, Refused;
}
