package io.windlass.engine.embedded.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.embedded.launch.Machine;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SystemCallFilterTest {

    private static final String ALLOWED = "allowed";
    private static final String REFUSED = "refused";
    private static final String NOT_THERE = "not there";

    @Test
    void usual_calls_are_allowed_and_dangerous_ones_are_not() {
        Map<String, String> answers = new TreeMap<>();
        for (String call :
                List.of(
                        "read",
                        "execve",
                        "openat2",
                        "mount",
                        "setns",
                        "bpf",
                        "keyctl",
                        "ptrace",
                        "io_uring_setup",
                        "kexec_load",
                        "unshare",
                        "chroot",
                        "futex_wait")) {
            answers.put(call, answer(Machine.X86_64, Capability.usual(), call, 0));
        }

        assertThat(answers)
                .isEqualTo(
                        Map.ofEntries(
                                Map.entry("read", ALLOWED),
                                Map.entry("execve", ALLOWED),
                                Map.entry("openat2", ALLOWED),
                                Map.entry("ptrace", ALLOWED),
                                Map.entry("futex_wait", ALLOWED),
                                Map.entry("chroot", ALLOWED),
                                Map.entry("mount", REFUSED),
                                Map.entry("setns", REFUSED),
                                Map.entry("bpf", REFUSED),
                                Map.entry("keyctl", REFUSED),
                                Map.entry("io_uring_setup", REFUSED),
                                Map.entry("kexec_load", REFUSED),
                                Map.entry("unshare", REFUSED)));
    }

    @Test
    void a_capability_brings_the_calls_that_are_of_no_use_without() {
        Set<Capability> more = EnumSet.of(Capability.SYS_ADMIN, Capability.SYS_TIME);

        assertThat(answer(Machine.AARCH64, more, "mount", 0)).isEqualTo(ALLOWED);
        assertThat(answer(Machine.AARCH64, more, "clock_settime", 0)).isEqualTo(ALLOWED);
        assertThat(answer(Machine.AARCH64, more, "clone3", 0)).isEqualTo(ALLOWED);
        assertThat(answer(Machine.AARCH64, more, "chroot", 0)).isEqualTo(REFUSED);
    }

    @Test
    void a_process_may_be_cloned_and_a_namespace_may_not() {
        Set<Capability> usual = Capability.usual();

        assertThat(answer(Machine.X86_64, usual, "clone", 0x11)).isEqualTo(ALLOWED);
        assertThat(answer(Machine.X86_64, usual, "clone", 0x1000_0011)).isEqualTo(REFUSED);
        // Its flags are in memory, where no filter can look: programs fall back to clone.
        assertThat(answer(Machine.X86_64, usual, "clone3", 0)).isEqualTo(NOT_THERE);
    }

    @Test
    void sockets_and_personalities_are_let_by_their_kind() {
        Set<Capability> usual = Capability.usual();

        assertThat(answer(Machine.X86_64, usual, "socket", 2)).isEqualTo(ALLOWED);
        assertThat(answer(Machine.X86_64, usual, "socket", 40)).isEqualTo(REFUSED);
        assertThat(answer(Machine.X86_64, usual, "personality", 0xFFFF_FFFFL)).isEqualTo(ALLOWED);
        assertThat(answer(Machine.X86_64, usual, "personality", 0x0040_0000)).isEqualTo(REFUSED);
    }

    @Test
    void calls_of_other_machines_and_of_later_kernels_are_not_there() {
        int x86 = Machine.X86_64.auditNumber();
        int i386 = 0x4000_0003;

        assertThat(run(Machine.X86_64, Capability.usual(), i386, 3, 0)).isEqualTo(NOT_THERE);
        assertThat(run(Machine.X86_64, Capability.usual(), x86, 0x4000_0000, 0))
                .isEqualTo(NOT_THERE);
        assertThat(run(Machine.X86_64, Capability.usual(), x86, 9999, 0)).isEqualTo(NOT_THERE);
    }

    private static String answer(
            Machine machine, Set<Capability> capabilities, String call, long argument) {
        int number = Objects.requireNonNull(SystemCalls.of(machine).numbers().get(call));
        return run(machine, capabilities, machine.auditNumber(), number, argument);
    }

    /** Does what the kernel does with the program. */
    private static String run(
            Machine machine, Set<Capability> capabilities, int audit, int number, long argument) {
        ByteBuffer call = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        call.putInt(number).putInt(audit).putLong(0).putLong(argument);
        ByteBuffer program =
                ByteBuffer.wrap(SystemCallFilter.of(machine, capabilities).toArray())
                        .order(ByteOrder.LITTLE_ENDIAN);
        int value = 0;
        int at = 0;
        while (true) {
            int code = program.getShort(at * 8);
            int whenTrue = program.get(at * 8 + 2) & 0xFF;
            int whenFalse = program.get(at * 8 + 3) & 0xFF;
            int operand = program.getInt(at * 8 + 4);
            at++;
            switch (code) {
                case 0x20 -> value = call.getInt(operand);
                case 0x15 -> at += value == operand ? whenTrue : whenFalse;
                case 0x25 ->
                        at += Integer.compareUnsigned(value, operand) > 0 ? whenTrue : whenFalse;
                case 0x35 ->
                        at += Integer.compareUnsigned(value, operand) >= 0 ? whenTrue : whenFalse;
                case 0x45 -> at += (value & operand) != 0 ? whenTrue : whenFalse;
                case 0x06 -> {
                    return switch (operand) {
                        case 0x7FFF_0000 -> ALLOWED;
                        case 0x0005_0001 -> REFUSED;
                        case 0x0005_0026 -> NOT_THERE;
                        default -> "answer " + operand;
                    };
                }
                default -> throw new IllegalStateException("instruction " + code);
            }
        }
    }
}
