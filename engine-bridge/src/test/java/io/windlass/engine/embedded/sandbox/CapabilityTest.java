package io.windlass.engine.embedded.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilityTest {

    @Test
    void the_usual_ones_are_those_of_docker() {
        assertThat(Capability.bits(Capability.usual())).isEqualTo(0xA804_25FBL);
    }

    @Test
    void the_numbers_are_those_of_the_kernel() {
        assertThat(Capability.bits(List.of(Capability.SYS_ADMIN))).isEqualTo(1L << 21);
        assertThat(Capability.bits(List.of(Capability.CHECKPOINT_RESTORE))).isEqualTo(1L << 40);
    }

    @Test
    void some_are_added_and_some_dropped() {
        EnumSet<Capability> expected = EnumSet.copyOf(Capability.usual());
        expected.remove(Capability.NET_RAW);
        expected.add(Capability.NET_ADMIN);

        assertThat(Capability.changed(List.of("CAP_NET_ADMIN"), List.of("net_raw")))
                .isEqualTo(expected);
    }

    @Test
    void all_can_be_dropped_or_added_but_for_some() {
        assertThat(Capability.changed(List.of("CHOWN"), List.of("ALL")))
                .isEqualTo(EnumSet.of(Capability.CHOWN));
        assertThat(Capability.changed(List.of("ALL"), List.of("SYS_ADMIN")))
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Capability.SYS_ADMIN)));
    }
}
