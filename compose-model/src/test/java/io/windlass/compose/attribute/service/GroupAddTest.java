package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupAddTest extends ListContract {
    GroupAddTest() {
        super("group_add", AMOUNTS, Twice.REFUSED, "mail", "1001");
    }

    @Test
    void a_number_is_printed_as_a_text() {
        assertThat(printed("[mail, 1001]")).isEqualTo("[\"mail\",\"1001\"]");
        assertThat(hashed("[1001]")).isEqualTo("[\"1001\"]");
    }

    @Test
    void a_number_and_its_text_are_two() {
        assertThat(printed("[7, \"7\"]")).isEqualTo("[\"7\",\"7\"]");
        assertThat(findings("[7, 7]"))
                .containsExactly("ERROR 4:20: services.a.group_add has \"7\" twice");
    }
}
