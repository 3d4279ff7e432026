package io.windlass.app.logs;

import java.util.Arrays;
import java.util.List;

/** Who wrote and how much, all time, at one moment; and when the first line was written. */
final class Writers {

    private final List<LogSource> sources;
    private final long[] written;
    private final long origin;

    /** Copies what is changed by others. */
    Writers(List<LogSource> sources, long[] written, long origin) {
        this.sources = sources;
        this.written = Arrays.copyOf(written, sources.size());
        this.origin = origin;
    }

    List<LogSource> sources() {
        return sources;
    }

    long origin() {
        return origin;
    }

    long written(String service) {
        long sum = 0;
        for (int i = 0; i < written.length; i++) {
            if (sources.get(i).service().equals(service)) {
                sum += written[i];
            }
        }
        return sum;
    }
}
