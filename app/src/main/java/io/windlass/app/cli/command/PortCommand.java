package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.PublishedPort;
import io.windlass.engine.api.EngineException;
import java.util.stream.Collectors;

/** Prints where a port of a service is published. */
final class PortCommand implements CliCommand {

    private static final Flag INDEX =
            Flag.number("index", "Index of the container if service has multiple replicas");
    private static final Flag PROTOCOL =
            Flag.text("protocol", "string", "tcp or udp").standard("tcp");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "port",
                        "SERVICE PRIVATE_PORT",
                        "Print the public port for a port binding",
                        INDEX,
                        PROTOCOL)
                .operands(2, 2);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        int target = number(given.operands().get(1));
        String protocol = given.textOrEmpty(PROTOCOL);
        Container container =
                Containers.one(session, given.operands().getFirst(), given.number(INDEX));
        PublishedPort port =
                container.ports().stream()
                        .filter(one -> one.target() == target && one.published() != 0)
                        .filter(one -> one.protocol().equals(protocol))
                        .findFirst()
                        .orElseThrow(() -> none(container, target + "/" + protocol));
        String host = port.hostIp().contains(":") ? "[" + port.hostIp() + "]" : port.hostIp();
        session.console().line(host + ":" + port.published());
        return 0;
    }

    private static int number(String text) throws Refused {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            throw Refused.usage("PRIVATE_PORT is a number, not \"" + text + "\"");
        }
    }

    private static Refused none(Container container, String port) {
        String published =
                container.ports().stream()
                        .filter(one -> one.published() != 0)
                        .map(one -> one.published() + "->" + one.target() + "/" + one.protocol())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return Refused.because(
                Problem.of(
                        Code.NOT_FOUND,
                        "no port "
                                + port
                                + " for container "
                                + container.name()
                                + (published.isEmpty() ? "" : ": " + published)));
    }
}
