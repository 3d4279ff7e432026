package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Archives;
import io.windlass.engine.api.CommitSpec;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PathEntry;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Call;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.ProcessReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** The files inside the containers of a Docker engine. */
final class DockerArchives implements Archives {

    private static final String STAT = "X-Docker-Container-Path-Stat";

    /** Making an image of a container copies what it wrote. */
    private static final Duration COMMIT = Duration.ofMinutes(10);

    private final EngineLink link;

    DockerArchives(EngineLink link) {
        this.link = link;
    }

    private static ApiPath archive(ContainerId id, String path) {
        return ApiPath.of("containers", id.value(), "archive").with("path", path);
    }

    /** The engine says "not found" of a container and of a path in the same way. */
    @Override
    public Optional<PathEntry> look(ContainerId id, String path)
            throws EngineException, InterruptedException {
        Api api = link.api();
        String purpose = "look at " + path + " in container " + id.shortForm();
        Call call = api.call("HEAD", archive(id, path), null);
        try (Answer answer = api.open(call, Limits.within(Api.CHANGE), purpose)) {
            String stat = answer.header(STAT).orElse("");
            return Optional.of(ProcessReader.entry(Json.read(Base64.getDecoder().decode(stat))));
        } catch (IOException failure) {
            throw api.broken(failure, purpose);
        } catch (EngineException refused) {
            boolean there =
                    refused.problem().code() == Code.NOT_FOUND
                            && api.find(ApiPath.of("containers", id.value(), "json"), purpose)
                                    .isPresent();
            if (there) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public InputStream read(ContainerId id, String path)
            throws EngineException, InterruptedException {
        return stream(archive(id, path), "copy " + path + " from container " + id.shortForm());
    }

    @Override
    public InputStream export(ContainerId id) throws EngineException, InterruptedException {
        return stream(
                ApiPath.of("containers", id.value(), "export"),
                "export container " + id.shortForm());
    }

    private InputStream stream(ApiPath path, String purpose)
            throws EngineException, InterruptedException {
        Api api = link.api();
        Answer answer =
                api.open(api.call("GET", path, null), Limits.streamAfter(Api.CHANGE), purpose);
        return new FilterInputStream(answer.body()) {
            @Override
            public void close() {
                answer.close();
            }
        };
    }

    /** How long it takes depends on how much it is, and the caller can interrupt it. */
    @Override
    public void write(ContainerId id, String folder, InputStream tar, boolean keepOwners)
            throws EngineException, InterruptedException {
        Api api = link.api();
        ApiPath path = archive(id, folder).with("noOverwriteDirNonDir", "true");
        ApiPath owned = keepOwners ? path.with("copyUIDGID", "true") : path;
        api.open(
                        Call.tar("PUT", api.path(owned), tar),
                        Limits.none(),
                        "copy files into container " + id.shortForm())
                .close();
    }

    @Override
    public String commit(ContainerId id, CommitSpec spec)
            throws EngineException, InterruptedException {
        ApiPath path =
                ApiPath.of("commit")
                        .with("container", id.value())
                        .with("author", spec.author())
                        .with("comment", spec.comment())
                        .with("pause", spec.pause() ? "1" : "0");
        if (!spec.reference().isEmpty()) {
            ImageName name = ImageName.of(spec.reference());
            path = path.with("repo", name.name()).with("tag", name.tag());
        }
        for (String change : spec.changes()) {
            path = path.with("changes", change);
        }
        JsonNode answer =
                link.api()
                        .post(
                                path,
                                JsonNodeFactory.instance.objectNode(),
                                COMMIT,
                                "make an image of container " + id.shortForm());
        return answer.path("Id").asText();
    }
}
