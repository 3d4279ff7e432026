package io.windlass.engine.docker.build;

import java.util.regex.Pattern;

/** What the text of a Dockerfile tells without running it. */
public final class Dockerfiles {

    private static final Pattern READS =
            Pattern.compile(
                    "^\\s*(ONBUILD\\s+)?(COPY|ADD)\\s|--mount=\\S*type=bind",
                    Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private Dockerfiles() {}

    /**
     * Whether a step may read files of the build context. It errs on that side: a copy from another
     * stage counts as well.
     */
    public static boolean readsContext(String text) {
        return READS.matcher(text).find();
    }
}
