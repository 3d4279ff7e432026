package io.windlass.engine.orchestrate.plan;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which images {@code pull} and {@code build} get, and how.
 *
 * @param services empty takes all
 * @param withDependencies whether what the chosen services need is included
 * @param pull when images are fetched; absent goes by each service's {@code pull_policy}
 * @param ignoreBuildable whether images that can be built are not fetched
 * @param noCache whether every step of a build is run again
 * @param pullBase whether a build looks for newer base images
 * @param arguments build arguments that win over the file's
 */
public record ImageOptions(
        Set<String> services,
        boolean withDependencies,
        Optional<UpOptions.Pull> pull,
        boolean ignoreBuildable,
        boolean noCache,
        boolean pullBase,
        Map<String, String> arguments) {

    public ImageOptions {
        services = Set.copyOf(services);
        arguments = Map.copyOf(arguments);
    }

    public static ImageOptions defaults() {
        return new ImageOptions(Set.of(), false, Optional.empty(), false, false, false, Map.of());
    }

    public static ImageOptions of(Set<String> services) {
        return new ImageOptions(services, false, Optional.empty(), false, false, false, Map.of());
    }
}
