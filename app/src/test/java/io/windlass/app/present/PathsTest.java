package io.windlass.app.present;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathsTest {

    private static final String HOME = "/home/ada";

    @Test
    void the_home_folder_is_a_tilde() {
        assertThat(Paths.brief("/home/ada", HOME, 40)).isEqualTo("~");
        assertThat(Paths.brief("/home/ada/shop", HOME, 40)).isEqualTo("~/shop");
        assertThat(Paths.brief("C:\\Users\\Ada\\shop", "C:\\Users\\Ada", 40)).isEqualTo("~\\shop");
    }

    @Test
    void a_folder_that_only_begins_like_home_is_another() {
        assertThat(Paths.brief("/home/adam/shop", HOME, 40)).isEqualTo("/home/adam/shop");
        assertThat(Paths.brief("/srv/shop", "", 40)).isEqualTo("/srv/shop");
    }

    @Test
    void what_fits_exactly_stays_whole() {
        assertThat(Paths.brief("/srv/shop", HOME, 9)).isEqualTo("/srv/shop");
    }

    @Test
    void what_is_too_long_loses_its_middle() {
        assertThat(Paths.brief("/srv/customers/acme/storefront/shop", HOME, 18))
                .isEqualTo("/srv/…refront/shop")
                .hasSize(18);
    }

    @Test
    void even_no_room_ends_in_something() {
        assertThat(Paths.brief("/srv/shop", HOME, 2)).isEqualTo("…p");
        assertThat(Paths.brief("/srv/shop", HOME, 1)).isEqualTo("…");
        assertThat(Paths.brief("/srv/shop", HOME, 0)).isEqualTo("…");
    }
}
