package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.copy.FromContainer;
import io.windlass.app.cli.copy.IntoContainer;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Archives;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Copies files between a container and this machine. */
final class CpCommand implements CliCommand {

    private static final Flag ALL = Flag.on("all", "Include containers created by the run command");
    private static final Flag ARCHIVE =
            Flag.on("archive", "Archive mode (copy all uid/gid information)").letter('a');
    private static final Flag FOLLOW_LINK =
            Flag.on("follow-link", "Always follow symbol link in SRC_PATH").letter('L');
    private static final Flag INDEX =
            Flag.number("index", "Index of the container if service has multiple replicas");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "cp",
                        "SERVICE:SRC_PATH DEST_PATH|- | SRC_PATH|- SERVICE:DEST_PATH",
                        "Copy files/folders between a service container and the local filesystem",
                        ALL,
                        ARCHIVE,
                        FOLLOW_LINK,
                        INDEX)
                .operands(2, 2);
    }

    /** A place in the containers of a service. */
    private record Place(String service, String path) {}

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        String source = session.given().operands().getFirst();
        String target = session.given().operands().getLast();
        Optional<Place> from = place(source);
        Optional<Place> to = place(target);
        if (from.isPresent() && to.isPresent()) {
            throw Refused.usage("copying between services is not supported");
        }
        if (from.isEmpty() && to.isEmpty()) {
            throw Refused.usage("unknown copy direction; one of the two paths is SERVICE:PATH");
        }
        try {
            if (from.isPresent()) {
                out(session, from.get(), target);
            } else {
                in(session, source, to.orElseThrow());
            }
        } catch (IOException failure) {
            throw refused(failure);
        }
        return 0;
    }

    private static Refused refused(IOException failure) {
        return Refused.because(
                Problem.of(
                        Code.FILE_UNREADABLE,
                        Optional.ofNullable(failure.getMessage()).orElse("the copy failed")));
    }

    /** A path with a colon behind its first slash, or that begins with a dot, is one of here. */
    private static Optional<Place> place(String text) {
        int colon = text.indexOf(':');
        boolean local =
                colon <= 0
                        || text.startsWith(".")
                        || text.startsWith("/")
                        || (colon == 1 && text.startsWith("\\", 2));
        return local
                ? Optional.empty()
                : Optional.of(new Place(text.substring(0, colon), text.substring(colon + 1)));
    }

    private static void out(Session session, Place from, String target)
            throws EngineException, InterruptedException, Refused, IOException {
        Container container = containers(session, from.service()).getFirst();
        Archives archives = session.engine().archives();
        Given given = session.given();
        FromContainer copying =
                new FromContainer(
                        archives,
                        given.on(FOLLOW_LINK),
                        given.on(ARCHIVE),
                        name -> session.console().say("warning: " + name + " is no file"));
        if (target.equals("-")) {
            try (InputStream tar = copying.archive(container.id(), from.path())) {
                Streaming.out(session.console(), tar);
            }
            return;
        }
        Path path = session.settings().workingDir().resolve(target);
        String what = container.name() + ":" + from.path() + " to " + target;
        if (told(session, container, what)) {
            copying.copy(container.id(), from.path(), path, target.endsWith("/"));
            session.console().say(" " + container.name() + " copy " + what + " Copied");
        }
    }

    private static void in(Session session, String source, Place to)
            throws EngineException, InterruptedException, Refused, IOException {
        Given given = session.given();
        IntoContainer copying =
                new IntoContainer(
                        session.engine().archives(), given.on(FOLLOW_LINK), given.on(ARCHIVE));
        List<Container> containers = containers(session, to.service());
        if (source.equals("-") && containers.size() > 1) {
            throw Refused.usage(
                    "an archive can be read once only, and "
                            + to.service()
                            + " has "
                            + containers.size()
                            + " containers; choose one with --index");
        }
        for (Container container : containers) {
            String what = source + " to " + container.name() + ":" + to.path();
            if (!told(session, container, what)) {
                continue;
            }
            if (source.equals("-")) {
                copying.unpack(container.id(), session.console().input(), to.path());
            } else {
                copying.copy(container.id(), session.settings().workingDir(), source, to.path());
            }
            session.console().say(" " + container.name() + " copy " + what + " Copied");
        }
    }

    /** Says what comes; whether it is to be done. */
    private static boolean told(Session session, Container container, String what) {
        boolean dry = session.settings().dryRun();
        session.console()
                .say(
                        (dry ? " DRY-RUN MODE - " : " ")
                                + container.name()
                                + " copy "
                                + what
                                + " Copying");
        return !dry;
    }

    /** In any state; the first one by number comes first. */
    private static List<Container> containers(Session session, String service)
            throws EngineException, InterruptedException, Refused {
        Containers.checkService(session, service);
        Subject subject = session.subject(List.of());
        OptionalInt index = session.given().number(INDEX);
        boolean all = session.given().on(ALL);
        List<Container> found =
                Members.all(session.engine(), subject.name()).stream()
                        .filter(one -> Members.service(one).equals(service))
                        .filter(one -> all || !Members.oneOff(one))
                        .filter(one -> index.isEmpty() || Members.number(one) == index.getAsInt())
                        .sorted(Comparator.comparingInt(Members::number))
                        .toList();
        if (found.isEmpty()) {
            throw Refused.because(
                    Problem.of(
                            Code.NOT_FOUND, "no container found for service \"" + service + "\""));
        }
        return found;
    }
}
