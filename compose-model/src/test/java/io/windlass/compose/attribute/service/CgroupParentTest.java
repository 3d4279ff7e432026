package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CgroupParentTest extends ScalarContract {
    CgroupParentTest() {
        super("cgroup_parent", "a text", text("m-executor-abcd"), text("/system.slice"));
    }

    @Test
    void it_is_no_path_of_the_project() {
        assertThat(printed("./own")).isEqualTo("\"./own\"");
    }

    @Test
    void an_empty_one_counts_as_none() {
        assertThat(printed("\"\"")).isEqualTo(ABSENT);
    }
}
