package io.windlass.engine.embedded.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The kernel's kinds of namespaces, with the bit by which each is asked for. */
public enum Namespace {
    MOUNT(0x0002_0000),
    CGROUP(0x0200_0000),
    UTS(0x0400_0000),
    IPC(0x0800_0000),
    USER(0x1000_0000),
    PID(0x2000_0000),
    NETWORK(0x4000_0000);

    private final int bit;

    Namespace(int bit) {
        this.bit = bit;
    }

    /** Always in the same order, so that the same plan has the same text. */
    static Set<Namespace> inOrder(Set<Namespace> namespaces) {
        EnumSet<Namespace> sorted = EnumSet.noneOf(Namespace.class);
        sorted.addAll(namespaces);
        return Collections.unmodifiableSet(sorted);
    }

    static int bits(Set<Namespace> namespaces) {
        return namespaces.stream().mapToInt(namespace -> namespace.bit).reduce(0, (a, b) -> a | b);
    }
}
