package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** A command inside a container, run to its end. */
public final class ExecRun {

    private ExecRun() {}

    public static ExecResult run(Api api, ContainerId id, ExecSpec spec)
            throws EngineException, InterruptedException {
        String purpose = "run a command in container " + id.shortForm();
        String exec = create(api, id, body(spec), purpose);
        ObjectNode start = JsonNodeFactory.instance.objectNode();
        start.put("Detach", false).put("Tty", false);
        Answer answer =
                api.open(
                        api.call("POST", ApiPath.of("exec", exec, "start"), start),
                        Limits.streamAfter(Api.CHANGE),
                        purpose);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        RunningStream.readHere(
                answer,
                api,
                purpose,
                body ->
                        Frames.read(
                                body,
                                (stream, bytes, offset, length, first) ->
                                        (stream == LogLine.Stream.STDOUT ? output : errors)
                                                .write(bytes, offset, length)));
        return new ExecResult(
                exitCode(api, exec, purpose),
                output.toString(StandardCharsets.UTF_8),
                errors.toString(StandardCharsets.UTF_8));
    }

    static String create(Api api, ContainerId id, ObjectNode body, String purpose)
            throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", id.value(), "exec");
        return api.post(path, body, Api.CHANGE, purpose).path("Id").asText();
    }

    static int exitCode(Api api, String exec, String purpose)
            throws EngineException, InterruptedException {
        JsonNode told = api.get(ApiPath.of("exec", exec, "json"), purpose);
        return told.path("ExitCode").asInt();
    }

    static ObjectNode body(ExecSpec spec) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("AttachStdout", true).put("AttachStderr", true);
        spec.user().ifPresent(user -> body.put("User", user));
        spec.workingDir().ifPresent(folder -> body.put("WorkingDir", folder));
        if (!spec.environment().isEmpty()) {
            var environment = body.putArray("Env");
            new TreeMap<>(spec.environment())
                    .forEach((key, value) -> environment.add(key + "=" + value));
        }
        if (spec.privileged()) {
            body.put("Privileged", true);
        }
        var command = body.putArray("Cmd");
        spec.command().forEach(command::add);
        return body;
    }
}
