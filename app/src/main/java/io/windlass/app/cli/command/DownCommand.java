package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.LinkedHashSet;

/** Stops and removes the containers and networks of a project. */
final class DownCommand implements CliCommand {

    private static final Flag REMOVE_ORPHANS =
            Flag.on(
                    "remove-orphans",
                    "Remove containers for services not defined in the Compose file");
    private static final Flag RMI =
            Flag.text(
                    "rmi",
                    "string",
                    "Remove images used by services. \"local\" remove only images that don't have a custom tag (\"local\"|\"all\")");
    private static final Flag TIMEOUT =
            Flag.number("timeout", "Specify a shutdown timeout in seconds").letter('t');
    private static final Flag VOLUMES =
            Flag.on(
                            "volumes",
                            "Remove named volumes declared in the \"volumes\" section of the Compose file and anonymous volumes attached to containers")
                    .letter('v');

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "down",
                "[SERVICES]",
                "Stop and remove containers, networks",
                REMOVE_ORPHANS,
                RMI,
                TIMEOUT,
                VOLUMES,
                RaiseFlags.YES);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        DownOptions options =
                DownOptions.defaults()
                        .withServices(new LinkedHashSet<>(given.operands()))
                        .withVolumes(given.on(VOLUMES))
                        .withImages(images(given.textOrEmpty(RMI)))
                        .withRemoveOrphans(
                                given.maybeOn(REMOVE_ORPHANS)
                                        .orElseGet(() ->
                                                session.settings().yes("COMPOSE_REMOVE_ORPHANS")))
                        .withTimeout(given.seconds(TIMEOUT));
        Subject subject = Containers.subject(session, given.operands());
        if (options.volumes() && !Deletion.confirmed(session, subject, options)) {
            return 0;
        }
        return new Runner(session, "Removing")
                .telling(RaiseFlags.notes(session.settings()))
                .run(
                        subject.name(),
                        Plans.of(session, subject, seen -> Planner.down(subject, seen, options)));
    }

    private static DownOptions.Rmi images(String word) throws Refused {
        return switch (word) {
            case "" -> DownOptions.Rmi.NONE;
            case "local" -> DownOptions.Rmi.LOCAL;
            case "all" -> DownOptions.Rmi.ALL;
            default -> throw Refused.usage("invalid value for --rmi: \"" + word + "\"");
        };
    }
}
