package io.windlass.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FoldersTest {

    private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

    @Test
    void linux_follows_the_desktop_specification() {
        assertThat(Folders.of("Linux", Map.of(), HOME))
                .isEqualTo(
                        new Folders(
                                HOME.resolve(".config/windlass"),
                                HOME.resolve(".local/state/windlass")));
    }

    @Test
    void variables_of_the_desktop_specification_win_when_they_are_absolute() {
        Path config = HOME.resolve("cfg");

        assertThat(
                        Folders.of(
                                "Linux",
                                Map.of(
                                        "XDG_CONFIG_HOME",
                                        config.toString(),
                                        "XDG_STATE_HOME",
                                        "not/absolute"),
                                HOME))
                .isEqualTo(
                        new Folders(
                                config.resolve("windlass"), HOME.resolve(".local/state/windlass")));
    }

    @Test
    void macs_have_one_folder_for_both() {
        Path support = HOME.resolve("Library/Application Support/windlass");

        assertThat(Folders.of("Mac OS X", Map.of("XDG_CONFIG_HOME", "/x"), HOME))
                .isEqualTo(new Folders(support, support));
    }

    @Test
    void windows_has_a_folder_that_roams_and_one_that_stays() {
        Path roaming = HOME.resolve("roam");

        assertThat(Folders.of("Windows 11", Map.of("APPDATA", roaming.toString()), HOME))
                .isEqualTo(
                        new Folders(
                                roaming.resolve("windlass"),
                                HOME.resolve("AppData/Local/windlass")));
    }
}
