package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.NetworkSpec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the networks and volumes of the file to those that the engine is asked for. */
public final class NetworkSpecs {

    private NetworkSpecs() {}

    public static NetworkSpec network(ComposeProject project, String key, String version) {
        Value.Fields definition = definition(project.networks(), key);
        Map<String, String> labels = new LinkedHashMap<>(Texts.map(definition, "labels"));
        labels.put(Labels.PROJECT, project.name());
        labels.put(Labels.NETWORK, key);
        labels.put(Labels.VERSION, version);
        labels.put(Labels.HASH, Hashes.network(project, key, version));
        return new NetworkSpec(
                Names.of(project, key, definition),
                definition.text("driver").orElse(""),
                Texts.map(definition, "driver_opts"),
                definition.bool("internal"),
                definition.bool("attachable"),
                definition.optionalBool("enable_ipv4"),
                definition.optionalBool("enable_ipv6"),
                definition
                        .fields("ipam")
                        .filter(ipam -> !ipam.values().isEmpty())
                        .map(NetworkSpecs::ipam),
                labels);
    }

    private static NetworkSpec.Ipam ipam(Value.Fields ipam) {
        List<NetworkSpec.Pool> pools =
                ipam.items("config").stream()
                        .filter(Value.Fields.class::isInstance)
                        .map(Value.Fields.class::cast)
                        .map(pool ->
                                new NetworkSpec.Pool(
                                        pool.text("subnet").orElse(""),
                                        pool.text("ip_range").orElse(""),
                                        pool.text("gateway").orElse(""),
                                        Texts.map(pool, "aux_addresses")))
                        .toList();
        return new NetworkSpec.Ipam(ipam.text("driver").orElse(""), pools);
    }

    public static VolumeSpec volume(ComposeProject project, String key, String version) {
        Value.Fields definition = definition(project.volumes(), key);
        Map<String, String> labels = new LinkedHashMap<>(Texts.map(definition, "labels"));
        labels.put(Labels.PROJECT, project.name());
        labels.put(Labels.VOLUME, key);
        labels.put(Labels.VERSION, version);
        labels.put(Labels.HASH, Hashes.volume(project, key));
        return new VolumeSpec(
                Names.of(project, key, definition),
                definition.text("driver").orElse(""),
                Texts.map(definition, "driver_opts"),
                labels);
    }

    static Value.Fields definition(Map<String, Value.Fields> all, String key) {
        Value.Fields found = all.get(key);
        if (found == null) {
            throw new IllegalArgumentException("no definition of " + key);
        }
        return found;
    }
}
