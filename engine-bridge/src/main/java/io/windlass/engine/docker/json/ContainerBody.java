package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.api.ContainerConfig;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.docker.client.ApiVersion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The body of a container's creation. Older engines ignore what they do not know without a word, so
 * nothing is sent that the version in use has not got.
 */
public final class ContainerBody {

    /** From this version on one call may name several networks. */
    private static final int MULTIPLE_ENDPOINTS = 44;

    private ContainerBody() {}

    public static ObjectNode of(ContainerSpec spec, ApiVersion version) {
        Body body = new Body();
        config(body, spec, version);
        return body.set("HostConfig", HostBody.of(spec.host(), version).node())
                .put("NetworkingConfig", networking(spec, version))
                .node();
    }

    private static void config(Body body, ContainerSpec spec, ApiVersion version) {
        ContainerConfig config = spec.config();
        body.put("Hostname", config.hostname())
                .put("Domainname", config.domainname())
                .put("User", config.user())
                .put("AttachStdin", config.attachStdin())
                .put("AttachStdout", true)
                .put("AttachStderr", true);
        if (!config.exposedPorts().isEmpty()) {
            body.set("ExposedPorts", Body.keys(config.exposedPorts()));
        }
        body.put("Tty", config.tty())
                .put("OpenStdin", config.openStdin())
                .put("StdinOnce", config.attachStdin())
                .put("Env", config.environment());
        config.command().ifPresent(words -> body.set("Cmd", Body.array(words)));
        config.healthcheck()
                .ifPresent(check -> body.set("Healthcheck", healthcheck(check, version).node()));
        body.put("Image", config.image()).put("WorkingDir", config.workingDir());
        config.entrypoint().ifPresent(words -> body.set("Entrypoint", Body.array(words)));
        if (!version.atLeast(MULTIPLE_ENDPOINTS)) {
            body.put("MacAddress", macAddress(spec));
        }
        body.put("Labels", config.labels()).put("StopSignal", config.stopSignal());
        // Zero seconds is a wish of its own, so it is written where it is there.
        config.stopTimeout()
                .ifPresent(seconds ->
                        body.set("StopTimeout", JsonNodeFactory.instance.numberNode(seconds)));
    }

    /** Before 1.44 a container had one address of this kind, and its primary network got it. */
    private static String macAddress(ContainerSpec spec) {
        String own = spec.config().macAddress();
        return own.isEmpty()
                ? spec.endpoints().stream()
                        .findFirst()
                        .flatMap(ContainerSpec.Endpoint::macAddress)
                        .orElse("")
                : own;
    }

    private static Body healthcheck(ContainerConfig.Healthcheck check, ApiVersion version) {
        Body body =
                new Body()
                        .put("Test", check.test())
                        .put("Interval", nanos(check.interval()))
                        .put("Timeout", nanos(check.timeout()))
                        .put("StartPeriod", nanos(check.startPeriod()));
        if (version.atLeast(44)) {
            body.put("StartInterval", nanos(check.startInterval()));
        }
        return body.put("Retries", check.retries());
    }

    private static long nanos(Optional<Duration> time) {
        return time.map(Duration::toNanos).orElse(0L);
    }

    private static Body networking(ContainerSpec spec, ApiVersion version) {
        List<ContainerSpec.Endpoint> sent =
                version.atLeast(MULTIPLE_ENDPOINTS)
                        ? spec.endpoints()
                        : spec.endpoints().stream().limit(1).toList();
        Body networks = new Body();
        for (ContainerSpec.Endpoint endpoint : sent) {
            networks.set(endpoint.network(), EndpointBody.of(endpoint, version));
        }
        return new Body().put("EndpointsConfig", networks);
    }
}
