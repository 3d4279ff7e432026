package io.windlass.app.present;

import io.windlass.compose.model.Port;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out which ports of a service are published, and where. */
final class PortChips {

    private static final Set<Integer> HTTPS = Set.of(443, 8443);

    /** Registered ports of databases, brokers, mail and remote shells. */
    private static final Set<Integer> NO_WEB =
            Set.of(
                    21, 22, 23, 25, 53, 110, 143, 389, 465, 587, 636, 993, 995, 1025, 1433, 1521,
                    1883, 2181, 3306, 4222, 5432, 5433, 5672, 6379, 6380, 9042, 9092, 9093, 11211,
                    26379, 26257, 27017, 27018, 33060);

    private static final Pattern RANGE = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

    private PortChips() {}

    /** Ports of running containers first, then those that the file wishes and nothing holds yet. */
    static List<PortChip> of(Optional<Service> service, List<Container> containers) {
        List<Port> wishes = service.map(Service::ports).orElse(List.of());
        Map<String, PortChip> chips = new LinkedHashMap<>();
        containers.stream()
                .filter(Container::running)
                .flatMap(container -> container.ports().stream())
                .filter(port -> port.published() > 0)
                .map(PortChips::live)
                .forEach(chip -> chips.merge(key(chip), chip, PortChips::wider));
        List<PortChip> result = new ArrayList<>(chips.values());
        result.sort(
                Comparator.<PortChip>comparingInt(chip -> place(chip, wishes))
                        .thenComparingInt(PortChip::target)
                        .thenComparingInt(chip -> Integer.parseInt(chip.published()))
                        .thenComparing(PortChip::protocol)
                        .thenComparing(PortChip::hostIp));
        wishes.stream()
                .filter(wish -> chips.values().stream().noneMatch(chip -> fulfils(chip, wish)))
                .map(PortChips::wished)
                .forEach(result::add);
        return result;
    }

    /** The engine lists ports in any order; people know the order of the file. */
    private static int place(PortChip chip, List<Port> wishes) {
        for (int i = 0; i < wishes.size(); i++) {
            if (fulfils(chip, wishes.get(i))) {
                return i;
            }
        }
        return wishes.size();
    }

    private static boolean fulfils(PortChip chip, Port wish) {
        return chip.target() == wish.target()
                && chip.protocol().equals(wish.protocol())
                && within(chip.published(), wish.published());
    }

    private static boolean within(String published, String wish) {
        if (wish.isEmpty() || wish.equals(published)) {
            return true;
        }
        Matcher range = RANGE.matcher(wish);
        int port = Integer.parseInt(published);
        return range.matches()
                && Integer.parseInt(range.group(1)) <= port
                && port <= Integer.parseInt(range.group(2));
    }

    private static String key(PortChip chip) {
        String where = chip.open() ? "" : chip.hostIp();
        return where + "/" + chip.published() + "/" + chip.target() + "/" + chip.protocol();
    }

    /** The engine lists all addresses of IPv4 and of IPv6 apart; people see one port. */
    private static PortChip wider(PortChip one, PortChip other) {
        return one.hostIp().contains(":") ? other : one;
    }

    private static PortChip live(Container.PublishedPort port) {
        return located(
                new PortChip(
                        text(Integer.toString(port.published()), port.target(), port.protocol()),
                        Integer.toString(port.published()),
                        port.target(),
                        port.protocol(),
                        port.hostIp(),
                        true,
                        Optional.empty()));
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

    private static PortChip located(PortChip chip) {
        if (!chip.protocol().equals("tcp") || NO_WEB.contains(chip.target())) {
            return chip;
        }
        boolean safe =
                HTTPS.contains(chip.target())
                        || chip.published().equals("443")
                        || chip.published().equals("8443");
        return new PortChip(
                chip.text(),
                chip.published(),
                chip.target(),
                chip.protocol(),
                chip.hostIp(),
                true,
                Optional.of(URI.create((safe ? "https://" : "http://") + chip.endpoint())));
    }
}
