package io.windlass.app;

import io.windlass.app.cli.Console;
import io.windlass.app.narrate.AddressProbe;
import io.windlass.app.present.Frame;
import io.windlass.app.present.PortChip;
import io.windlass.app.present.ServiceRow;
import io.windlass.app.present.StateShape;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Tells which published ports of the project on the screen really answer. */
final class Addresses {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int TRIES = 80;
    private static final long BETWEEN_MILLIS = 250;

    private final Console console;
    private final Program program;
    private final CountDownLatch stop;
    private final AddressProbe probe = new AddressProbe(PATIENCE);

    /**
     * Tells it on a console.
     *
     * @param stop ends the waiting for answers
     */
    Addresses(Console console, Program program, CountDownLatch stop) {
        this.console = console;
        this.program = program;
        this.stop = stop;
    }

    /** Asks each, several times, as a server may need a moment to begin. */
    void tell() throws InterruptedException {
        for (int i = 0; i < TRIES && !settled(); i++) {
            if (stop.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        for (PortChip port : ports().filter(PortChip::live).toList()) {
            console.line(answer(port));
        }
    }

    /** Whether the health checks have spoken and the ports are held. */
    private boolean settled() {
        return rows().stream().noneMatch(row -> row.status().shape() == StateShape.STARTING)
                && ports().allMatch(PortChip::live);
    }

    private Stream<PortChip> ports() {
        return rows().stream()
                .filter(row -> row.wanted() > 0)
                .flatMap(row -> row.ports().stream())
                .filter(port -> port.protocol().equals("tcp"));
    }

    private List<ServiceRow> rows() {
        return Frame.of(program.state(), InstantSource.system().instant()).services();
    }

    private String answer(PortChip port) throws InterruptedException {
        String where = port.address().map(URI::toString).orElse(port.endpoint());
        for (int i = 0; i < TRIES; i++) {
            Optional<String> answer = ask(port);
            if (answer.isPresent()) {
                return where + " " + answer.get();
            }
            if (stop.await(BETWEEN_MILLIS, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        return where + " does not answer";
    }

    private Optional<String> ask(PortChip port) {
        Optional<String> status =
                port.address().flatMap(probe::status).map(code -> "answers (" + code + ")");
        if (status.isPresent() || port.address().isPresent()) {
            return status;
        }
        String endpoint = port.endpoint();
        String host = endpoint.substring(0, endpoint.lastIndexOf(':'));
        return probe.accepts(
                        host.replace("[", "").replace("]", ""), Integer.parseInt(port.published()))
                ? Optional.of("accepts connections")
                : Optional.empty();
    }
}
