package io.windlass.engine.docker.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.docker.client.Api;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Answer;
import io.windlass.engine.docker.http.Limits;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads what a container uses. */
public final class StatStream {

    private StatStream() {}

    public static Subscription open(Api api, ContainerId id, Consumer<StatSample> consumer)
            throws EngineException, InterruptedException {
        String purpose = "measure container " + id.shortForm();
        ApiPath path = ApiPath.of("containers", id.value(), "stats").with("stream", "1");
        Limits limits = Limits.streamAfter(Api.READ);
        Answer answer = api.open(api.call("GET", path, null), limits, purpose);
        return RunningStream.start(
                answer,
                api,
                purpose,
                body -> JsonLines.read(body, tree -> sample(tree).ifPresent(consumer)),
                end -> {});
    }

    /** Waits for one sample, which the engine measures over a second. */
    public static Optional<StatSample> once(Api api, ContainerId id)
            throws EngineException, InterruptedException {
        ApiPath path = ApiPath.of("containers", id.value(), "stats").with("stream", "0");
        return sample(api.get(path, "measure container " + id.shortForm()));
    }

    /** Empty for the samples of a container that does not run, which have no time. */
    static Optional<StatSample> sample(JsonNode tree) {
        String read = tree.path("read").asText();
        Optional<Instant> time = TimeStamp.read(read);
        if (time.isEmpty() || read.startsWith("0001-")) {
            return Optional.empty();
        }
        JsonNode memory = tree.path("memory_stats");
        return Optional.of(
                new StatSample(
                        time.get(),
                        cpu(tree.path("cpu_stats"), tree.path("precpu_stats")),
                        withoutCache(memory),
                        limit(memory),
                        sum(tree.path("networks"), "rx_bytes"),
                        sum(tree.path("networks"), "tx_bytes"),
                        blocks(tree.path("blkio_stats"), "read"),
                        blocks(tree.path("blkio_stats"), "write"),
                        tree.path("pids_stats").path("current").asInt()));
    }

    /** The container's part of the time that all processors spent, times their number. */
    private static double cpu(JsonNode now, JsonNode before) {
        double used = total(now) - total(before);
        double all =
                now.path("system_cpu_usage").asDouble()
                        - before.path("system_cpu_usage").asDouble();
        if (used <= 0 || all <= 0 || !before.has("system_cpu_usage")) {
            return 0;
        }
        int listed = now.path("cpu_usage").path("percpu_usage").size();
        int processors = now.path("online_cpus").asInt(Math.max(1, listed));
        return used / all * processors;
    }

    private static double total(JsonNode cpu) {
        return cpu.path("cpu_usage").path("total_usage").asDouble();
    }

    /** The name of the cache differs between the two generations of control groups. */
    private static long withoutCache(JsonNode memory) {
        long usage = memory.path("usage").asLong();
        JsonNode stats = memory.path("stats");
        long cache =
                stats.has("total_inactive_file")
                        ? stats.path("total_inactive_file").asLong()
                        : stats.path("inactive_file").asLong();
        return cache < usage ? usage - cache : usage;
    }

    /** "No limit" is told as the largest number there is, or close to it. */
    private static long limit(JsonNode memory) {
        double limit = memory.path("limit").asDouble();
        return limit >= Long.MAX_VALUE / 2.0 ? 0 : (long) limit;
    }

    private static long sum(JsonNode networks, String key) {
        long sum = 0;
        for (JsonNode network : networks) {
            sum += network.path(key).asLong();
        }
        return sum;
    }

    /** The two generations of control groups write the operation differently. */
    private static long blocks(JsonNode devices, String operation) {
        long sum = 0;
        for (JsonNode entry : devices.path("io_service_bytes_recursive")) {
            if (entry.path("op").asText().equalsIgnoreCase(operation)) {
                sum += entry.path("value").asLong();
            }
        }
        return sum;
    }
}
