package io.windlass.engine.embedded.sandbox;

import java.util.Locale;
import java.util.Optional;

/** What a process may have so much of, with the kernel's number for it. */
public enum Resource {
    CPU(0),
    FSIZE(1),
    DATA(2),
    STACK(3),
    CORE(4),
    RSS(5),
    NPROC(6),
    NOFILE(7),
    MEMLOCK(8),
    AS(9),
    LOCKS(10),
    SIGPENDING(11),
    MSGQUEUE(12),
    NICE(13),
    RTPRIO(14),
    RTTIME(15);

    private final int number;

    Resource(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

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
