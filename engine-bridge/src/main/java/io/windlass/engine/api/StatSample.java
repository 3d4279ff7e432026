package io.windlass.engine.api;

import java.time.Instant;

/**
 * What a container uses.
 *
 * @param cpu share of one core, 1.0 = one core busy
 * @param memory bytes in use without the page cache
 * @param memoryLimit bytes; 0 when there is no limit
 * @param received bytes over all networks since the start
 * @param sent bytes over all networks since the start
 * @param read bytes from block devices since the start
 * @param written bytes to block devices since the start
 */
public record StatSample(
        Instant time,
        double cpu,
        long memory,
        long memoryLimit,
        long received,
        long sent,
        long read,
        long written,
        int pids) {}
