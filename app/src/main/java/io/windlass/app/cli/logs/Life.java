package io.windlass.app.cli.logs;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Subscription;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One container between a start and an end; guarded by the {@link Follower} that it belongs to. */
final class Life {

    Container container;
    boolean reading;
    OptionalInt exitCode = OptionalInt.empty();
    @Nullable Subscription lines;

    Life(Container container) {
        this.container = container;
    }

    void stopReading() {
        Subscription open = lines;
        if (open != null) {
            open.close();
        }
    }
}
