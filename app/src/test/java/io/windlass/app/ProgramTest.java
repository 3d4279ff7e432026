package io.windlass.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.command.Command;
import io.windlass.app.files.ComposeReading;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.link.Engines;
import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.engine.api.Container;
import io.windlass.engine.fake.FakeEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands from a person to the engine and back to the state, without a screen. */
class ProgramTest {

    private static final String TWO =
            """
            name: shop
            services:
              web:
                image: web:1
                depends_on: [db]
              db:
                image: db:1
            """;

    @TempDir Path folder;

    private final BlockingQueue<URI> browsed = new LinkedBlockingQueue<>();
    private Program program;
    private ProjectId shop;

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), TWO);
        FakeEngine engine = new FakeEngine().withImage("web:1").withImage("db:1");
        shop = ProjectSource.of(folder).id();
        program =
                new Program(
                        new Program.Surroundings(
                                () -> new Engines.Search(Optional.of(engine), List.of()),
                                new ComposeReading(Map.of()),
                                Optional.empty(),
                                browsed::add,
                                InstantSource.system()));
        program.start(Optional.of(ProjectSource.of(folder)));
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void up_raises_and_down_lowers_by_the_files() throws Exception {
        ready();

        ask(new Command.Up(shop, List.of()));
        AppState up = until(state -> running(state) == 2 && ended(state, "Up"));
        assertThat(up.activities().getFirst().status()).isEqualTo(new Activity.Status.Done());

        ask(new Command.Down(shop, false));
        AppState down =
                until(state -> state.world().ofProject("shop").isEmpty() && ended(state, "Down"));
        assertThat(down.activities().getFirst().status()).isEqualTo(new Activity.Status.Done());
    }

    @Test
    void a_project_that_only_its_labels_tell_of_is_lowered_all_the_same() throws Exception {
        ready();
        ask(new Command.Up(shop, List.of()));
        until(state -> running(state) == 2 && ended(state, "Up"));

        ask(new Command.Close(shop));
        Files.delete(folder.resolve("compose.yaml"));
        ask(new Command.Show(ProjectId.found("shop")));
        until(state -> state.screen().project().equals(Optional.of(ProjectId.found("shop"))));
        ask(new Command.Down(ProjectId.found("shop"), false));

        until(state -> state.world().ofProject("shop").isEmpty() && ended(state, "Down"));
    }

    @Test
    void showing_it_opens_its_files_where_they_are_still_there() throws Exception {
        ready();
        ask(new Command.Up(shop, List.of()));
        until(state -> running(state) == 2 && ended(state, "Up"));
        ask(new Command.Close(shop));
        until(state -> state.projects().isEmpty());

        ask(new Command.Show(ProjectId.found("shop")));

        until(state -> state.screen().project().equals(Optional.of(shop)));
    }

    @Test
    void one_service_can_be_stopped_alone() throws Exception {
        ready();
        ask(new Command.Up(shop, List.of()));
        until(state -> running(state) == 2 && ended(state, "Up"));

        ask(new Command.Stop(shop, List.of("web")));

        AppState stopped = until(state -> running(state) == 1 && ended(state, "Stop"));
        assertThat(
                        stopped.world().ofProject("shop").stream()
                                .filter(Container::running)
                                .map(Container::name))
                .containsExactly("shop-db-1");
    }

    @Test
    void a_file_with_errors_raises_nothing() throws Exception {
        ready();
        Files.writeString(folder.resolve("compose.yaml"), "services: [");
        until(state -> state.current().filter(project -> project.broken()).isPresent());

        assertThat(program.operations().up(shop, List.of()).get(20, TimeUnit.SECONDS)).isEmpty();
        assertThat(program.state().activities()).isEmpty();
    }

    @Test
    void addresses_go_to_the_browser_and_looks_to_the_state() throws Exception {
        ask(new Command.Browse(URI.create("http://localhost:1")));
        ask(new Command.Look(new Message.ServiceSelected(Optional.of("db"))));

        assertThat(browsed.poll(20, TimeUnit.SECONDS)).isEqualTo(URI.create("http://localhost:1"));
        until(state -> state.screen().service().equals(Optional.of("db")));
    }

    private void ready() throws InterruptedException {
        until(state ->
                state.engineAnswers()
                        && state.current()
                                .flatMap(project -> project.loaded())
                                .filter(loaded -> loaded.usable())
                                .isPresent());
    }

    private void ask(Command command) {
        program.commands().accept(command);
    }

    private static long running(AppState state) {
        return state.world().ofProject("shop").stream().filter(Container::running).count();
    }

    private static boolean ended(AppState state, String verb) {
        return state.activities().stream()
                .findFirst()
                .filter(activity -> activity.verb().equals(verb) && !activity.running())
                .isPresent();
    }

    private AppState until(Predicate<AppState> condition) throws InterruptedException {
        Optional<AppState> found = program.await(condition, Duration.ofSeconds(30));
        assertThat(found).as("a state as wanted; last: %s", program.state()).isPresent();
        return found.orElseThrow();
    }
}
