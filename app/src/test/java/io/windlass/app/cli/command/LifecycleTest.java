package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifecycleTest {

    private static final String SHOP =
            """
            name: shop
            services:
              web:
                image: busybox
                depends_on: [db]
              db:
                image: busybox
            """;

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void open_a_terminal() {
        terminal = new Terminal(folder).compose(SHOP);
    }

    @Test
    void up_creates_and_starts_and_says_so_on_the_error_stream() {
        Answer answer = terminal.run("up", "-d");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains(" Network shop_default  Created\n")
                .contains(" Container shop-db-1  Created\n")
                .contains(" Container shop-web-1  Started\n");
        assertThat(terminal.engine().states())
                .isEqualTo(
                        Map.of(
                                "shop-db-1", new State.Running(Health.NONE),
                                "shop-web-1", new State.Running(Health.NONE)));
    }

    @Test
    void a_second_up_keeps_what_runs() {
        terminal.run("up", "-d");
        terminal.engine().script().forget();

        Answer answer = terminal.run("up", "-d");

        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                0,
                                "",
                                " Container shop-db-1  Running\n Container shop-web-1  Running\n"));
        assertThat(terminal.engine().script().calls()).isEmpty();
    }

    @Test
    void a_change_is_replaced_and_the_place_in_the_file_is_told() {
        terminal.run("up", "-d");
        terminal.compose(SHOP.replace("  db:\n", "  db:\n    environment: {V: \"2\"}\n"));

        Answer answer = terminal.run("up", "-d");

        assertThat(answer.err())
                .contains(" Container shop-db-1  Recreate (")
                .contains("environment.V")
                .contains("/shop/compose.yaml:7:")
                .contains(" Container shop-db-1  Recreated\n")
                .contains(" Container shop-web-1  Running\n");
    }

    @Test
    void a_rehearsal_changes_nothing() {
        Answer answer = terminal.run("--dry-run", "up", "-d");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).contains(" DRY-RUN MODE - Container shop-web-1  Started\n");
        assertThat(terminal.engine().script().calls()).isEmpty();
    }

    @Test
    void down_removes_containers_and_networks() {
        terminal.run("up", "-d");

        Answer answer = terminal.run("down");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).contains(" Network shop_default  Removed\n");
        assertThat(terminal.engine().states()).isEmpty();
    }

    @Test
    void a_project_is_stopped_and_started_by_its_name_alone() {
        terminal.run("up", "-d");
        Terminal elsewhere = terminal.file("compose.yaml", "not: [a project");

        Answer stopped = elsewhere.run("-p", "shop", "stop");
        Map<String, State> after = elsewhere.engine().states();
        Answer started = elsewhere.run("-p", "shop", "start");

        assertThat(stopped.exitCode()).isZero();
        assertThat(after.values()).allMatch(State.Exited.class::isInstance);
        assertThat(started.exitCode()).isZero();
        assertThat(elsewhere.engine().states().values()).allMatch(State.Running.class::isInstance);
    }

    @Test
    void scale_adds_and_removes_containers() {
        terminal.run("up", "-d");

        assertThat(terminal.run("scale", "web=3").exitCode()).isZero();
        assertThat(terminal.engine().states())
                .containsOnlyKeys("shop-db-1", "shop-web-1", "shop-web-2", "shop-web-3");
        assertThat(terminal.run("scale", "web=1").exitCode()).isZero();
        assertThat(terminal.engine().states()).containsOnlyKeys("shop-db-1", "shop-web-1");
    }

    @Test
    void rm_asks_before_it_removes() {
        terminal.run("up", "-d");
        terminal.run("stop", "web");

        Answer declined = terminal.typing("n\n").run("rm");
        Answer agreed = terminal.typing("y\n").run("rm");
        Answer nothing = terminal.run("rm", "-f");

        assertThat(declined)
                .isEqualTo(new Answer(0, "Going to remove shop-web-1\nAre you sure? [yN] ", ""));
        assertThat(agreed.err()).contains(" Container shop-web-1  Removed\n");
        assertThat(nothing).isEqualTo(new Answer(0, "", "No stopped containers\n"));
        assertThat(terminal.engine().states()).containsOnlyKeys("shop-db-1");
    }

    @Test
    void an_attached_up_ends_with_the_container_that_ends_all() {
        terminal.engine().exitsAtOnce("shop-web-1", 3);

        Answer answer = terminal.run("up", "--abort-on-container-exit");

        assertThat(answer.exitCode()).isEqualTo(3);
        assertThat(answer.out())
                .startsWith("Attaching to db-1, web-1\n")
                .contains("web-1 exited with code 3\n");
        assertThat(answer.err()).contains("Aborting on container exit...\n");
        assertThat(terminal.engine().states().values()).noneMatch(State.Running.class::isInstance);
    }

    @Test
    void what_excludes_each_other_is_refused() {
        assertThat(terminal.run("up", "--build", "--no-build").err())
                .isEqualTo("--build and --no-build are incompatible\n");
        assertThat(terminal.run("up", "-d", "--abort-on-container-exit").err())
                .startsWith("--detach cannot be combined with --abort-on-container-exit");
        assertThat(terminal.run("up", "--scale", "web").err())
                .isEqualTo("invalid --scale option \"web\". Should be SERVICE=NUM\n");
        assertThat(terminal.run("down", "--rmi", "some"))
                .isEqualTo(new Answer(1, "", "invalid value for --rmi: \"some\"\n"));
    }

    @Test
    void a_service_that_is_not_there_is_named() {
        terminal.run("up", "-d");

        assertThat(terminal.run("stop", "nosuch"))
                .isEqualTo(new Answer(1, "", "no such service: nosuch\n"));
    }
}
