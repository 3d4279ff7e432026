package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.CommitSpec;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import java.util.List;

/** Makes an image of a container. */
final class CommitCommand implements CliCommand {

    private static final Flag AUTHOR =
            Flag.text(
                            "author",
                            "string",
                            "Author (e.g., \"John Hannibal Smith <hannibal@a-team.com>\")")
                    .letter('a');
    private static final Flag CHANGE =
            Flag.list("change", "list", "Apply Dockerfile instruction to the created image")
                    .letter('c');
    private static final Flag INDEX =
            Flag.number("index", "index of the container if service has multiple replicas.");
    private static final Flag MESSAGE =
            Flag.text("message", "string", "Commit message").letter('m');
    private static final Flag PAUSE =
            Flag.on("pause", "Pause container during commit").letter('p').standard("true");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "commit",
                        "SERVICE [REPOSITORY[:TAG]]",
                        "Create a new image from a service container's changes",
                        AUTHOR,
                        CHANGE,
                        INDEX,
                        MESSAGE,
                        PAUSE)
                .operands(1, 2);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        List<String> words = given.operands();
        Containers.checkService(session, words.getFirst());
        Container container = Containers.one(session, words.getFirst(), given.number(INDEX));
        CommitSpec spec =
                new CommitSpec(
                        words.size() > 1 ? words.get(1) : "",
                        given.textOrEmpty(AUTHOR),
                        given.textOrEmpty(MESSAGE),
                        given.maybeOn(PAUSE).orElse(true),
                        given.list(CHANGE));
        String name = container.name();
        if (session.settings().dryRun()) {
            session.console().say("DRY-RUN MODE -  would commit " + name);
            return 0;
        }
        session.console().say(" " + name + " Commit " + name + " Committing");
        String image = session.engine().archives().commit(container.id(), spec);
        session.console().say(" " + name + " Commit " + name + " Committed as " + image);
        return 0;
    }
}
