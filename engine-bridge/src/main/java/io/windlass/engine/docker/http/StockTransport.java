package io.windlass.engine.docker.http;

import com.github.dockerjava.core.LocalDirectorySSLConfig;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * docker-java's own transport, for TCP, TLS and the named pipes of Windows. Its time-outs would end
 * quiet streams as well, so deadlines are kept outside: the call runs on a thread that is
 * interrupted when the time is over.
 */
final class StockTransport implements Transport {

    private final DockerHttpClient client;
    private final ScheduledThreadPoolExecutor timers;

    private StockTransport(DockerHttpClient client) {
        this.client = client;
        this.timers =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("engine-deadlines").factory());
        timers.setRemoveOnCancelPolicy(true);
        timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    static StockTransport tcp(URI address, Optional<Path> certificates) {
        int standard = certificates.isPresent() ? 2376 : 2375;
        String host =
                address.getHost() + ":" + (address.getPort() > 0 ? address.getPort() : standard);
        ZerodepDockerHttpClient.Builder builder =
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(URI.create("tcp://" + host))
                        .connectionTimeout(Duration.ofSeconds(10));
        certificates.ifPresent(
                folder -> builder.sslConfig(new LocalDirectorySSLConfig(folder.toString())));
        return new StockTransport(builder.build());
    }

    static StockTransport pipe(URI address) {
        return new StockTransport(
                new ZerodepDockerHttpClient.Builder().dockerHost(address).build());
    }

    @Override
    public Answer send(Call call, Limits limits) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        QueuedInput input = new QueuedInput();
        DockerHttpClient.Request request = request(call, input);
        FutureTask<DockerHttpClient.Response> running =
                new FutureTask<>(() -> client.execute(request));
        Thread.ofVirtual().name("engine-call").start(running);
        DockerHttpClient.Response response = await(running, limits.limit());
        Optional<Duration> left =
                limits.limit()
                        .filter(limit -> limits.wholeCall())
                        .map(limit -> limit.minusNanos(System.nanoTime() - begin));
        Deadline deadline = new Deadline(timers, left);
        deadline.guard(response);
        InputStream body =
                Optional.ofNullable(response.getBody()).orElse(InputStream.nullInputStream());
        return new Answer(
                response.getStatusCode(),
                lowerCase(response.getHeaders()),
                new GuardedInput(body, deadline, limits.limit()),
                input,
                () -> {
                    deadline.close();
                    response.close();
                });
    }

    private static DockerHttpClient.Response await(
            FutureTask<DockerHttpClient.Response> running, Optional<Duration> limit)
            throws IOException, InterruptedException {
        try {
            return limit.isPresent()
                    ? running.get(limit.get().toNanos(), TimeUnit.NANOSECONDS)
                    : running.get();
        } catch (TimeoutException late) {
            running.cancel(true);
            throw new DeadlineException(limit.orElse(Duration.ZERO));
        } catch (InterruptedException cancelled) {
            running.cancel(true);
            throw cancelled;
        } catch (ExecutionException failure) {
            throw explained(failure);
        }
    }

    private static IOException explained(ExecutionException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (cause instanceof ConnectException) {
                return new UnreachableException(
                        UnreachableException.Reason.REFUSED, message, failure);
            }
            if (cause instanceof UnknownHostException) {
                return new UnreachableException(
                        UnreachableException.Reason.OTHER,
                        "there is no machine called " + message,
                        failure);
            }
            if (cause instanceof NoRouteToHostException) {
                return new UnreachableException(
                        UnreachableException.Reason.OTHER, message, failure);
            }
            if (cause instanceof java.nio.file.NoSuchFileException) {
                return new UnreachableException(
                        UnreachableException.Reason.MISSING, message, failure);
            }
        }
        return new IOException(String.valueOf(failure.getMessage()), failure);
    }

    private static DockerHttpClient.Request request(Call call, QueuedInput input) {
        DockerHttpClient.Request.Builder builder =
                DockerHttpClient.Request.builder()
                        .method(call.method())
                        .path(call.path())
                        .putAllHeaders(call.headers());
        switch (call.body()) {
            case Call.Body.None() -> {
                if (call.method().equals("POST") || call.method().equals("PUT")) {
                    builder.bodyBytes(new byte[0]);
                }
            }
            case Call.Body.Bytes(byte[] bytes) -> builder.bodyBytes(bytes);
            case Call.Body.Stream(InputStream stream) -> builder.body(stream);
        }
        if (call.upgrade()) {
            builder.hijackedInput(input);
        }
        return builder.build();
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lower = new HashMap<>();
        headers.forEach((name, values) -> lower.put(name.toLowerCase(Locale.ROOT), values));
        return lower;
    }

    @Override
    public void close() {
        timers.shutdown();
        try {
            client.close();
        } catch (IOException ignored) {
            // Nothing can be done about a connection that fails to close.
            return;
        }
    }
}
