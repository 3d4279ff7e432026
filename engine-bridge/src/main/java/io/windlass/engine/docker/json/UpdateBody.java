package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.ContainerUpdate;
import java.util.Optional;
import java.util.OptionalLong;

/** The body that changes a container which stays. */
public final class UpdateBody {

    private UpdateBody() {}

    public static JsonNode of(ContainerUpdate update) {
        Body body =
                new Body()
                        .setNumber("Memory", boxed(update.memory()))
                        .setNumber("MemoryReservation", boxed(update.memoryReservation()))
                        .setNumber("MemorySwap", boxed(update.memorySwap()))
                        .setNumber("NanoCpus", boxed(update.nanoCpus()))
                        .setNumber("CpuShares", boxed(update.cpuShares()))
                        .setNumber("PidsLimit", boxed(update.pidsLimit()));
        update.restartPolicy()
                .ifPresent(policy ->
                        body.put(
                                "RestartPolicy",
                                new Body()
                                        .put("Name", policy.name())
                                        .put("MaximumRetryCount", policy.maximumRetryCount())));
        return body.node();
    }

    private static Optional<Long> boxed(OptionalLong number) {
        return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
    }
}
