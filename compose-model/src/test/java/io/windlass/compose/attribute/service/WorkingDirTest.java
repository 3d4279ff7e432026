package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkingDirTest extends ScalarContract {
    WorkingDirTest() {
        super("working_dir", "a text", text("/app"), text("/srv/../app/"));
    }

    @Test
    void it_is_a_folder_of_the_container_not_of_the_project() {
        assertThat(printed("./here")).isEqualTo("\"./here\"");
        assertThat(printed("\"~\"")).isEqualTo("\"~\"");
    }

    @Test
    void a_tilde_alone_is_null() {
        assertThat(findings("~")).containsExactly(error(" has no value; it must be a text"));
    }
}
