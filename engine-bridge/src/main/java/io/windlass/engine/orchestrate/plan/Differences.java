package io.windlass.engine.orchestrate.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.plan.Reason.Difference;
import io.windlass.engine.orchestrate.spec.ContainerSpecs;
import io.windlass.engine.orchestrate.spec.WantedContainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What of a container is not as the file says, as far as the engine tells. */
final class Differences {

    private static final String OF_COMPOSE = "com.docker.compose.";

    private final UpContext context;
    private final JsonMapper json = new JsonMapper();

    Differences(UpContext context) {
        this.context = context;
    }

    List<Difference> between(Container container, Service resolved) {
        ContainerSpec wanted;
        try {
            wanted = ContainerSpecs.of(wanted(container, resolved), "", context.engine());
        } catch (EngineException unreadable) {
            return List.of();
        }
        List<Difference> result = new ArrayList<>();
        add(result, resolved, "image", container.image(), wanted.config().image());
        labels(result, resolved, container, wanted);
        ContainerDetails details = context.observed().details().get(container.id());
        if (details != null) {
            environment(result, resolved, details, wanted);
            wanted.config()
                    .command()
                    .ifPresent(command ->
                            add(
                                    result,
                                    resolved,
                                    "command",
                                    String.join(" ", details.command()),
                                    String.join(" ", command)));
            inspected(result, resolved, details, wanted);
        }
        return result;
    }

    private WantedContainer wanted(Container container, Service resolved) {
        return new WantedContainer(
                context.project(),
                resolved,
                Observed.number(container),
                container.name(),
                Optional.of(container.imageId()),
                context.version(),
                Optional.empty(),
                List.of(),
                other -> context.observed().placed(context.project().name(), other));
    }

    private static void labels(
            List<Difference> result, Service service, Container container, ContainerSpec wanted) {
        Map<String, String> before = withoutCompose(container.labels());
        Map<String, String> after = withoutCompose(wanted.config().labels());
        for (String key : new TreeSet<>(after.keySet())) {
            add(
                    result,
                    service,
                    "labels." + key,
                    before.getOrDefault(key, ""),
                    after.getOrDefault(key, ""));
        }
    }

    private static Map<String, String> withoutCompose(Map<String, String> labels) {
        Map<String, String> result = new LinkedHashMap<>(labels);
        result.keySet().removeIf(key -> key.startsWith(OF_COMPOSE));
        return result;
    }

    /** Variables that only the container has may be the image's, so they do not count. */
    private static void environment(
            List<Difference> result,
            Service service,
            ContainerDetails details,
            ContainerSpec wanted) {
        Map<String, String> before = variables(details.environment());
        variables(wanted.config().environment())
                .forEach((key, value) ->
                        add(
                                result,
                                service,
                                "environment." + key,
                                before.getOrDefault(key, ""),
                                value));
    }

    private static Map<String, String> variables(List<String> entries) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split("=", 2);
            result.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return result;
    }

    private void inspected(
            List<Difference> result,
            Service service,
            ContainerDetails details,
            ContainerSpec wanted) {
        JsonNode raw;
        try {
            raw = json.readTree(details.raw());
        } catch (JsonProcessingException noJson) {
            return;
        }
        HostConfig host = wanted.host();
        text(result, service, "user", raw.at("/Config/User"), wanted.config().user());
        text(
                result,
                service,
                "restart",
                raw.at("/HostConfig/RestartPolicy/Name"),
                host.running().restartPolicy().name());
        text(
                result,
                service,
                "network_mode",
                raw.at("/HostConfig/NetworkMode"),
                host.networking().networkMode());
        quantities(result, service, raw, host);
        ports(result, service, raw.at("/HostConfig/PortBindings"), host);
        binds(result, service, raw.at("/HostConfig/Binds"), host);
    }

    private static void quantities(
            List<Difference> result, Service service, JsonNode raw, HostConfig host) {
        number(
                result,
                service,
                "mem_limit",
                raw.at("/HostConfig/Memory"),
                host.resources().memory());
        number(
                result,
                service,
                "cpus",
                raw.at("/HostConfig/NanoCpus"),
                host.resources().nanoCpus());
        flag(
                result,
                service,
                "privileged",
                raw.at("/HostConfig/Privileged"),
                host.security().privileged());
        flag(
                result,
                service,
                "read_only",
                raw.at("/HostConfig/ReadonlyRootfs"),
                host.storage().readonlyRootfs());
    }

    private static void ports(
            List<Difference> result, Service service, JsonNode raw, HostConfig host) {
        if (raw.isMissingNode()) {
            return;
        }
        TreeSet<String> before = new TreeSet<>();
        for (Map.Entry<String, JsonNode> port : raw.properties()) {
            for (JsonNode binding : port.getValue()) {
                String address = binding.path("HostIp").asText("");
                String published = binding.path("HostPort").asText("");
                before.add(published(address, published, port.getKey()));
            }
        }
        TreeSet<String> after = new TreeSet<>();
        host.networking()
                .portBindings()
                .forEach((port, bindings) ->
                        bindings.forEach(binding ->
                                after.add(published(binding.hostIp(), binding.published(), port))));
        add(result, service, "ports", String.join(", ", before), String.join(", ", after));
    }

    private static String published(String address, String published, String target) {
        return (address.isEmpty() ? "" : address + ":") + published + ":" + target;
    }

    private static void binds(
            List<Difference> result, Service service, JsonNode raw, HostConfig host) {
        if (raw.isMissingNode()) {
            return;
        }
        TreeSet<String> before = new TreeSet<>();
        raw.forEach(bind -> before.add(bind.asText()));
        TreeSet<String> after = new TreeSet<>(host.storage().binds());
        add(result, service, "volumes", String.join(", ", before), String.join(", ", after));
    }

    private static void text(
            List<Difference> result, Service service, String key, JsonNode raw, String wanted) {
        if (!raw.isMissingNode() && !wanted.isEmpty()) {
            add(result, service, key, raw.asText(""), wanted);
        }
    }

    private static void number(
            List<Difference> result, Service service, String key, JsonNode raw, long wanted) {
        if (!raw.isMissingNode()) {
            add(result, service, key, shown(raw.asLong()), shown(wanted));
        }
    }

    private static String shown(long number) {
        return number == 0 ? "" : Long.toString(number);
    }

    private static void flag(
            List<Difference> result, Service service, String key, JsonNode raw, boolean wanted) {
        if (!raw.isMissingNode()) {
            add(result, service, key, Boolean.toString(raw.asBoolean()), Boolean.toString(wanted));
        }
    }

    private static void add(
            List<Difference> result,
            Service service,
            String property,
            String before,
            String after) {
        if (!before.equals(after)) {
            result.add(
                    new Difference(
                            property, present(before), present(after), place(service, property)));
        }
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Where the file says it: the member where there is one, else the attribute. */
    private static Optional<Position> place(Service service, String property) {
        String[] keys = property.split("\\.", 2);
        Optional<Value> attribute = service.fields().get(keys[0]);
        Optional<Value> member =
                keys.length < 2
                        ? Optional.empty()
                        : service.fields().fields(keys[0]).flatMap(all -> all.get(keys[1]));
        return member.or(() -> attribute).map(Value::origin).flatMap(Origin::position);
    }
}
