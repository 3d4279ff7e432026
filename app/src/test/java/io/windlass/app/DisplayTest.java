package io.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    private final Display complete = new Display(_ -> true, _ -> true);

    @Test
    void a_linux_machine_with_a_display_that_answers_shows_windows() {
        assertThat(complete.obstacle("Linux", Map.of("DISPLAY", ":0"))).isEmpty();
    }

    @Test
    void without_any_display_it_says_which_variables_are_missing() {
        assertThat(complete.obstacle("Linux", Map.of("DISPLAY", "")))
                .contains("there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set");
    }

    @Test
    void wayland_alone_is_not_enough() {
        assertThat(complete.obstacle("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .hasValueSatisfying(why -> assertThat(why).contains("Xwayland"));
    }

    @Test
    void a_library_that_cannot_be_loaded_is_named() {
        Display bare = new Display(library -> !library.startsWith("libgtk"), _ -> true);

        assertThat(bare.obstacle("Linux", Map.of("DISPLAY", ":0")))
                .hasValueSatisfying(why -> assertThat(why).contains("libgtk-3.so.0"));
    }

    @Test
    void a_display_that_is_gone_is_named() {
        Display gone = new Display(_ -> true, _ -> false);

        assertThat(gone.obstacle("Linux", Map.of("DISPLAY", ":7")))
                .contains("nobody answers at the display :7");
    }

    @Test
    void other_systems_have_a_display_of_their_own() {
        Display bare = new Display(_ -> false, _ -> false);

        assertThat(bare.obstacle("Mac OS X", Map.of())).isEmpty();
        assertThat(bare.obstacle("Windows 11", Map.of())).isEmpty();
    }

    @Test
    void this_machine_is_asked_without_failing() {
        assertThat(Display.ofSystem().obstacle("Linux", Map.of("DISPLAY", ":4711"))).isPresent();
    }
}
