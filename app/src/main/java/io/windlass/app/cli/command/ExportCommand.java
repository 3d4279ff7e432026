package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Writes the file system of a container as a tar archive. */
final class ExportCommand implements CliCommand {

    private static final Flag INDEX =
            Flag.number("index", "index of the container if service has multiple replicas.");
    private static final Flag OUTPUT =
            Flag.text("output", "string", "Write to a file, instead of STDOUT").letter('o');

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "export",
                        "SERVICE",
                        "Export a service container's filesystem as a tar archive",
                        INDEX,
                        OUTPUT)
                .operands(1, 1);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        Optional<Path> file =
                given.text(OUTPUT).map(name -> session.settings().workingDir().resolve(name));
        if (file.isEmpty() && session.console().outIsTerminal()) {
            throw Refused.usage(
                    "output option is required when exporting to terminal; a terminal cannot"
                            + " show an archive");
        }
        String service = given.operands().getFirst();
        Containers.checkService(session, service);
        Container container = Containers.one(session, service, given.number(INDEX));
        if (session.settings().dryRun()) {
            session.console().say("DRY-RUN MODE -  would export " + container.name());
            return 0;
        }
        try (InputStream tar = session.engine().archives().export(container.id())) {
            if (file.isPresent()) {
                Files.copy(tar, file.get(), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Streaming.out(session.console(), tar);
            }
        } catch (IOException failure) {
            throw Refused.because(
                    Problem.of(
                            Code.FILE_UNREADABLE,
                            "the archive cannot be written: " + failure.getMessage()));
        }
        return 0;
    }
}
