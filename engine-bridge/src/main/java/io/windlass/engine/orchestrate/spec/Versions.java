package io.windlass.engine.orchestrate.spec;

import java.util.Comparator;
import java.util.List;

/** Which release of Docker Compose is written into labels. */
public final class Versions {

    private Versions() {}

    /**
     * The newest that a project's containers carry, so that the release people use with it does not
     * take ours for changed; a fixed one where there is none.
     */
    public static String of(List<String> seen) {
        return seen.stream()
                .filter(version -> version.matches("\\d+\\.\\d+.*"))
                .max(Comparator.comparing(Hashes::dialect).thenComparing(version -> version))
                .orElse(Hashes.DEFAULT_VERSION);
    }
}
