package io.windlass.engine.orchestrate.spec;

import java.util.Optional;

/** A file that is copied into a container before it starts. */
public record InjectedFile(
        String path, String content, int mode, Optional<Integer> uid, Optional<Integer> gid) {

    /** Says nothing of the content, which may be a secret. */
    @Override
    public String toString() {
        return path;
    }
}
