package io.windlass.app.present;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.engine.api.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long what is on the screen stays true while nothing happens. */
public final class Pace {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Pace() {}

    /** When the words for amounts of time change next; empty when there are none. */
    public static Optional<Duration> of(AppState state, Instant now) {
        if (state.activities().stream().anyMatch(Activity::running)) {
            return Optional.of(SECOND);
        }
        return state.world().containers().values().stream()
                .filter(Container::running)
                .flatMap(container -> container.startedAt().stream())
                .map(start -> untilNext(Duration.between(start, now)))
                .min(Duration::compareTo);
    }

    private static Duration untilNext(Duration age) {
        if (age.isNegative() || age.compareTo(Duration.ofMinutes(1)) < 0) {
            return SECOND;
        }
        Duration unit =
                age.compareTo(Duration.ofHours(1)) < 0
                        ? Duration.ofMinutes(1)
                        : age.compareTo(Duration.ofDays(1)) < 0
                                ? Duration.ofHours(1)
                                : Duration.ofDays(1);
        Duration rest = unit.minusMillis(age.toMillis() % unit.toMillis());
        return rest.compareTo(SECOND) < 0 ? SECOND : rest;
    }
}
