package io.windlass.engine.docker;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.DockerProblems;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Call;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.http.Transport;
import io.windlass.engine.docker.http.Transports;
import io.windlass.engine.docker.stream.Link;
import io.windlass.engine.docker.stream.Suspicion;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A transport with the session that the last handshake settled. */
final class EngineLink implements Link, AutoCloseable {

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Transport transport;
    private final EngineEndpoint endpoint;
    private final Duration pingLimit;
    private final Suspicion suspicion = new Suspicion();
    private volatile Session session;

    private EngineLink(
            Transport transport, EngineEndpoint endpoint, Duration shakeLimit, Duration pingLimit)
            throws EngineException, InterruptedException {
        this.transport = transport;
        this.endpoint = endpoint;
        this.pingLimit = pingLimit;
        this.session = Handshake.shake(transport, endpoint, shakeLimit, suspicion::raise);
    }

    /** Where the engine is reached. */
    String host() {
        return endpoint.host();
    }

    /** Connects; the limit holds for each of the two questions of the handshake. */
    static EngineLink connect(EngineEndpoint endpoint, Duration limit)
            throws EngineException, InterruptedException {
        Transport transport;
        try {
            transport = Transports.to(endpoint.host(), endpoint.certificates());
        } catch (IOException failure) {
            throw new EngineException(
                    DockerProblems.broken(failure, endpoint.host(), "connect"), failure);
        }
        boolean connected = false;
        try {
            EngineLink link = new EngineLink(transport, endpoint, limit, pingLimit(endpoint));
            connected = true;
            return link;
        } finally {
            if (!connected) {
                transport.close();
            }
        }
    }

    /** A new connection by ssh needs several round trips and a process at the other end. */
    private static Duration pingLimit(EngineEndpoint endpoint) {
        return Duration.ofSeconds(endpoint.host().startsWith("ssh:") ? 12 : 2);
    }

    Session session() {
        return session;
    }

    @Override
    public Api api() {
        return session.api();
    }

    @Override
    public EngineInfo info() {
        return session.info();
    }

    @Override
    public void renew() throws EngineException, InterruptedException {
        session = Handshake.shake(transport, endpoint, pingLimit, suspicion::raise);
    }

    @Override
    public Optional<Duration> heartbeat() {
        boolean local = endpoint.host().startsWith("unix:") || endpoint.host().startsWith("npipe:");
        return local ? Optional.empty() : Optional.of(HEARTBEAT);
    }

    @Override
    public boolean ping() throws InterruptedException {
        try (Answer answer = transport.send(Call.of("GET", "/_ping"), Limits.within(pingLimit))) {
            answer.body().readAllBytes();
            return answer.status() < 500;
        } catch (IOException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("cancelled");
            }
            return false;
        }
    }

    @Override
    public Suspicion suspicion() {
        return suspicion;
    }

    @Override
    public void close() {
        transport.close();
    }
}
