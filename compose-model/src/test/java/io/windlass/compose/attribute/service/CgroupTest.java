package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CgroupTest extends ScalarContract {
    CgroupTest() {
        super("cgroup", "host or private", text("host"), text("private"));
    }

    @Test
    void other_control_groups_there_are_not() {
        assertThat(findings("hosts"))
                .containsExactly(error(" must be host or private, not the text \"hosts\""));
    }

    @Test
    void a_service_is_none_of_the_words() {
        assertThat(with("service:b").and("  b: {image: y}\n").findings())
                .containsExactly(error(" must be host or private, not the text \"service:b\""));
    }
}
