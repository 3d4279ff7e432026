package io.windlass.engine.docker.stream;

import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import java.io.IOException;
import java.io.InputStream;

/** Reads the log of a container. */
public final class LogStream {

    private LogStream() {}

    /**
     * Opens the log and reads it on a thread of its own.
     *
     * @param tty whether the container has a terminal: its output has no frames then
     */
    public static Subscription open(
            Api api, ContainerId id, boolean tty, LogRequest request, LogConsumer consumer)
            throws EngineException, InterruptedException {
        String purpose = "read the log of container " + id.shortForm();
        ApiPath path =
                ApiPath.of("containers", id.value(), "logs")
                        .with("stdout", "1")
                        .with("stderr", "1")
                        .with("timestamps", "1")
                        .withFlag("follow", request.follow())
                        .with(
                                "tail",
                                request.tail().isPresent()
                                        ? Integer.toString(request.tail().getAsInt())
                                        : "all")
                        .with("since", request.since().map(TimeStamp::query))
                        .with("until", request.until().map(TimeStamp::query));
        Limits limits = Limits.streamAfter(Api.READ);
        Answer answer = api.open(api.call("GET", path, null), limits, purpose);
        return RunningStream.start(
                answer, api, purpose, body -> read(body, tty, consumer), consumer::ended);
    }

    static void read(InputStream body, boolean tty, LogConsumer consumer) throws IOException {
        LineAssembler output = new LineAssembler(LogLine.Stream.STDOUT, !tty, consumer::line);
        LineAssembler errors = new LineAssembler(LogLine.Stream.STDERR, !tty, consumer::line);
        if (tty) {
            Frames.readRaw(
                    body,
                    (stream, bytes, offset, length, first) ->
                            output.piece(bytes, offset, length, first));
        } else {
            Frames.read(
                    body,
                    (stream, bytes, offset, length, first) ->
                            (stream == LogLine.Stream.STDOUT ? output : errors)
                                    .piece(bytes, offset, length, first));
        }
        output.end();
        errors.end();
    }
}
