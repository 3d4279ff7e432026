package io.windlass.app.present;

import io.windlass.compose.model.Port;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out which ports of a service are published, and where. */
final class PortChips {

    private static final Set<Integer> HTTPS = Set.of(443, 8443);

    private PortChips() {}

    /** Ports of running containers first, then those that the file wishes and nothing holds yet. */
    static List<PortChip> of(Optional<Service> service, List<Container> containers) {
        Map<String, PortChip> chips = new LinkedHashMap<>();
        containers.stream()
                .filter(Container::running)
                .flatMap(container -> container.ports().stream())
                .filter(port -> port.published() > 0)
                .map(PortChips::live)
                .forEach(chip -> chips.merge(key(chip), chip, PortChips::wider));
        Set<String> held = new java.util.HashSet<>();
        chips.values().forEach(chip -> held.add(chip.target() + chip.protocol()));
        List<PortChip> result = new ArrayList<>(chips.values());
        service.stream()
                .flatMap(found -> found.ports().stream())
                .filter(port -> !held.contains(port.target() + port.protocol()))
                .map(PortChips::wished)
                .forEach(result::add);
        return result;
    }

    private static String key(PortChip chip) {
        return chip.published() + "/" + chip.target() + "/" + chip.protocol();
    }

    /** The engine lists IPv4 and IPv6 apart; people see one port. */
    private static PortChip wider(PortChip one, PortChip other) {
        return one.hostIp().contains(":") ? other : one;
    }

    private static PortChip live(Container.PublishedPort port) {
        boolean tcp = port.protocol().equals("tcp");
        return new PortChip(
                text(Integer.toString(port.published()), port.target(), port.protocol()),
                Integer.toString(port.published()),
                port.target(),
                port.protocol(),
                port.hostIp(),
                true,
                tcp
                        ? Optional.of(address(port.hostIp(), port.published(), port.target()))
                        : Optional.empty());
    }

    private static PortChip wished(Port port) {
        return new PortChip(
                text(port.published(), port.target(), port.protocol()),
                port.published(),
                port.target(),
                port.protocol(),
                port.hostIp(),
                false,
                Optional.empty());
    }

    private static String text(String published, int target, String protocol) {
        String left = published.isEmpty() ? "any" : published;
        return left + " → " + target + (protocol.equals("tcp") ? "" : "/" + protocol);
    }

    private static URI address(String hostIp, int published, int target) {
        boolean everywhere = hostIp.isEmpty() || hostIp.equals("0.0.0.0") || hostIp.equals("::");
        String host = everywhere || hostIp.equals("127.0.0.1") ? "localhost" : hostIp;
        String literal = host.contains(":") ? "[" + host + "]" : host;
        String scheme = HTTPS.contains(target) || HTTPS.contains(published) ? "https" : "http";
        return URI.create(scheme + "://" + literal + ":" + published);
    }
}
