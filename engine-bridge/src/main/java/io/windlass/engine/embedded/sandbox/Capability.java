package io.windlass.engine.embedded.sandbox;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A capability of the kernel, with the kernel's number for it. */
public enum Capability {
    CHOWN(0),
    DAC_OVERRIDE(1),
    DAC_READ_SEARCH(2),
    FOWNER(3),
    FSETID(4),
    KILL(5),
    SETGID(6),
    SETUID(7),
    SETPCAP(8),
    LINUX_IMMUTABLE(9),
    NET_BIND_SERVICE(10),
    NET_BROADCAST(11),
    NET_ADMIN(12),
    NET_RAW(13),
    IPC_LOCK(14),
    IPC_OWNER(15),
    SYS_MODULE(16),
    SYS_RAWIO(17),
    SYS_CHROOT(18),
    SYS_PTRACE(19),
    SYS_PACCT(20),
    SYS_ADMIN(21),
    SYS_BOOT(22),
    SYS_NICE(23),
    SYS_RESOURCE(24),
    SYS_TIME(25),
    SYS_TTY_CONFIG(26),
    MKNOD(27),
    LEASE(28),
    AUDIT_WRITE(29),
    AUDIT_CONTROL(30),
    SETFCAP(31),
    MAC_OVERRIDE(32),
    MAC_ADMIN(33),
    SYSLOG(34),
    WAKE_ALARM(35),
    BLOCK_SUSPEND(36),
    AUDIT_READ(37),
    PERFMON(38),
    BPF(39),
    CHECKPOINT_RESTORE(40);

    private final int number;

    Capability(int number) {
        this.number = number;
    }

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
        return capabilities.stream().mapToLong(one -> 1L << one.number).reduce(0, (a, b) -> a | b);
    }
}
