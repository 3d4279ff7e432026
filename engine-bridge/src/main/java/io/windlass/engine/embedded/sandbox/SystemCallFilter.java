package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.launch.Machine;
import io.windlass.engine.embedded.plan.Bytes;
import java.util.Set;
import java.util.SortedSet;

/**
 * The filter of system calls that a container gets: Docker's default profile as a program for the
 * kernel.
 *
 * <p>Calls of another kind of machine (32-bit programs, x32) are not there; calls that this program
 * does not know are not there either, so that programs fall back to what they used before.
 */
final class SystemCallFilter {

    private static final int ALLOW = 0x7FFF_0000;
    private static final int REFUSE = 0x0005_0001;
    private static final int NOT_THERE = 0x0005_0026;

    private static final int NUMBER = 0;
    private static final int MACHINE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int X32 = 0x4000_0000;

    /** All new namespaces that clone can ask for. */
    private static final int NEW_NAMESPACES = 0x7E02_0000;

    private static final int VSOCK = 40;
    private static final int[] PERSONALITIES = {0, 8, 0x20000, 0x20008, -1};

    private final BpfWriter out = new BpfWriter();
    private final SystemCalls calls;

    private SystemCallFilter(SystemCalls calls) {
        this.calls = calls;
    }

    static Bytes of(Machine machine, Set<Capability> capabilities) {
        SystemCallFilter filter = new SystemCallFilter(SystemCalls.of(machine));
        filter.write(machine, capabilities);
        return Bytes.of(filter.out.toBytes());
    }

    private void write(Machine machine, Set<Capability> capabilities) {
        SortedSet<Integer> allowed = calls.allowed(capabilities);
        out.load(MACHINE).skipIfEqual(machine.auditNumber(), 1).answer(NOT_THERE);
        out.load(NUMBER);
        if (machine == Machine.X86_64) {
            out.skipUnlessAtLeast(X32, 1).answer(NOT_THERE);
        }
        out.skipUnlessAtLeast(calls.last() + 1, 1).answer(NOT_THERE);
        if (!capabilities.contains(Capability.SYS_ADMIN)) {
            out.skipUnlessEqual(number("clone"), 4);
            out.load(FIRST_ARGUMENT).skipIfAny(NEW_NAMESPACES, 1).answer(ALLOW).answer(REFUSE);
            out.skipUnlessEqual(number("clone3"), 1).answer(NOT_THERE);
        }
        out.skipUnlessEqual(number("socket"), 4);
        out.load(FIRST_ARGUMENT).skipIfEqual(VSOCK, 1).answer(ALLOW).answer(REFUSE);
        personality();
        ranges(allowed);
        out.answer(REFUSE);
    }

    private void personality() {
        out.skipUnlessEqual(number("personality"), 2 + 2 * PERSONALITIES.length);
        out.load(FIRST_ARGUMENT);
        for (int personality : PERSONALITIES) {
            out.skipUnlessEqual(personality, 1).answer(ALLOW);
        }
        out.answer(REFUSE);
    }

    /**
     * Neighbouring numbers are compared at once; the kernel remembers calls that are always let.
     */
    private void ranges(SortedSet<Integer> allowed) {
        int from = allowed.isEmpty() ? 0 : allowed.first();
        int to = from - 1;
        for (int number : allowed) {
            if (number != to + 1) {
                range(from, to);
                from = number;
            }
            to = number;
        }
        range(from, to);
    }

    private void range(int from, int to) {
        if (from <= to) {
            out.skipUnlessAtLeast(from, 2).skipIfAbove(to, 1).answer(ALLOW);
        }
    }

    private int number(String call) {
        Integer number = calls.numbers().get(call);
        if (number == null) {
            throw new IllegalStateException("no system call " + call);
        }
        return number;
    }
}
