package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Port;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.ContainerSpec.Endpoint;
import io.windlass.engine.api.ContainerSpec.Ipam;
import io.windlass.engine.api.HostConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a container is reached and what it reaches. */
public final class NetworkingPart {

    private NetworkingPart() {}

    static HostConfig.Networking of(WantedContainer wanted) {
        Service service = wanted.resolved();
        Value.Fields fields = service.fields();
        return new HostConfig.Networking(
                networkMode(wanted.project(), service),
                portBindings(service),
                fields.texts("dns"),
                fields.texts("dns_opt"),
                fields.texts("dns_search"),
                extraHosts(fields),
                links(wanted));
    }

    private static String networkMode(ComposeProject project, Service service) {
        return service.fields()
                .text("network_mode")
                .orElseGet(() ->
                        networks(service).stream()
                                .findFirst()
                                .flatMap(key -> realName(project, key))
                                .orElse("none"));
    }

    /** Keys of a service's networks, the primary one first. */
    public static List<String> networks(Service service) {
        if (service.fields().text("network_mode").isPresent()) {
            return List.of();
        }
        Comparator<String> byPriority =
                Comparator.comparingLong(key -> -priority(entryOf(service, key)));
        return service.networks().keySet().stream()
                .sorted(byPriority.thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static long priority(Optional<Value.Fields> entry) {
        return entry.map(fields -> Quantities.integer(fields, "priority")).orElse(0L);
    }

    private static Optional<String> realName(ComposeProject project, String key) {
        return Optional.ofNullable(project.networks().get(key))
                .map(definition -> Names.of(project, key, definition));
    }

    private static Map<String, List<HostConfig.PortBinding>> portBindings(Service service) {
        Map<String, List<HostConfig.PortBinding>> result = new LinkedHashMap<>();
        for (Port port : service.ports()) {
            result.computeIfAbsent(port.target() + "/" + port.protocol(), _ -> new ArrayList<>())
                    .add(new HostConfig.PortBinding(port.hostIp(), port.published()));
        }
        return result;
    }

    /** The model writes {@code host=address}, the engine reads {@code host:address}. */
    private static List<String> extraHosts(Value.Fields fields) {
        return fields.texts("extra_hosts").stream()
                .map(entry -> entry.replaceFirst("=", ":"))
                .toList();
    }

    /** Names by which linked containers are known inside this one. */
    static List<String> links(WantedContainer wanted) {
        List<String> result = new ArrayList<>();
        for (String link : wanted.service().fields().texts("links")) {
            String[] parts = link.split(":", 2);
            String alias = parts.length > 1 ? parts[1] : parts[0];
            String numbered = parts[0] + "-" + wanted.number();
            for (Placed container : wanted.containers().apply(parts[0])) {
                result.add(container.name() + ":" + alias);
                result.add(container.name() + ":" + numbered);
                result.add(container.name() + ":" + wanted.project().name() + "-" + numbered);
            }
        }
        for (String link : wanted.service().fields().texts("external_links")) {
            String[] parts = link.split(":", 2);
            result.add(parts[0] + ":" + (parts.length > 1 ? parts[1] : parts[0]));
        }
        return result;
    }

    /** The ends of all its networks, the primary one first. */
    public static List<Endpoint> endpoints(WantedContainer wanted, Capabilities engine) {
        List<Endpoint> result = new ArrayList<>();
        for (String key : networks(wanted.service())) {
            realName(wanted.project(), key)
                    .ifPresent(name ->
                            result.add(endpoint(wanted, key, name, result.isEmpty(), engine)));
        }
        return result;
    }

    private static Endpoint endpoint(
            WantedContainer wanted, String key, String name, boolean primary, Capabilities engine) {
        Optional<Value.Fields> entry = entryOf(wanted.service(), key);
        List<String> aliases = new ArrayList<>(List.of(wanted.name(), wanted.service().name()));
        entry.ifPresent(fields -> aliases.addAll(fields.texts("aliases")));
        Optional<String> mac =
                text(entry, "mac_address")
                        .or(() ->
                                primary
                                        ? wanted.service().fields().text("mac_address")
                                        : Optional.empty());
        return new Endpoint(
                name,
                aliases,
                links(wanted),
                entry.map(NetworkingPart::ipam),
                engine.endpointMacAddress() ? mac : Optional.empty(),
                entry.map(fields -> Texts.map(fields, "driver_opts")).orElse(Map.of()),
                engine.gatewayPriority()
                        ? entry.map(fields -> (int) Quantities.integer(fields, "gw_priority"))
                                .orElse(0)
                        : 0,
                engine.interfaceName() ? text(entry, "interface_name") : Optional.empty());
    }

    /** The address of the whole container, for engines that know none per network. */
    static String macAddress(WantedContainer wanted, Capabilities engine) {
        if (engine.endpointMacAddress()) {
            return "";
        }
        Service service = wanted.service();
        return service.fields()
                .text("mac_address")
                .or(() ->
                        networks(service).stream()
                                .findFirst()
                                .flatMap(key -> text(entryOf(service, key), "mac_address")))
                .orElse("");
    }

    private static Optional<Value.Fields> entryOf(Service service, String key) {
        return service.networks().getOrDefault(key, Optional.empty());
    }

    private static Optional<String> text(Optional<Value.Fields> entry, String key) {
        return entry.flatMap(fields -> fields.text(key));
    }

    private static Ipam ipam(Value.Fields entry) {
        return new Ipam(
                entry.text("ipv4_address").orElse(""),
                entry.text("ipv6_address").orElse(""),
                entry.texts("link_local_ips"));
    }
}
