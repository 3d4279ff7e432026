package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.ContainerUpdate;
import io.windlass.engine.api.Containers;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.ContainerBody;
import io.windlass.engine.docker.json.ContainerReader;
import io.windlass.engine.docker.json.InspectReader;
import io.windlass.engine.docker.json.UpdateBody;
import io.windlass.engine.docker.stream.ExecRun;
import io.windlass.engine.docker.stream.LogStream;
import io.windlass.engine.docker.stream.StatStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The containers of a Docker engine. */
final class DockerContainers implements Containers {

    /** What a container gets when nothing else is said. */
    private static final Duration USUAL_GRACE = Duration.ofSeconds(10);

    /** What the engine may need beyond the grace that the container has. */
    private static final Duration BEYOND_GRACE = Duration.ofSeconds(15);

    private final EngineLink link;

    DockerContainers(EngineLink link) {
        this.link = link;
    }

    @Override
    public List<Container> list(Map<String, String> labels)
            throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", "json").with("all", "1").withLabels(labels);
        return ContainerReader.list(link.api().get(path, "list containers"));
    }

    @Override
    public Optional<ContainerDetails> inspect(ContainerId id)
            throws EngineException, InterruptedException {
        return tree(id).map(InspectReader::details);
    }

    private Optional<JsonNode> tree(ContainerId id) throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", id.value(), "json");
        return link.api().find(path, purpose("inspect", id));
    }

    private static String purpose(String verb, ContainerId id) {
        return verb + " container " + id.shortForm();
    }

    @Override
    public ContainerId create(ContainerSpec spec) throws EngineException, InterruptedException {
        Api api = link.api();
        Unsupported.check(spec, api.version(), link.info());
        ApiPath path =
                ApiPath.of("containers", "create")
                        .with("name", spec.name())
                        .with("platform", spec.platform());
        JsonNode answer =
                api.post(
                        path,
                        ContainerBody.of(spec, api.version()),
                        Api.CHANGE,
                        "create container " + spec.name());
        return new ContainerId(answer.path("Id").asText());
    }

    @Override
    public void start(ContainerId id) throws EngineException, InterruptedException {
        try {
            link.api()
                    .typed(
                            Api.CHANGE,
                            purpose("start", id),
                            docker -> docker.startContainerCmd(id.value()).exec());
        } catch (EngineException refused) {
            throw new EngineException(PortProblem.told(refused.problem(), link.host()), refused);
        }
    }

    @Override
    public void stop(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException {
        link.api().post(ended("stop", id, grace), null, stopLimit(id, grace), purpose("stop", id));
    }

    @Override
    public void restart(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException {
        Duration limit = stopLimit(id, grace).plus(Api.CHANGE);
        link.api().post(ended("restart", id, grace), null, limit, purpose("restart", id));
    }

    /** docker-java's own commands always send a grace of ten seconds, over the container's own. */
    private static ApiPath ended(String verb, ContainerId id, Optional<Duration> grace) {
        return ApiPath.of("containers", id.value(), verb).withSeconds("t", grace);
    }

    /** Only the container knows how long it may take when nobody says. */
    private Duration stopLimit(ContainerId id, Optional<Duration> grace)
            throws EngineException, InterruptedException {
        Duration own =
                grace.isPresent()
                        ? grace.get()
                        : tree(id).map(tree -> tree.path("Config").path("StopTimeout"))
                                .filter(JsonNode::isNumber)
                                .map(time -> Duration.ofSeconds(time.asLong()))
                                .orElse(USUAL_GRACE);
        return own.plus(BEYOND_GRACE);
    }

    @Override
    public void kill(ContainerId id, String signal) throws EngineException, InterruptedException {
        link.api()
                .typed(
                        Api.CHANGE,
                        purpose("kill", id),
                        docker -> docker.killContainerCmd(id.value()).withSignal(signal).exec());
    }

    @Override
    public void pause(ContainerId id) throws EngineException, InterruptedException {
        link.api()
                .typed(
                        Api.CHANGE,
                        purpose("pause", id),
                        docker -> docker.pauseContainerCmd(id.value()).exec());
    }

    @Override
    public void unpause(ContainerId id) throws EngineException, InterruptedException {
        link.api()
                .typed(
                        Api.CHANGE,
                        purpose("unpause", id),
                        docker -> docker.unpauseContainerCmd(id.value()).exec());
    }

    @Override
    public void rename(ContainerId id, String name) throws EngineException, InterruptedException {
        link.api()
                .typed(
                        Api.CHANGE,
                        purpose("rename", id),
                        docker -> docker.renameContainerCmd(id.value()).withName(name).exec());
    }

    @Override
    public void remove(ContainerId id, boolean force, boolean anonymousVolumes)
            throws EngineException, InterruptedException {
        try {
            link.api()
                    .typed(
                            Api.CHANGE,
                            purpose("remove", id),
                            docker ->
                                    docker.removeContainerCmd(id.value())
                                            .withForce(force)
                                            .withRemoveVolumes(anonymousVolumes)
                                            .exec());
        } catch (EngineException refused) {
            if (underWay(refused)) {
                awaitRemoval(id);
            } else if (refused.problem().code() != Code.NOT_FOUND) {
                throw refused;
            }
        }
    }

    private static boolean underWay(EngineException refused) {
        return refused.problem().detail().orElse("").contains("is already in progress");
    }

    /** Somebody else removes it; its name is free when that is done. */
    private void awaitRemoval(ContainerId id) throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", id.value(), "wait").with("condition", "removed");
        try {
            link.api().post(path, null, Api.CHANGE, purpose("remove", id));
        } catch (EngineException refused) {
            if (refused.problem().code() != Code.NOT_FOUND) {
                throw refused;
            }
        }
    }

    /**
     * Asks for the next exit before looking at the state: whatever happens in between is seen by
     * one or the other. Engines answer a wait for "not running" too early while a container starts.
     */
    @Override
    public int await(ContainerId id) throws EngineException, InterruptedException {
        Api api = link.api();
        String purpose = purpose("wait for", id);
        ApiPath path = ApiPath.of("containers", id.value(), "wait").with("condition", "next-exit");
        try (Answer answer =
                api.open(api.call("POST", path, null), Limits.streamAfter(Api.READ), purpose)) {
            Optional<Container> now = tree(id).map(InspectReader::container);
            if (now.isPresent() && now.get().state() instanceof State.Exited(int exitCode)) {
                return exitCode;
            }
            return Json.read(answer.body().readAllBytes()).path("StatusCode").asInt();
        } catch (IOException failure) {
            throw api.broken(failure, purpose);
        }
    }

    @Override
    public Subscription logs(ContainerId id, LogRequest request, LogConsumer consumer)
            throws EngineException, InterruptedException {
        boolean tty =
                tree(id).map(tree -> tree.path("Config").path("Tty").asBoolean()).orElse(false);
        return LogStream.open(link.api(), id, tty, request, consumer);
    }

    @Override
    public Subscription stats(ContainerId id, Consumer<StatSample> consumer)
            throws EngineException, InterruptedException {
        return StatStream.open(link.api(), id, consumer);
    }

    @Override
    public Optional<StatSample> sample(ContainerId id)
            throws EngineException, InterruptedException {
        return StatStream.once(link.api(), id);
    }

    @Override
    public void update(ContainerId id, ContainerUpdate update)
            throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", id.value(), "update");
        link.api().post(path, UpdateBody.of(update), Api.CHANGE, purpose("update", id));
    }

    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return Pruning.containers(link.api(), filter);
    }

    @Override
    public void copyInto(ContainerId id, InputStream tar, boolean keepOwners)
            throws EngineException, InterruptedException {
        new DockerArchives(link).write(id, "/", tar, keepOwners);
    }

    @Override
    public ExecResult exec(ContainerId id, ExecSpec spec)
            throws EngineException, InterruptedException {
        return ExecRun.run(link.api(), id, spec);
    }
}
