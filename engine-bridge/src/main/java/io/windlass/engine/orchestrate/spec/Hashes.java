package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.hash.ConfigHash;
import io.windlass.compose.hash.Dialect;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The hashes by which a change is known. Any release's hash is accepted, and the one of the release
 * that is used with the project is written.
 */
public final class Hashes {

    /** The release whose labels are written where nothing says otherwise. */
    public static final String DEFAULT_VERSION = "2.40.3";

    private Hashes() {}

    /**
     * The hash of a service.
     *
     * @param resolved with containers in the place of other services
     */
    public static String write(Service resolved, String version) {
        return ConfigHash.service(resolved, dialect(version));
    }

    public static Set<String> acceptable(Service resolved) {
        return ConfigHash.acceptable(resolved);
    }

    static String network(ComposeProject project, String key, String version) {
        return ConfigHash.network(named(project, project.networks(), key), dialect(version));
    }

    public static Set<String> acceptableNetwork(ComposeProject project, String key) {
        return ConfigHash.acceptableNetwork(named(project, project.networks(), key));
    }

    public static String volume(ComposeProject project, String key) {
        return ConfigHash.volume(named(project, project.volumes(), key));
    }

    private static Value.Fields named(
            ComposeProject project, SequencedMap<String, Value.Fields> all, String key) {
        Value.Fields definition = NetworkSpecs.definition(all, key);
        SequencedMap<String, Value> values = new LinkedHashMap<>(definition.values());
        values.putIfAbsent(
                "name", new Value.Text(Names.of(project, key, definition), definition.origin()));
        return new Value.Fields(values, definition.origin());
    }

    /** The way of hashing that a release has. */
    static Dialect dialect(String version) {
        String[] parts = version.split("[.+-]", -1);
        int major = part(parts, 0);
        int minor = part(parts, 1);
        if (major < 5) {
            return Dialect.V2;
        }
        if (major > 5 || minor >= 3) {
            return Dialect.V5_3;
        }
        boolean earlier = minor == 0 || (minor == 1 && part(parts, 2) < 4);
        return earlier ? Dialect.V5_0 : Dialect.V5_1_4;
    }

    private static int part(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d{1,6}")
                ? Integer.parseInt(parts[index])
                : 0;
    }
}
