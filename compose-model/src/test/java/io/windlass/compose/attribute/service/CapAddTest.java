package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CapAddTest extends ListContract {
    CapAddTest() {
        super("cap_add", TEXTS, Twice.ONCE, "NET_ADMIN", "SYS_TIME");
    }

    @Test
    void everything_is_a_word_like_any_other() {
        assertThat(printed("[ALL, net_admin]")).isEqualTo("[\"ALL\",\"net_admin\"]");
    }

    @Test
    void an_item_of_one_file_may_come_twice() {
        assertThat(printed("[CHOWN, KILL, CHOWN]")).isEqualTo("[\"CHOWN\",\"KILL\"]");
    }
}
