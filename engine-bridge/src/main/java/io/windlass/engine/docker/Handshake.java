package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiVersion;
import io.windlass.engine.docker.client.DockerProblems;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Call;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.http.ProtocolException;
import io.windlass.engine.docker.http.Transport;
import java.io.IOException;
import java.time.Duration;

/** Finds out who answers, and in which version of the API to speak. */
final class Handshake {

    private static final String PURPOSE = "tell who it is";

    private Handshake() {}

    /** A ping tells whether anyone is there at all, and the other who. */
    static Session shake(
            Transport transport, EngineEndpoint endpoint, Duration limit, Runnable suspicion)
            throws EngineException, InterruptedException {
        // Calls without a version are answered by engines of any age.
        Api asking = new Api(transport, endpoint.host(), ApiVersion.OLDEST, suspicion);
        try (Answer ping = asking.open(Call.of("GET", "/_ping"), Limits.within(limit), PURPOSE);
                Answer answer =
                        asking.open(Call.of("GET", "/version"), Limits.within(limit), PURPOSE)) {
            ping.body().readAllBytes();
            JsonNode told = Json.read(answer.body().readAllBytes());
            ApiVersion version = negotiated(endpoint, told);
            EngineInfo info = info(endpoint, told, version);
            return new Session(
                    new Api(transport, endpoint.host(), version, suspicion),
                    info,
                    capabilities(version, buildKit(info)));
        } catch (IOException failure) {
            throw asking.broken(failure, PURPOSE);
        }
    }

    private static ApiVersion negotiated(EngineEndpoint endpoint, JsonNode told)
            throws EngineException, ProtocolException {
        String newest = told.path("ApiVersion").asText();
        ApiVersion theirs =
                ApiVersion.of(newest)
                        .orElseThrow(() -> new ProtocolException("the engine names no version"));
        ApiVersion oldest =
                ApiVersion.of(told.path("MinAPIVersion").asText()).orElse(ApiVersion.OLDEST);
        if (theirs.compareTo(ApiVersion.OLDEST) < 0) {
            throw new EngineException(
                    DockerProblems.unusable(
                            endpoint.host(), newest, ApiVersion.OLDEST + " or newer"));
        }
        if (oldest.compareTo(ApiVersion.NEWEST) > 0) {
            throw new EngineException(
                    DockerProblems.unusable(
                            endpoint.host(), oldest + " or newer", "at most " + ApiVersion.NEWEST));
        }
        return theirs.compareTo(ApiVersion.NEWEST) < 0 ? theirs : ApiVersion.NEWEST;
    }

    private static EngineInfo info(EngineEndpoint endpoint, JsonNode told, ApiVersion version) {
        boolean podman = false;
        for (JsonNode component : told.path("Components")) {
            podman |= component.path("Name").asText().startsWith("Podman");
        }
        return new EngineInfo(
                endpoint.name(),
                podman ? "Podman" : "Docker",
                told.path("Version").asText(),
                version.toString(),
                endpoint.host(),
                told.path("Os").asText("linux"));
    }

    /**
     * Each Docker Engine for Linux of the versions in question has it. What it prefers, which a
     * ping tells, differs with who packed it.
     */
    private static boolean buildKit(EngineInfo engine) {
        return engine.product().equals("Docker") && engine.os().equals("linux");
    }

    private static Capabilities capabilities(ApiVersion version, boolean buildKit) {
        return new Capabilities(
                version.atLeast(44),
                version.atLeast(44),
                version.atLeast(44),
                version.atLeast(45),
                version.atLeast(48),
                version.atLeast(48),
                version.atLeast(49),
                buildKit);
    }
}
