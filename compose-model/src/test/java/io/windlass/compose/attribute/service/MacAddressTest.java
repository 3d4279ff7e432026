package io.windlass.compose.attribute.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacAddressTest extends ScalarContract {
    MacAddressTest() {
        super("mac_address", "a text", text("02:42:ac:11:65:43"), text("02:42:ac:11:65:44"));
    }

    @Test
    void digits_with_colons_are_no_number_of_base_60() {
        assertThat(printed("10:20:30:40:50:60")).isEqualTo("\"10:20:30:40:50:60\"");
    }

    @Test
    void the_address_is_not_checked() {
        assertThat(printed("nonsense")).isEqualTo("\"nonsense\"");
    }
}
