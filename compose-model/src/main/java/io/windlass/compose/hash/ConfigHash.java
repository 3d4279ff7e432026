package io.windlass.compose.hash;

import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.shape.Field;
import io.windlass.compose.shape.ReferenceForm;
import io.windlass.compose.shape.Struct;
import io.windlass.compose.shape.Structs;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The SHA-256 of the JSON text that the reference makes of a service, network or volume, as 64
 * hexadecimal digits: the value of the label {@code com.docker.compose.config-hash}.
 */
public final class ConfigHash {

    /** What may change without a container being replaced. */
    private static final Set<String> LEFT_OUT =
            Set.of("build", "pull_policy", "scale", "depends_on", "profiles");

    private static final ReferenceForm JSON = ReferenceForm.in(ReferenceForm.Notation.JSON);

    private ConfigHash() {}

    /**
     * The hash of a service whose env files are read and whose references to other services ({@code
     * network_mode}, {@code volumes_from} and the like) are replaced by container ids.
     */
    public static String service(Service service, Dialect dialect) {
        return sha256(serviceText(service, dialect));
    }

    /**
     * The hash that {@code config --hash} prints for a service whose env files are not read. It is
     * another one than the label's where there are env files, label files or shared namespaces.
     */
    public static String printed(Service service) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(service.fields().values());
        if (!service.envFiles().isEmpty()) {
            members.put("env_file", new Value.Items(service.envFiles(), Origin.implied()));
        }
        return sha256(text(new Value.Fields(members, service.fields().origin()), Dialect.V2));
    }

    /** The hashes that any release would give: with one of them a container is up to date. */
    public static Set<String> acceptable(Service service) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Dialect dialect : Dialect.values()) {
            hashes.add(service(service, dialect));
        }
        return hashes;
    }

    /** The hash of a network, its {@code name} filled in and without the labels of Compose. */
    public static String network(Value.Fields network, Dialect dialect) {
        Struct struct =
                switch (dialect) {
                    case V2, V5_0, V5_1_4 -> Structs.NETWORK;
                    case V5_3 -> Structs.withIpamOptions(Structs.NETWORK);
                };
        return sha256(JsonText.compact(JSON.of(struct, network)));
    }

    /** The hash of a network as releases up to 2.40 make it. */
    public static String network(Value.Fields network) {
        return network(network, Dialect.V2);
    }

    /** The hashes of a network that any release would give. */
    public static Set<String> acceptableNetwork(Value.Fields network) {
        Set<String> hashes = new LinkedHashSet<>();
        for (Dialect dialect : Dialect.values()) {
            hashes.add(network(network, dialect));
        }
        return hashes;
    }

    /** The hash of a volume, its {@code name} filled in and without the labels of Compose. */
    public static String volume(Value.Fields volume) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(volume.values());
        if (volume.text("driver").filter(driver -> !driver.isEmpty()).isEmpty()) {
            members.put("driver", new Value.Text("local", volume.origin()));
        }
        return sha256(
                JsonText.compact(
                        JSON.of(Structs.VOLUME, new Value.Fields(members, volume.origin()))));
    }

    /** The text that is hashed, to explain a difference. */
    public static String serviceText(Service service, Dialect dialect) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(service.fields().values());
        if (!service.labelFiles().isEmpty()) {
            // They are read into the labels, and the reference hashes their paths all the same.
            List<Value> paths =
                    service.labelFiles().stream()
                            .<Value>map(path -> new Value.Text(path, Origin.implied()))
                            .toList();
            members.put("label_file", new Value.Items(paths, Origin.implied()));
        }
        return text(new Value.Fields(members, service.fields().origin()), dialect);
    }

    private static String text(Value.Fields service, Dialect dialect) {
        SequencedMap<String, Value> members = new LinkedHashMap<>(service.values());
        LEFT_OUT.forEach(members::remove);
        Optional<Value.Fields> deploy = service.fields("deploy");
        deploy.ifPresent(given -> {
            SequencedMap<String, Value> kept = new LinkedHashMap<>(given.values());
            kept.remove("replicas");
            members.put("deploy", new Value.Fields(kept, given.origin()));
        });
        return JsonText.compact(
                JSON.of(struct(dialect), new Value.Fields(members, service.origin())));
    }

    private static Struct struct(Dialect dialect) {
        return switch (dialect) {
            case V2 -> Structs.SERVICE;
            case V5_0 -> Structs.withCreateHostPath(Structs.SERVICE, Field.Presence.NOT_ON);
            case V5_1_4 -> Structs.withCreateHostPath(Structs.SERVICE, Field.Presence.OFF);
            case V5_3 ->
                    Structs.withPreStart(
                            Structs.withCreateHostPath(Structs.SERVICE, Field.Presence.OFF));
        };
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256", missing);
        }
    }
}
