package io.windlass.engine.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which part of a container's log to read.
 *
 * @param follow whether to go on with new lines
 * @param tail how many of the last lines; absent reads all
 * @param since only lines at or after this moment, to the nanosecond
 */
public record LogRequest(
        boolean follow, OptionalInt tail, Optional<Instant> since, Optional<Instant> until) {

    public static LogRequest all() {
        return new LogRequest(false, OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    public static LogRequest follow(int tail) {
        return new LogRequest(true, OptionalInt.of(tail), Optional.empty(), Optional.empty());
    }
}
