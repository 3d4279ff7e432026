package io.windlass.engine.docker;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.docker.client.ApiVersion;

/**
 * The last guard before something is created that is not what was asked for: leaving these out
 * would mount other files than those meant.
 */
final class Unsupported {

    private Unsupported() {}

    static void check(ContainerSpec spec, ApiVersion version, EngineInfo engine)
            throws EngineException {
        for (HostConfig.Mount mount : spec.host().storage().mounts()) {
            boolean subpath = mount.volume().filter(v -> !v.subpath().isEmpty()).isPresent();
            if (subpath && !version.atLeast(45)) {
                throw refusal(spec, "a part of a volume", mount.target(), "26.0", engine);
            }
            if (mount.type().equals("image") && !version.atLeast(48)) {
                throw refusal(spec, "an image", mount.target(), "28.0", engine);
            }
        }
    }

    private static EngineException refusal(
            ContainerSpec spec, String what, String target, String since, EngineInfo engine) {
        return new EngineException(
                Problem.of(
                        Code.ENGINE_UNSUPPORTED,
                        "%s %s cannot mount %s at %s, which container %s asks for."
                                .formatted(
                                        engine.product(),
                                        engine.version(),
                                        what,
                                        target,
                                        spec.name()),
                        new Fix.Hint("Use Docker Engine " + since + " or newer.")));
    }
}
