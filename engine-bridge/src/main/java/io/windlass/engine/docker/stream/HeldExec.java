package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecRequest;
import io.windlass.engine.api.ExecSession;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.TerminalSize;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;

/** A command inside a container whose streams are held. */
public final class HeldExec implements ExecSession {

    /** From here on the size is told when the command is made, before it can ask for it. */
    private static final int SIZE_AT_START = 42;

    /** How often an older engine is told the size, until the command has begun. */
    private static final int MOST_TRIES = 20;

    private static final long BETWEEN_TRIES = 50;

    private final Api api;
    private final String exec;
    private final String purpose;
    private final HeldProcess process;

    private HeldExec(Api api, String exec, String purpose, HeldProcess process) {
        this.api = api;
        this.exec = exec;
        this.purpose = purpose;
        this.process = process;
    }

    /** Makes the command, starts it and reads what it writes. */
    public static HeldExec open(
            Api api, ContainerId id, ExecRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException {
        String purpose = "run a command in container " + id.shortForm();
        String exec = ExecRun.create(api, id, body(api, request), purpose);
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        start.put("Detach", false).put("Tty", request.tty());
        putSize(api, request, start);
        Answer answer =
                api.open(
                        api.call("POST", ApiPath.of("exec", exec, "start"), start).upgraded(),
                        Limits.streamAfter(Api.CHANGE),
                        purpose);
        HeldProcess process =
                new HeldProcess(
                        api,
                        answer,
                        ApiPath.of("exec", exec, "resize"),
                        new HeldProcess.Task(
                                purpose, request.tty(), request.detachKeys(), consumer));
        HeldExec session = new HeldExec(api, exec, purpose, process);
        if (request.tty() && request.size().isPresent() && !api.version().atLeast(SIZE_AT_START)) {
            session.tellSize(request.size().get());
        }
        return session;
    }

    /** Starts a command that nobody listens to. */
    public static void detached(Api api, ContainerId id, ExecSpec spec, boolean tty)
            throws EngineException, InterruptedException {
        String purpose = "run a command in container " + id.shortForm();
        ObjectNode body = ExecRun.body(spec);
        body.put("AttachStdout", false).put("AttachStderr", false).put("Tty", tty);
        String exec = ExecRun.create(api, id, body, purpose);
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        start.put("Detach", true).put("Tty", tty);
        var _ = api.post(ApiPath.of("exec", exec, "start"), start, Api.CHANGE, purpose);
    }

    private static ObjectNode body(Api api, ExecRequest request) {
        ObjectNode body = ExecRun.body(request.spec());
        body.put("AttachStdin", request.stdin()).put("Tty", request.tty());
        body.put("DetachKeys", request.detachKeys().text());
        putSize(api, request, body);
        return body;
    }

    private static void putSize(Api api, ExecRequest request, ObjectNode body) {
        if (request.tty() && api.version().atLeast(SIZE_AT_START)) {
            request.size()
                    .ifPresent(size ->
                            body.putArray("ConsoleSize").add(size.rows()).add(size.columns()));
        }
    }

    /** The connection stands before the command runs, so the first tries may come too early. */
    private void tellSize(TerminalSize size) throws InterruptedException {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            try {
                process.resize(size);
                return;
            } catch (EngineException early) {
                if (process.endsWithin(BETWEEN_TRIES)) {
                    return;
                }
            }
        }
    }

    @Override
    public OptionalInt exitCode() throws EngineException, InterruptedException {
        if (process.detached()) {
            return OptionalInt.empty();
        }
        JsonNode told = api.get(ApiPath.of("exec", exec, "json"), purpose);
        JsonNode code = told.path("ExitCode");
        return told.path("Running").asBoolean() || !code.isNumber()
                ? OptionalInt.empty()
                : OptionalInt.of(code.asInt());
    }

    @Override
    public OutputStream input() {
        return process.input();
    }

    @Override
    public void endInput() throws IOException {
        process.endInput();
    }

    @Override
    public void resize(TerminalSize size) throws EngineException, InterruptedException {
        process.resize(size);
    }

    @Override
    public void awaitEnd() throws EngineException, InterruptedException {
        process.awaitEnd();
    }

    @Override
    public boolean detached() {
        return process.detached();
    }

    @Override
    public void close() {
        process.close();
    }
}
