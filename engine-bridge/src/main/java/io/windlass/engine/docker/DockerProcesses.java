package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.AttachRequest;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecRequest;
import io.windlass.engine.api.ExecSession;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.ExitWatch;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.api.ProcessTable;
import io.windlass.engine.api.Processes;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.ProcessReader;
import io.windlass.engine.docker.stream.HeldContainer;
import io.windlass.engine.docker.stream.HeldExec;
import java.io.IOException;
import java.util.List;

/** The processes inside the containers of a Docker engine. */
final class DockerProcesses implements Processes {

    private final EngineLink link;

    DockerProcesses(EngineLink link) {
        this.link = link;
    }

    @Override
    public ExecSession exec(ContainerId id, ExecRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException {
        return HeldExec.open(link.api(), id, request, consumer);
    }

    @Override
    public void execDetached(ContainerId id, ExecSpec spec, boolean tty)
            throws EngineException, InterruptedException {
        HeldExec.detached(link.api(), id, spec, tty);
    }

    @Override
    public ProcessSession attach(ContainerId id, AttachRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException {
        String purpose = "attach to container " + id.shortForm();
        JsonNode tree =
                link.api()
                        .find(ApiPath.of("containers", id.value(), "json"), purpose)
                        .orElseThrow(() ->
                                new EngineException(
                                        Problem.of(
                                                Code.NOT_FOUND,
                                                "The engine could not "
                                                        + purpose
                                                        + ": it has no such thing any more.")));
        boolean tty = tree.path("Config").path("Tty").asBoolean();
        return HeldContainer.open(link.api(), id, tty, request, consumer);
    }

    /** The engine answers with the head as soon as it looks out, and with the code at the end. */
    @Override
    public ExitWatch exit(ContainerId id, boolean removed)
            throws EngineException, InterruptedException {
        Api api = link.api();
        String purpose = "wait for container " + id.shortForm();
        ApiPath path =
                ApiPath.of("containers", id.value(), "wait")
                        .with("condition", removed ? "removed" : "next-exit");
        Answer answer =
                api.open(api.call("POST", path, null), Limits.streamAfter(Api.READ), purpose);
        return new ExitWatch() {
            @Override
            public int await() throws EngineException, InterruptedException {
                try {
                    return Json.read(answer.body().readAllBytes()).path("StatusCode").asInt();
                } catch (IOException failure) {
                    throw api.broken(failure, purpose);
                }
            }

            @Override
            public void close() {
                answer.close();
            }
        };
    }

    @Override
    public ProcessTable top(ContainerId id, List<String> options)
            throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", id.value(), "top");
        ApiPath asked = options.isEmpty() ? path : path.with("ps_args", String.join(" ", options));
        return ProcessReader.table(
                link.api().get(asked, "list the processes of container " + id.shortForm()));
    }
}
