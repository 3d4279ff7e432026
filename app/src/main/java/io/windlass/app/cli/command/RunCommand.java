package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.process.OneOffRun;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.OneOff;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Runs one command in a container of its own, with what its service needs. */
final class RunCommand implements CliCommand {

    static final Flag CAP_ADD = Flag.list("cap-add", "list", "Add Linux capabilities");
    static final Flag CAP_DROP = Flag.list("cap-drop", "list", "Drop Linux capabilities");
    static final Flag ENTRYPOINT =
            Flag.text("entrypoint", "string", "Override the entrypoint of the image");
    static final Flag ENV =
            Flag.list("env", "stringArray", "Set environment variables").letter('e');
    static final Flag ENV_FROM_FILE =
            Flag.list("env-from-file", "stringArray", "Set environment variables from file");
    static final Flag LABEL =
            Flag.list("label", "stringArray", "Add or override a label").letter('l');
    static final Flag PUBLISH =
            Flag.list("publish", "stringArray", "Publish a container's port(s) to the host")
                    .letter('p');
    static final Flag SERVICE_PORTS =
            Flag.on(
                            "service-ports",
                            "Run command with all service's ports enabled and mapped to the host")
                    .letter('P');
    static final Flag USER =
            Flag.text("user", "string", "Run as specified username or uid").letter('u');
    static final Flag VOLUME =
            Flag.list("volume", "stringArray", "Bind mount a volume").letter('v');
    static final Flag WORKDIR =
            Flag.text("workdir", "string", "Working directory inside the container").letter('w');

    private static final Flag DETACH =
            Flag.on("detach", "Run container in background and print container ID").letter('d');
    private static final Flag NAME = Flag.text("name", "string", "Assign a name to the container");
    private static final Flag QUIET =
            Flag.on("quiet", "Don't print anything about the doing").letter('q');
    private static final Flag RM =
            Flag.on("rm", "Automatically remove the container when it exits");
    private static final Flag USE_ALIASES =
            Flag.on(
                    "use-aliases",
                    "Use the service's network aliases in the network(s) the container connects"
                            + " to");

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "run",
                        "SERVICE [COMMAND] [ARGS...]",
                        "Run a one-off command on a service",
                        RaiseFlags.BUILD,
                        CAP_ADD,
                        CAP_DROP,
                        DETACH,
                        ENTRYPOINT,
                        ENV,
                        ENV_FROM_FILE,
                        TerminalFlags.INTERACTIVE,
                        LABEL,
                        NAME,
                        RaiseFlags.NO_DEPS,
                        TerminalFlags.NO_TTY_OF_RUN,
                        PUBLISH,
                        RaiseFlags.PULL,
                        QUIET,
                        RaiseFlags.QUIET_BUILD,
                        RaiseFlags.QUIET_PULL,
                        RaiseFlags.REMOVE_ORPHANS,
                        RM,
                        SERVICE_PORTS,
                        TerminalFlags.TTY,
                        USE_ALIASES,
                        USER,
                        VOLUME,
                        WORKDIR)
                .operands(1, Integer.MAX_VALUE)
                .endFlagsAtFirstOperand();
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        if (given.on(SERVICE_PORTS) && given.has(PUBLISH)) {
            throw Refused.usage("--service-ports and --publish are incompatible");
        }
        boolean detach = given.on(DETACH);
        boolean tty = TerminalFlags.tty(session, detach);
        String name = given.operands().getFirst();
        ComposeProject project = session.project(List.of(name));
        Service service = project.services().get(name);
        if (service == null) {
            throw Session.noSuchService(name, project);
        }
        String slug = HexFormat.of().formatHex(bytes());
        String container =
                given.text(NAME).orElseGet(() -> OneOff.name(project.name(), name, slug));
        ComposeProject wanted = OneOffService.in(session, project, service, container, tty);
        boolean stdin = TerminalFlags.interactive(given) && !detach;
        OneOff oneOff = new OneOff(slug, given.on(RM), stdin, given.on(USE_ALIASES));
        int raised = raise(session, wanted, name, oneOff);
        if (raised != 0 || session.settings().dryRun()) {
            return raised;
        }
        return start(session, project.name(), oneOff, tty, detach);
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static int raise(Session session, ComposeProject project, String service, OneOff oneOff)
            throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        UpOptions options = RaiseFlags.ofRun(session.settings(), service);
        Engine engine = session.engine();
        boolean quiet = given.on(QUIET) || RaiseFlags.quiet(given);
        Runner runner =
                new Runner(session, "Running")
                        .telling(RaiseFlags.notes(session.settings()))
                        .quietTransfers(quiet);
        return (given.on(QUIET) ? runner.silent() : runner)
                .run(
                        project.name(),
                        () ->
                                Planner.run(
                                        project,
                                        Observer.observe(engine, project),
                                        options,
                                        engine.capabilities(),
                                        oneOff));
    }

    private static int start(
            Session session, String project, OneOff oneOff, boolean tty, boolean detach)
            throws EngineException, InterruptedException, Refused {
        Container made =
                session
                        .engine()
                        .containers()
                        .list(Map.of(Labels.PROJECT, project, Labels.SLUG, oneOff.slug()))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.silently(1));
        OneOffRun run = new OneOffRun(session.engine(), made.id(), tty, oneOff);
        if (detach) {
            run.start();
            session.console().line(made.id().value());
            return 0;
        }
        return run.attached(session.console());
    }
}
