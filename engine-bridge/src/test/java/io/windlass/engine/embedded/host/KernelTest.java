package io.windlass.engine.embedded.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.embedded.launch.Machine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KernelTest {

    @Test
    void versions_are_read_and_compared_as_numbers() {
        assertThat(Kernel.of("6.18.44-fc-v782\n")).contains(new Kernel(6, 18));
        assertThat(Kernel.of("strange")).isEmpty();
        assertThat(new Kernel(5, 9)).isLessThan(new Kernel(5, 12));
        assertThat(new Kernel(6, 1)).isGreaterThan(new Kernel(5, 12));
    }

    @Test
    void another_system_is_refused_by_its_name() {
        assertThat(Kernel.refusal("Mac OS X", Optional.of(Machine.AARCH64)))
                .contains(
                        new Refusal(
                                "run containers on this machine",
                                "it needs Linux, and this is Mac OS X",
                                "Install a container engine, such as Docker Desktop or Podman."));
    }
}
