package io.windlass.app.cli.command;

import io.windlass.engine.api.Container.PublishedPort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Ports in the words of the Docker command line, neighbours drawn together. */
final class PortText {

    private static final Comparator<PublishedPort> ORDER =
            Comparator.comparingInt(PublishedPort::target)
                    .thenComparing(PublishedPort::hostIp)
                    .thenComparingInt(PublishedPort::published)
                    .thenComparing(PublishedPort::protocol);

    private PortText() {}

    /** {@code 0.0.0.0:8080->80/tcp, 9000/tcp}. */
    static String all(List<PublishedPort> ports) {
        List<String> texts = new ArrayList<>();
        List<PublishedPort> open = new ArrayList<>();
        for (PublishedPort port : sorted(ports)) {
            if (!open.isEmpty() && !follows(open.getLast(), port)) {
                texts.add(run(open));
                open.clear();
            }
            open.add(port);
        }
        if (!open.isEmpty()) {
            texts.add(run(open));
        }
        return String.join(", ", texts);
    }

    /** Runs of one address and protocol stand together. */
    private static List<PublishedPort> sorted(List<PublishedPort> ports) {
        List<PublishedPort> sorted = new ArrayList<>(ports.stream().sorted(ORDER).toList());
        List<PublishedPort> result = new ArrayList<>();
        while (!sorted.isEmpty()) {
            PublishedPort last = sorted.removeFirst();
            result.add(last);
            for (int i = 0; i < sorted.size(); ) {
                if (follows(last, sorted.get(i))) {
                    last = sorted.remove(i);
                    result.add(last);
                } else {
                    i++;
                }
            }
        }
        return result;
    }

    private static boolean follows(PublishedPort before, PublishedPort port) {
        int step = before.published() == 0 ? 0 : 1;
        return before.hostIp().equals(port.hostIp())
                && before.protocol().equals(port.protocol())
                && port.target() == before.target() + 1
                && port.published() == before.published() + step;
    }

    private static String run(List<PublishedPort> ports) {
        PublishedPort first = ports.getFirst();
        PublishedPort last = ports.getLast();
        String target = range(first.target(), last.target()) + "/" + first.protocol();
        if (first.published() == 0) {
            return target;
        }
        return host(first.hostIp()) + range(first.published(), last.published()) + "->" + target;
    }

    private static String host(String ip) {
        if (ip.isEmpty()) {
            return "";
        }
        return (ip.contains(":") ? "[" + ip + "]" : ip) + ":";
    }

    private static String range(int first, int last) {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }
}
