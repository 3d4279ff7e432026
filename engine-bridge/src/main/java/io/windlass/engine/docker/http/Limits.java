package io.windlass.engine.docker.http;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a call may take.
 *
 * @param limit absent for no limit
 * @param wholeCall whether the limit holds until the answer was read to its end, or only until its
 *     first line is there
 */
public record Limits(Optional<Duration> limit, boolean wholeCall) {

    /** From the first byte sent to the last byte read. */
    public static Limits within(Duration limit) {
        return new Limits(Optional.of(limit), true);
    }

    /** The answer must begin in time, and may then go on for ever. */
    public static Limits streamAfter(Duration limit) {
        return new Limits(Optional.of(limit), false);
    }

    /** For work whose length nobody knows: a pull, a build, waiting for an end. */
    public static Limits none() {
        return new Limits(Optional.empty(), false);
    }
}
