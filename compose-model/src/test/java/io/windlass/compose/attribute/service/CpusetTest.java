package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpusetTest extends ScalarContract {
    CpusetTest() {
        super("cpuset", "a text", text("0-3"), text("0,2"));
    }

    @Test
    void a_single_processor_needs_quotes() {
        assertThat(printed("\"0\"")).isEqualTo("\"0\"");
        assertThat(findings("0")).containsExactly(error(" must be a text, not the number 0"));
    }
}
