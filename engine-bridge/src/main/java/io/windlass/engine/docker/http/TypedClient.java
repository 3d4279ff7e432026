package io.windlass.engine.docker.http;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.List;
import java.util.Map;

/** Lets docker-java's typed commands speak through a transport, each with its limit. */
public final class TypedClient implements DockerHttpClient {

    private final Transport transport;
    private final Limits limits;

    public TypedClient(Transport transport, Limits limits) {
        this.transport = transport;
        this.limits = limits;
    }

    @Override
    public Response execute(Request request) {
        Call.Body body =
                request.bodyBytes() != null
                        ? new Call.Body.Bytes(request.bodyBytes())
                        : request.body() != null
                                ? new Call.Body.Stream(request.body())
                                : new Call.Body.None();
        try {
            return new Typed(
                    transport.send(
                            new Call(
                                    request.method(),
                                    request.path(),
                                    request.headers(),
                                    body,
                                    request.hijackedInput() != null),
                            limits));
        } catch (IOException failure) {
            throw new CallFailed(failure);
        } catch (InterruptedException cancelled) {
            throw new CallFailed(cancelled);
        }
    }

    /** The transport outlives the typed client, which is made anew for each limit. */
    @Override
    public void close() {}

    /** Carries a checked exception through docker-java, which declares none. */
    public static final class CallFailed extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        CallFailed(Exception cause) {
            super(cause);
        }
    }

    private record Typed(Answer answer) implements Response {
        @Override
        public int getStatusCode() {
            return answer.status();
        }

        @Override
        public Map<String, List<String>> getHeaders() {
            return answer.headers();
        }

        @Override
        public InputStream getBody() {
            return answer.body();
        }

        @Override
        public void close() {
            answer.close();
        }
    }
}
