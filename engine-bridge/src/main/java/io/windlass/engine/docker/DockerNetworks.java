package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.NetworkSpec;
import io.windlass.engine.api.Networks;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.json.EndpointBody;
import io.windlass.engine.docker.json.NetworkBody;
import io.windlass.engine.docker.json.ResourceReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks of a Docker engine. */
final class DockerNetworks implements Networks {

    private final EngineLink link;

    DockerNetworks(EngineLink link) {
        this.link = link;
    }

    @Override
    public List<Network> list(Map<String, String> labels)
            throws EngineException, InterruptedException {
        return ResourceReader.networks(
                link.api().get(ApiPath.of("networks").withLabels(labels), "list networks"));
    }

    /** The engine also takes the beginning of an id, which is not what was asked for. */
    @Override
    public Optional<Network> inspect(String nameOrId) throws EngineException, InterruptedException {
        return link.api()
                .find(ApiPath.of("networks", nameOrId), "inspect network " + nameOrId)
                .map(ResourceReader::network)
                .filter(found -> found.name().equals(nameOrId) || found.id().equals(nameOrId));
    }

    @Override
    public String create(NetworkSpec spec) throws EngineException, InterruptedException {
        Api api = link.api();
        JsonNode body = NetworkBody.of(spec, api.version());
        JsonNode answer =
                api.post(
                        ApiPath.of("networks", "create"),
                        body,
                        Api.CHANGE,
                        "create network " + spec.name());
        return answer.path("Id").asText();
    }

    @Override
    public void remove(String id) throws EngineException, InterruptedException {
        try {
            link.api()
                    .typed(
                            Api.CHANGE,
                            "remove network " + id,
                            docker -> docker.removeNetworkCmd(id).exec());
        } catch (EngineException refused) {
            if (refused.problem().code() != Code.NOT_FOUND) {
                throw refused;
            }
        }
    }

    @Override
    public void connect(String network, ContainerId container, ContainerSpec.Endpoint endpoint)
            throws EngineException, InterruptedException {
        Api api = link.api();
        api.post(
                ApiPath.of("networks", network, "connect"),
                EndpointBody.connect(container, endpoint, api.version()),
                Api.CHANGE,
                "connect container " + container.shortForm() + " to network " + network);
    }

    @Override
    public void disconnect(String network, ContainerId container, boolean force)
            throws EngineException, InterruptedException {
        link.api()
                .typed(
                        Api.CHANGE,
                        "disconnect container " + container.shortForm() + " from " + network,
                        docker ->
                                docker.disconnectFromNetworkCmd()
                                        .withNetworkId(network)
                                        .withContainerId(container.value())
                                        .withForce(force)
                                        .exec());
    }

    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return Pruning.networks(link.api(), filter);
    }
}
