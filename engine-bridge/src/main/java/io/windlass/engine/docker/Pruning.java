package io.windlass.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.client.Json;
import io.windlass.engine.docker.http.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Removes what nothing uses. */
final class Pruning {

    /** From here on volumes with a name are spared unless they are asked for. */
    private static final int SPARES_NAMED_VOLUMES = 42;

    private Pruning() {}

    static Pruned containers(Api api, PruneFilter filter)
            throws EngineException, InterruptedException {
        return prune(api, "containers", filters(filter));
    }

    static Pruned networks(Api api, PruneFilter filter)
            throws EngineException, InterruptedException {
        return prune(api, "networks", filters(filter));
    }

    static Pruned images(Api api, PruneFilter filter) throws EngineException, InterruptedException {
        Map<String, List<String>> filters = filters(filter);
        filters.put("dangling", List.of(filter.all() ? "false" : "true"));
        return prune(api, "images", filters);
    }

    /** Older engines remove all that are unused, which must not happen unasked. */
    static Pruned volumes(Api api, PruneFilter filter)
            throws EngineException, InterruptedException {
        boolean spares = api.version().atLeast(SPARES_NAMED_VOLUMES);
        if (!spares && !filter.all()) {
            throw new EngineException(
                    Problem.of(
                            Code.ENGINE_UNSUPPORTED,
                            "This engine cannot remove unused volumes without a name alone; it"
                                    + " would remove those with a name as well."));
        }
        Map<String, List<String>> filters = filters(filter);
        filters.remove("until");
        if (spares && filter.all()) {
            filters.put("all", List.of("true"));
        }
        return prune(api, "volumes", filters);
    }

    private static Map<String, List<String>> filters(PruneFilter filter) {
        Map<String, List<String>> filters = new TreeMap<>();
        if (!filter.labels().isEmpty()) {
            filters.put("label", ApiPath.labelTerms(filter.labels()));
        }
        filter.before().ifPresent(moment -> filters.put("until", List.of(moment.toString())));
        return filters;
    }

    private static Pruned prune(Api api, String kind, Map<String, List<String>> filters)
            throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of(kind, "prune").with("filters", Json.text(filters));
        JsonNode answer =
                api.send(
                        "POST", path, null, Limits.none(), "remove " + kind + " that nothing uses");
        List<String> removed = new ArrayList<>();
        String first = kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
        for (JsonNode item : answer.path(first + kind.substring(1) + "Deleted")) {
            String text = item.isObject() ? item.path("Deleted").asText() : item.asText();
            if (!text.isEmpty()) {
                removed.add(text);
            }
        }
        return new Pruned(removed, answer.path("SpaceReclaimed").asLong());
    }
}
