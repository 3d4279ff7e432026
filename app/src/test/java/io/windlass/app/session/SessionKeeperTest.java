package io.windlass.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.files.ProjectSource;
import io.windlass.app.gallery.Scenes;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.Screen;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeeperTest {

    @TempDir Path folder;

    private ProjectSource shop;
    private SessionFiles files;
    private SessionKeeper keeper;

    @BeforeEach
    void start() {
        shop = ProjectSource.of(folder.resolve("shop"));
        files = new SessionFiles(new Folders(folder.resolve("config"), folder.resolve("state")));
        keeper =
                new SessionKeeper(
                        files,
                        Session.first(),
                        id -> Optional.of(shop).filter(source -> source.id().equals(id)),
                        Screen.Theme.DARK);
    }

    private AppState opened() {
        return Scenes.apply(
                AppState.initial(),
                new Message.ProjectOpened(shop.id(), shop.path(), Instant.EPOCH));
    }

    @Test
    void opened_projects_are_kept() {
        keeper.take(opened());
        keeper.close();

        assertThat(files.read()).isEqualTo(Session.first().with(List.of(shop)));
    }

    @Test
    void a_closed_project_is_forgotten() {
        keeper.take(opened());
        keeper.take(Scenes.apply(opened(), new Message.ProjectClosed(shop.id())));
        keeper.close();

        assertThat(files.read().projects()).isEmpty();
    }

    @Test
    void a_theme_counts_as_chosen_only_when_somebody_chose_it() {
        keeper.take(opened());
        assertThat(keeper.session().theme()).isEmpty();

        keeper.take(Scenes.apply(opened(), new Message.ThemeChosen(Screen.Theme.LIGHT)));
        keeper.take(Scenes.apply(opened(), new Message.ThemeChosen(Screen.Theme.DARK)));
        keeper.close();

        assertThat(files.read().theme()).contains(Screen.Theme.DARK);
    }

    @Test
    void the_place_of_the_window_is_kept() {
        Session.Window place = new Session.Window(1, 2, 1000, 700, false);

        keeper.take(place);
        keeper.close();

        assertThat(files.read().window()).contains(place);
    }
}
