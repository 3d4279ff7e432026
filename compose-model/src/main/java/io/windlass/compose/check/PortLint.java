package io.windlass.compose.check;

import io.windlass.compose.model.Port;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Remedy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Ports of the host that more than one container of the project wants. */
final class PortLint {

    /** Claims of one port that others are compared with; more is no slip of anybody's pen. */
    private static final int MOST_COMPARED = 100;

    private final Report report;

    PortLint(Report report) {
        this.report = report;
    }

    /** A single port of the host that a service wants; ranges leave the engine a choice. */
    private record Claim(Service service, int index, Port port) {
        /** What clashing claims have in common. */
        String number() {
            return port.published() + "/" + port.protocol();
        }

        boolean clashes(Claim other) {
            return (everywhere(port)
                    || everywhere(other.port)
                    || port.hostIp().equals(other.port.hostIp()));
        }

        private static boolean everywhere(Port port) {
            return port.hostIp().isEmpty()
                    || port.hostIp().equals("0.0.0.0")
                    || port.hostIp().equals("::");
        }

        Report.Spot spot() {
            return new Report.Spot(place(), port.origin().position());
        }

        String place() {
            return "services." + service.name() + ".ports[" + index + "]";
        }
    }

    void check(Collection<Service> services) {
        Map<String, List<Claim>> claims = new HashMap<>();
        Set<String> published =
                services.stream()
                        .flatMap(service -> service.ports().stream())
                        .map(Port::published)
                        .collect(Collectors.toSet());
        for (Service service : services) {
            List<Port> ports = service.ports();
            for (int i = 0; i < ports.size(); i++) {
                if (ports.get(i).published().matches("[1-9][0-9]*")) {
                    Claim claim = new Claim(service, i, ports.get(i));
                    scaled(claim);
                    List<Claim> same =
                            claims.computeIfAbsent(claim.number(), _ -> new ArrayList<>(1));
                    taken(claim, same, published);
                    if (same.size() < MOST_COMPARED) {
                        same.add(claim);
                    }
                }
            }
        }
    }

    private void scaled(Claim claim) {
        if (claim.service().replicas() > 1) {
            report.warning(
                    Code.CONFLICT,
                    claim.spot(),
                    "%s publishes port %s, which only one of %d containers can have"
                            .formatted(
                                    claim.place(),
                                    claim.port().published(),
                                    claim.service().replicas()),
                    new Fix.Hint("Publish a range of ports, or let the engine choose"));
        }
    }

    private void taken(Claim claim, List<Claim> earlier, Set<String> published) {
        Optional<Claim> first = earlier.stream().filter(claim::clashes).findFirst();
        first.ifPresent(other ->
                report.warning(
                        Code.CONFLICT,
                        claim.spot(),
                        "%s publishes port %s, which %s publishes already"
                                .formatted(claim.place(), claim.port().published(), other.place()),
                        free(claim, published)));
    }

    /** The next port that no service of the project wants. */
    private static Fix free(Claim claim, Set<String> published) {
        long next = Long.parseLong(claim.port().published()) + 1;
        while (published.contains(Long.toString(next))) {
            next++;
        }
        if (next > 65535) {
            return new Fix.Hint("Publish another port");
        }
        String port = claim.port().published();
        Optional<Value> own =
                claim.service().fields().items("ports").get(claim.index())
                                instanceof Value.Fields fields
                        ? fields.get("published")
                        : Optional.empty();
        Optional<Position> place = own.flatMap(value -> value.origin().position());
        boolean apart = place.isPresent() && !place.equals(claim.port().origin().position());
        String label = "Publish port " + next;
        return apart
                ? Fix.at(place, label, new Remedy.Word(port, Long.toString(next)))
                : Fix.here(label, new Remedy.Word(port + ":", next + ":"));
    }
}
