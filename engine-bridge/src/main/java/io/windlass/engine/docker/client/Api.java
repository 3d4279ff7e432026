package io.windlass.engine.docker.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.core.RemoteApiVersion;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Call;
import io.windlass.engine.docker.http.DeadlineException;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.http.Transport;
import io.windlass.engine.docker.http.TypedClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Docker API in one version. What a call is for is told as the end of a sentence that begins
 * with "the engine could not": {@code create container web-1}.
 */
public final class Api {

    /** For questions. */
    public static final Duration READ = Duration.ofSeconds(15);

    /** For changes that the engine may need its disk for. */
    public static final Duration CHANGE = Duration.ofSeconds(60);

    private static final int LONGEST_ERROR = 64 * 1024;

    private final Transport transport;
    private final String host;
    private final ApiVersion version;
    private final Runnable suspicion;
    private final DockerClientConfig config;

    /**
     * Speaks one version over a transport.
     *
     * @param suspicion told when a call was not answered in time
     */
    public Api(Transport transport, String host, ApiVersion version, Runnable suspicion) {
        this.transport = transport;
        this.host = host;
        this.version = version;
        this.suspicion = suspicion;
        this.config =
                new DefaultDockerClientConfig.Builder()
                        .withDockerHost("tcp://docker:2375")
                        .withApiVersion(RemoteApiVersion.create(1, version.minor()))
                        .build();
    }

    public ApiVersion version() {
        return version;
    }

    public String host() {
        return host;
    }

    public JsonNode get(ApiPath path, String purpose) throws EngineException, InterruptedException {
        return send("GET", path, null, Limits.within(READ), purpose);
    }

    /** Empty when the engine says that there is no such thing. */
    public Optional<JsonNode> find(ApiPath path, String purpose)
            throws EngineException, InterruptedException {
        try (Answer answer = raw(call("GET", path, null), Limits.within(READ), purpose)) {
            if (answer.status() == 404) {
                return Optional.empty();
            }
            return Optional.of(read(checked(answer, purpose), purpose));
        }
    }

    public JsonNode post(ApiPath path, @Nullable JsonNode body, Duration limit, String purpose)
            throws EngineException, InterruptedException {
        return send("POST", path, body, Limits.within(limit), purpose);
    }

    /** Sends and reads the whole answer; a missing node when it has no body. */
    public JsonNode send(
            String method, ApiPath path, @Nullable JsonNode body, Limits limits, String purpose)
            throws EngineException, InterruptedException {
        try (Answer answer = open(call(method, path, body), limits, purpose)) {
            return read(answer, purpose);
        }
    }

    /** Sends and leaves the body of a good answer to be read. */
    public Answer open(Call call, Limits limits, String purpose)
            throws EngineException, InterruptedException {
        Answer answer = raw(call, limits, purpose);
        boolean good = false;
        try {
            checked(answer, purpose);
            good = true;
            return answer;
        } finally {
            if (!good) {
                answer.close();
            }
        }
    }

    /** A call of this version. */
    public Call call(String method, ApiPath path, @Nullable JsonNode body) {
        return body == null
                ? Call.of(method, version.prefix() + path)
                : Call.json(method, version.prefix() + path, Json.bytes(body));
    }

    /** The path with the version. */
    public String path(ApiPath path) {
        return version.prefix() + path;
    }

    /** Runs one of docker-java's typed commands under a deadline. */
    public <T> @Nullable T typed(
            Duration limit, String purpose, Function<DockerClient, @Nullable T> command)
            throws EngineException, InterruptedException {
        DockerClient client =
                DockerClientImpl.getInstance(
                        config, new TypedClient(transport, Limits.within(limit)));
        try {
            return command.apply(client);
        } catch (NotModifiedException already) {
            // It is as it was asked to be.
            return null;
        } catch (DockerException refused) {
            throw new EngineException(
                    DockerProblems.refused(refused.getHttpStatus(), ErrorText.of(refused), purpose),
                    refused);
        } catch (TypedClient.CallFailed failure) {
            throw unwrapped(failure, purpose);
        }
    }

    private EngineException unwrapped(TypedClient.CallFailed failure, String purpose)
            throws InterruptedException {
        if (failure.getCause() instanceof InterruptedException cancelled) {
            throw cancelled;
        }
        if (failure.getCause() instanceof IOException broken) {
            return broken(broken, purpose);
        }
        return broken(new IOException(failure), purpose);
    }

    /** What a broken connection means; an interrupted thread has cancelled the call itself. */
    public EngineException broken(IOException failure, String purpose) throws InterruptedException {
        if (Thread.interrupted()) {
            InterruptedException told = new InterruptedException("cancelled: " + purpose);
            told.addSuppressed(failure);
            throw told;
        }
        if (failure instanceof DeadlineException) {
            suspicion.run();
        }
        return new EngineException(DockerProblems.broken(failure, host, purpose), failure);
    }

    private Answer raw(Call call, Limits limits, String purpose)
            throws EngineException, InterruptedException {
        try {
            return transport.send(call, limits);
        } catch (IOException failure) {
            throw broken(failure, purpose);
        }
    }

    private Answer checked(Answer answer, String purpose)
            throws EngineException, InterruptedException {
        if (answer.status() < 400) {
            return answer;
        }
        try {
            String text = ErrorText.of(answer.body().readNBytes(LONGEST_ERROR));
            throw new EngineException(DockerProblems.refused(answer.status(), text, purpose));
        } catch (IOException failure) {
            throw broken(failure, purpose);
        }
    }

    private JsonNode read(Answer answer, String purpose)
            throws EngineException, InterruptedException {
        try {
            byte[] text = answer.body().readAllBytes();
            return text.length == 0 ? MissingNode.getInstance() : Json.read(text);
        } catch (IOException failure) {
            throw broken(failure, purpose);
        }
    }
}
