package io.windlass.engine.embedded.sandbox;

import java.util.Locale;
import java.util.Optional;

/** What a process may have so much of; the order is the kernel's numbering. */
public enum Resource {
    CPU,
    FSIZE,
    DATA,
    STACK,
    CORE,
    RSS,
    NPROC,
    NOFILE,
    MEMLOCK,
    AS,
    LOCKS,
    SIGPENDING,
    MSGQUEUE,
    NICE,
    RTPRIO,
    RTTIME;

    /** By the name that {@code ulimits} has for it. */
    public static Optional<Resource> named(String name) {
        for (Resource resource : values()) {
            if (resource.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(resource);
            }
        }
        return Optional.empty();
    }
}
