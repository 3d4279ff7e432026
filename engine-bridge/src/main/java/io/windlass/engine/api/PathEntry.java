package io.windlass.engine.api;

import java.time.Instant;

/**
 * What lies at a path inside a container.
 *
 * @param name the last part of the path
 * @param size in bytes
 * @param mode permissions, the lower nine bits
 * @param linkTarget where a symbolic link leads, as an absolute path in the container; else empty
 */
public record PathEntry(
        String name, long size, int mode, boolean directory, Instant modified, String linkTarget) {

    public boolean link() {
        return !linkTarget.isEmpty();
    }
}
