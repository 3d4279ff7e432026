package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.process.HeldStreams;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.DetachKeys;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecRequest;
import io.windlass.engine.api.ExecSession;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.TerminalSize;
import java.util.List;
import java.util.Optional;

/** Runs a command in a running container. */
final class ExecCommand implements CliCommand {

    private static final Flag DETACH =
            Flag.on("detach", "Detached mode: Run command in the background").letter('d');
    private static final Flag ENV =
            Flag.list("env", "stringArray", "Set environment variables").letter('e');
    private static final Flag INDEX =
            Flag.number("index", "Index of the container if service has multiple replicas");
    private static final Flag PRIVILEGED =
            Flag.on("privileged", "Give extended privileges to the process");
    private static final Flag USER =
            Flag.text("user", "string", "Run the command as this user").letter('u');
    private static final Flag WORKDIR =
            Flag.text("workdir", "string", "Path to workdir directory for this command")
                    .letter('w');

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "exec",
                        "SERVICE COMMAND [ARGS...]",
                        "Execute a command in a running container",
                        DETACH,
                        ENV,
                        INDEX,
                        TerminalFlags.INTERACTIVE,
                        TerminalFlags.NO_TTY,
                        PRIVILEGED,
                        TerminalFlags.TTY,
                        USER,
                        WORKDIR)
                .operands(2, Integer.MAX_VALUE)
                .endFlagsAtFirstOperand();
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        boolean detach = given.on(DETACH);
        boolean tty = TerminalFlags.tty(session, detach);
        String service = given.operands().getFirst();
        Containers.checkService(session, service);
        Container container = Containers.one(session, service, given.number(INDEX));
        ExecSpec spec = spec(session);
        if (session.settings().dryRun()) {
            session.console()
                    .say(
                            "DRY-RUN MODE -  would run "
                                    + String.join(" ", spec.command())
                                    + " in "
                                    + container.name());
            return 0;
        }
        if (detach) {
            session.engine().processes().execDetached(container.id(), spec, tty);
            return 0;
        }
        return talk(session, container, spec, tty);
    }

    private static int talk(Session session, Container container, ExecSpec spec, boolean tty)
            throws EngineException, InterruptedException, Refused {
        boolean stdin = TerminalFlags.interactive(session.given());
        Optional<TerminalSize> size = tty ? HeldStreams.size() : Optional.empty();
        ExecRequest request = new ExecRequest(spec, tty, stdin, size, DetachKeys.USUAL);
        try (HeldStreams streams = HeldStreams.take(session.console(), tty && stdin);
                ExecSession process =
                        session.engine().processes().exec(container.id(), request, streams)) {
            streams.connect(process, stdin);
            process.awaitEnd();
            return process.exitCode().orElse(0);
        }
    }

    private static ExecSpec spec(Session session) throws Refused {
        Given given = session.given();
        List<String> words = given.operands();
        return new ExecSpec(
                words.subList(1, words.size()),
                given.text(USER),
                given.text(WORKDIR),
                Variables.given(session, given.list(ENV)),
                given.on(PRIVILEGED));
    }
}
