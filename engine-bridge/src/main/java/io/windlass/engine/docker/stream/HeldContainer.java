package io.windlass.engine.docker.stream;

import io.windlass.engine.api.AttachRequest;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;

/** The main process of a container, held by its streams. */
public final class HeldContainer {

    private HeldContainer() {}

    /**
     * Attaches and reads what the process writes.
     *
     * @param tty whether the container has a terminal
     */
    public static ProcessSession open(
            Api api, ContainerId id, boolean tty, AttachRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException {
        String purpose = "attach to container " + id.shortForm();
        ApiPath path =
                ApiPath.of("containers", id.value(), "attach")
                        .with("stream", "1")
                        .withFlag("stdin", request.stdin())
                        .withFlag("stdout", request.output())
                        .withFlag("stderr", request.output())
                        .with("detachKeys", request.detachKeys().text());
        Answer answer =
                api.open(
                        api.call("POST", path, null).upgraded(),
                        Limits.streamAfter(Api.CHANGE),
                        purpose);
        return new HeldProcess(
                api,
                answer,
                ApiPath.of("containers", id.value(), "resize"),
                new HeldProcess.Task(purpose, tty, request.detachKeys(), consumer));
    }
}
