package io.windlass.engine.docker;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.api.Volume;
import io.windlass.engine.api.Volumes;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.NetworkBody;
import io.windlass.engine.docker.json.ResourceReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The volumes of a Docker engine. */
final class DockerVolumes implements Volumes {

    private final EngineLink link;

    DockerVolumes(EngineLink link) {
        this.link = link;
    }

    @Override
    public List<Volume> list(Map<String, String> labels)
            throws EngineException, InterruptedException {
        return ResourceReader.volumes(
                link.api().get(ApiPath.of("volumes").withLabels(labels), "list volumes"));
    }

    @Override
    public Optional<Volume> inspect(String name) throws EngineException, InterruptedException {
        return link.api()
                .find(ApiPath.of("volumes", name), "inspect volume " + name)
                .map(ResourceReader::volume);
    }

    @Override
    public void create(
            String name, String driver, Map<String, String> options, Map<String, String> labels)
            throws EngineException, InterruptedException {
        link.api()
                .post(
                        ApiPath.of("volumes", "create"),
                        NetworkBody.volume(name, driver, options, labels),
                        Api.CHANGE,
                        "create volume " + name);
    }

    /** docker-java's command has no way to force it. */
    @Override
    public void remove(String name, boolean force) throws EngineException, InterruptedException {
        try {
            link.api()
                    .send(
                            "DELETE",
                            ApiPath.of("volumes", name).withFlag("force", force),
                            null,
                            Limits.within(Api.CHANGE),
                            "remove volume " + name);
        } catch (EngineException refused) {
            if (refused.problem().code() != Code.NOT_FOUND) {
                throw refused;
            }
        }
    }

    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return Pruning.volumes(link.api(), filter);
    }
}
