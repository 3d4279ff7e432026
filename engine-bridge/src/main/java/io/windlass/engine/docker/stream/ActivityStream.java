package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.Activity;
import io.windlass.engine.api.ActivityConsumer;
import io.windlass.engine.api.ActivityRequest;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Reads what happens on an engine as it is told. */
public final class ActivityStream {

    private ActivityStream() {}

    public static Subscription open(Api api, ActivityRequest request, ActivityConsumer consumer)
            throws EngineException, InterruptedException {
        String purpose = "tell what happens";
        ApiPath path =
                ApiPath.of("events")
                        .withLabels(request.labels())
                        .with("since", request.since().map(TimeStamp::query))
                        .with("until", request.until().map(TimeStamp::query));
        Answer answer =
                api.open(api.call("GET", path, null), Limits.streamAfter(Api.READ), purpose);
        return RunningStream.start(
                answer,
                api,
                purpose,
                body -> JsonLines.read(body, tree -> consumer.happened(activity(tree))),
                consumer::ended);
    }

    static Activity activity(JsonNode tree) {
        JsonNode actor = tree.path("Actor");
        Map<String, String> attributes = new HashMap<>();
        actor.path("Attributes")
                .properties()
                .forEach(entry -> attributes.put(entry.getKey(), entry.getValue().asText()));
        return new Activity(
                time(tree),
                tree.path("Type").asText(),
                tree.path("Action").asText(tree.path("status").asText()),
                actor.path("ID").asText(tree.path("id").asText()),
                attributes);
    }

    private static Instant time(JsonNode tree) {
        long nanos = tree.path("timeNano").asLong();
        return nanos > 0
                ? Instant.ofEpochSecond(0, nanos)
                : Instant.ofEpochSecond(tree.path("time").asLong());
    }
}
