package io.windlass.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.files.ProjectSource;
import io.windlass.app.state.Screen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFilesTest {

    @TempDir Path folder;

    private Folders folders() {
        return new Folders(folder.resolve("config"), folder.resolve("state"));
    }

    @Test
    void the_first_run_finds_nothing() {
        assertThat(new SessionFiles(folders()).read()).isEqualTo(Session.first());
    }

    @Test
    void what_was_written_is_read_by_the_next_run() {
        Session session =
                new Session(
                        Optional.of(Screen.Theme.LIGHT),
                        Optional.of(new Session.Window(10, 20.5, 1200, 800, true)),
                        List.of(
                                ProjectSource.of(folder.resolve("ärger mit = und #")),
                                new ProjectSource(
                                        folder.resolve("shop"),
                                        List.of(folder.resolve("a.yaml"), folder.resolve("b.yaml")),
                                        Optional.of("store"))));

        new SessionFiles(folders()).write(session);

        assertThat(new SessionFiles(folders()).read()).isEqualTo(session);
    }

    @Test
    void a_damaged_file_counts_as_not_there() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/session.properties"), "window.x=\\u12\n");

        assertThat(new SessionFiles(folders()).read()).isEqualTo(Session.first());
    }

    @Test
    void half_a_window_is_none() throws IOException {
        Files.createDirectories(folder.resolve("state"));
        Files.writeString(folder.resolve("state/session.properties"), "window.x=1\nwindow.y=NaN\n");

        assertThat(new SessionFiles(folders()).read().window()).isEmpty();
    }

    @Test
    void a_folder_that_cannot_be_written_harms_nobody() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where the folder should be");

        new SessionFiles(folders()).write(Session.first().with(Screen.Theme.DARK));

        assertThat(new SessionFiles(folders()).read())
                .isEqualTo(Session.first().with(Screen.Theme.DARK));
    }

    @Test
    void nothing_is_left_beside_the_files() throws IOException {
        new SessionFiles(folders()).write(Session.first().with(Screen.Theme.DARK));

        try (var state = Files.list(folder.resolve("state"));
                var config = Files.list(folder.resolve("config"))) {
            assertThat(state).containsExactly(folder.resolve("state/session.properties"));
            assertThat(config).containsExactly(folder.resolve("config/settings.properties"));
        }
    }
}
