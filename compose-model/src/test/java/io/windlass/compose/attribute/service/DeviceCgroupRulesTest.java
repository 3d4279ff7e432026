package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceCgroupRulesTest extends ListContract {
    DeviceCgroupRulesTest() {
        super("device_cgroup_rules", TEXTS, Twice.REFUSED, "c 1:3 mr", "a 7:* rmw");
    }

    @Test
    void the_rules_are_not_checked() {
        assertThat(printed("[nonsense]")).isEqualTo("[\"nonsense\"]");
    }
}
