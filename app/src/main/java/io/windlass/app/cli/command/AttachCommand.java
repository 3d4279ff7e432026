package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.process.Forwarding;
import io.windlass.app.cli.process.HeldStreams;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.AttachRequest;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.DetachKeys;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ProcessSession;

/** Holds on to the process of a running container. */
final class AttachCommand implements CliCommand {

    private static final Flag DETACH_KEYS =
            Flag.text(
                    "detach-keys",
                    "string",
                    "Override the key sequence for detaching from a container.");
    private static final Flag INDEX =
            Flag.number("index", "index of the container if service has multiple replicas.");
    private static final Flag NO_STDIN = Flag.on("no-stdin", "Do not attach STDIN");
    private static final Flag SIG_PROXY =
            Flag.on("sig-proxy", "Proxy all received signals to the process").standard("true");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "attach",
                        "SERVICE",
                        "Attach local standard input, output, and error streams to a service's"
                                + " running container",
                        DETACH_KEYS,
                        INDEX,
                        NO_STDIN,
                        SIG_PROXY)
                .operands(1, 1);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        DetachKeys keys = keys(given);
        String service = given.operands().getFirst();
        Containers.checkService(session, service);
        Container container = Containers.one(session, service, given.number(INDEX));
        Engine engine = session.engine();
        ContainerDetails details =
                engine.containers()
                        .inspect(container.id())
                        .orElseThrow(() -> Containers.notRunning(service, given.number(INDEX)));
        if (details.container().state() instanceof Container.State.Paused) {
            throw Refused.because(
                    Problem.of(
                            Code.ENGINE_ERROR,
                            "cannot attach to a paused container, unpause it first"));
        }
        boolean stdin = !given.on(NO_STDIN);
        if (details.tty() && stdin && !session.console().inIsTerminal()) {
            throw Refused.usage("the input device is not a TTY");
        }
        return talk(session, details, new AttachRequest(stdin, true, keys));
    }

    private static int talk(Session session, ContainerDetails details, AttachRequest request)
            throws EngineException, InterruptedException, Refused {
        Engine engine = session.engine();
        Container container = details.container();
        boolean proxy = session.given().maybeOn(SIG_PROXY).orElse(true) && !details.tty();
        try (HeldStreams streams =
                        HeldStreams.take(session.console(), details.tty() && request.stdin());
                Forwarding _ = proxy ? Forwarding.to(engine, container.id()) : Forwarding.none();
                ProcessSession process =
                        engine.processes().attach(container.id(), request, streams)) {
            streams.connect(process, request.stdin());
            if (details.tty()) {
                HeldStreams.resize(process);
            }
            process.awaitEnd();
        }
        return code(engine, container);
    }

    /** That of the process where it has ended; whoever detached has no reason to complain. */
    private static int code(Engine engine, Container container)
            throws EngineException, InterruptedException {
        return engine.containers()
                .inspect(container.id())
                .map(after -> after.container().state())
                .map(state -> state instanceof Container.State.Exited(int code) ? code : 0)
                .orElse(0);
    }

    private static DetachKeys keys(Given given) throws Refused {
        String text = given.textOrEmpty(DETACH_KEYS);
        return text.isEmpty()
                ? DetachKeys.USUAL
                : DetachKeys.of(text)
                        .orElseThrow(
                                () -> Refused.usage("invalid detach keys (" + text + ") provided"));
    }
}
