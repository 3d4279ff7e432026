package io.windlass.engine.api;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What can be changed of a container without making it anew; what is absent stays as it is.
 *
 * @param memory bytes, as are the two that follow
 * @param nanoCpus thousand millionths of a processor
 */
public record ContainerUpdate(
        Optional<HostConfig.RestartPolicy> restartPolicy,
        OptionalLong memory,
        OptionalLong memoryReservation,
        OptionalLong memorySwap,
        OptionalLong nanoCpus,
        OptionalLong cpuShares,
        OptionalLong pidsLimit) {

    /** A change of the restart policy alone. */
    public static ContainerUpdate restart(HostConfig.RestartPolicy policy) {
        OptionalLong same = OptionalLong.empty();
        return new ContainerUpdate(Optional.of(policy), same, same, same, same, same, same);
    }
}
