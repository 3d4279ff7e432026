package io.windlass.engine.embedded.sandbox;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A capability of the kernel; the order is the kernel's numbering. */
public enum Capability {
    CHOWN,
    DAC_OVERRIDE,
    DAC_READ_SEARCH,
    FOWNER,
    FSETID,
    KILL,
    SETGID,
    SETUID,
    SETPCAP,
    LINUX_IMMUTABLE,
    NET_BIND_SERVICE,
    NET_BROADCAST,
    NET_ADMIN,
    NET_RAW,
    IPC_LOCK,
    IPC_OWNER,
    SYS_MODULE,
    SYS_RAWIO,
    SYS_CHROOT,
    SYS_PTRACE,
    SYS_PACCT,
    SYS_ADMIN,
    SYS_BOOT,
    SYS_NICE,
    SYS_RESOURCE,
    SYS_TIME,
    SYS_TTY_CONFIG,
    MKNOD,
    LEASE,
    AUDIT_WRITE,
    AUDIT_CONTROL,
    SETFCAP,
    MAC_OVERRIDE,
    MAC_ADMIN,
    SYSLOG,
    WAKE_ALARM,
    BLOCK_SUSPEND,
    AUDIT_READ,
    PERFMON,
    BPF,
    CHECKPOINT_RESTORE;

    private static final Set<Capability> USUAL =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            CHOWN,
                            DAC_OVERRIDE,
                            FSETID,
                            FOWNER,
                            MKNOD,
                            NET_RAW,
                            SETGID,
                            SETUID,
                            SETFCAP,
                            SETPCAP,
                            NET_BIND_SERVICE,
                            SYS_CHROOT,
                            KILL,
                            AUDIT_WRITE));

    /** What a container has that asks for nothing. */
    public static Set<Capability> usual() {
        return USUAL;
    }

    /** By the name that people write: {@code NET_ADMIN}, {@code CAP_NET_ADMIN}. */
    public static Optional<Capability> named(String name) {
        String plain = name.toUpperCase(Locale.ROOT);
        String bare = plain.startsWith("CAP_") ? plain.substring(4) : plain;
        for (Capability capability : values()) {
            if (capability.name().equals(bare)) {
                return Optional.of(capability);
            }
        }
        return Optional.empty();
    }

    /** What is left when some are added and some dropped; {@code ALL} stands for all of them. */
    public static Set<Capability> changed(List<String> added, List<String> dropped) {
        boolean all = added.stream().anyMatch("ALL"::equalsIgnoreCase);
        boolean none = dropped.stream().anyMatch("ALL"::equalsIgnoreCase);
        Set<Capability> kept = EnumSet.noneOf(Capability.class);
        if (all) {
            Collections.addAll(kept, values());
        } else if (!none) {
            kept.addAll(USUAL);
        }
        if (!all || !none) {
            dropped.forEach(name -> named(name).ifPresent(kept::remove));
        }
        added.forEach(name -> named(name).ifPresent(kept::add));
        return kept;
    }

    static long bits(Collection<Capability> capabilities) {
        return capabilities.stream()
                .mapToLong(one -> 1L << one.ordinal())
                .reduce(0, (a, b) -> a | b);
    }
}
