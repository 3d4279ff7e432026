package io.windlass.app.present;

import static io.windlass.app.state.ContainerForm.NOW;
import static io.windlass.app.state.ProjectForm.items;
import static io.windlass.app.state.ProjectForm.needs;
import static io.windlass.app.state.ProjectForm.port;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.AppState;
import io.windlass.app.state.ContainerForm;
import io.windlass.app.state.ProjectForm;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Told;
import io.windlass.app.state.World;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectRowsTest {

    private static final String SHOP = "/home/ada/shop";
    private static final ProjectForm PAIR = ProjectForm.named("shop").service("web").service("db");

    private static List<ProjectRow> rows(AppState state) {
        return ProjectRows.of(state, NOW);
    }

    private static ContainerForm web() {
        return ContainerForm.of("shop", "web");
    }

    private static ContainerForm db() {
        return ContainerForm.of("shop", "db");
    }

    private static ProjectRow row(
            StateShape shape, int running, int total, String summary, boolean missing) {
        return new ProjectRow(
                Told.id(SHOP),
                "shop",
                SHOP,
                shape,
                running,
                total,
                summary,
                List.of(),
                true,
                missing);
    }

    private static ProjectRow row(StateShape shape, int running, int total, String summary) {
        return row(shape, running, total, summary, false);
    }

    private static ProjectRow only(ProjectForm project, Container... containers) {
        List<ProjectRow> rows = rows(Told.running(project, containers));
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void opened_ones_come_first_then_those_on_the_engine_by_name() {
        AppState state =
                Told.initially(
                        Told.synced(
                                web().make(),
                                ContainerForm.of("zoo", "a").make(),
                                ContainerForm.of("blog", "a").make(),
                                ContainerForm.stranger("registry").make()),
                        Told.opened("/home/ada/crm"),
                        Told.loaded(ProjectForm.named("crm").service("x")),
                        Told.opened(SHOP),
                        Told.loaded(PAIR));

        assertThat(rows(state).stream().map(ProjectRow::id))
                .containsExactly(
                        Told.id(SHOP),
                        Told.id("/home/ada/crm"),
                        ProjectId.found("blog"),
                        ProjectId.found("zoo"));
    }

    @Test
    void a_found_project_has_the_folder_that_its_labels_name() {
        AppState state =
                Told.initially(
                        Told.synced(web().port("0.0.0.0", 8080, 80, "tcp").make(), db().make()));

        ProjectRow row = rows(state).getFirst();
        assertThat(row)
                .isEqualTo(
                        new ProjectRow(
                                ProjectId.found("shop"),
                                "shop",
                                SHOP,
                                StateShape.RUNNING,
                                2,
                                2,
                                "All running",
                                row.ports(),
                                false,
                                false));
        assertThat(row.ports().stream().map(PortChip::text)).containsExactly("8080 → 80");
        assertThat(row.tally()).isEqualTo("2/2");
    }

    @Test
    void a_found_project_without_a_folder_says_so() {
        AppState state =
                Told.initially(
                        Told.synced(
                                ContainerForm.stranger("web")
                                        .label(World.PROJECT, "shop")
                                        .label(World.SERVICE, "web")
                                        .make()));

        assertThat(rows(state))
                .containsExactly(
                        new ProjectRow(
                                ProjectId.found("shop"),
                                "shop",
                                "",
                                StateShape.RUNNING,
                                1,
                                1,
                                "All running",
                                List.of(),
                                false,
                                true));
    }

    @Test
    void nothing_made_stopped_and_running_are_told_apart() {
        assertThat(only(PAIR)).isEqualTo(row(StateShape.NOT_CREATED, 0, 2, "Not running"));
        assertThat(only(PAIR, web().exited(0).make()))
                .isEqualTo(row(StateShape.STOPPED, 0, 2, "Stopped"));
        assertThat(only(PAIR, web().make()))
                .isEqualTo(row(StateShape.RUNNING, 1, 2, "Partly running"));
        assertThat(only(PAIR, web().make(), db().make()))
                .isEqualTo(row(StateShape.RUNNING, 2, 2, "All running"));
        assertThat(only(PAIR, web().make(), db().health(Health.HEALTHY).make()))
                .isEqualTo(row(StateShape.HEALTHY, 2, 2, "All well"));
        assertThat(only(PAIR, web().make(), db().health(Health.STARTING).make()))
                .isEqualTo(row(StateShape.STARTING, 2, 2, "Starting"));
    }

    @Test
    void a_replica_that_is_missing_makes_it_partly_running() {
        ProjectForm scaled = ProjectForm.named("shop").service("web", "image", "web", "scale", 2);

        assertThat(only(scaled, web().make()))
                .isEqualTo(row(StateShape.RUNNING, 1, 1, "Partly running"));
    }

    @Test
    void paused_is_not_running() {
        Container paused = web().state(new State.Paused()).make();

        assertThat(only(PAIR, paused, db().make()))
                .isEqualTo(row(StateShape.PAUSED, 2, 2, "web is paused"));
        assertThat(only(PAIR, paused, db().state(new State.Paused()).make()))
                .isEqualTo(row(StateShape.PAUSED, 2, 2, "Paused"));
    }

    @Test
    void the_worst_service_speaks_for_the_project() {
        Container ill = web().health(Health.UNHEALTHY).make();

        assertThat(only(PAIR, ill, db().make()))
                .isEqualTo(row(StateShape.UNHEALTHY, 2, 2, "web is unhealthy"));
        assertThat(only(PAIR, ill, db().state(new State.Restarting()).make()))
                .isEqualTo(row(StateShape.CRASH_LOOP, 1, 2, "db crashes again and again"));
        assertThat(only(PAIR, ill, db().exited(1).make()))
                .isEqualTo(row(StateShape.FAILED, 1, 2, "db failed"));
    }

    @Test
    void a_job_that_is_through_counts_as_up() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("web", "image", "w", "depends_on", needs("db", "completed"))
                        .service("db");

        assertThat(only(project, web().make(), db().exited(0).make()))
                .isEqualTo(row(StateShape.RUNNING, 2, 2, "All running"));
    }

    @Test
    void what_no_one_wants_to_run_does_not_count() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("web")
                        .service("none", "image", "n", "scale", 0)
                        .disabled("admin", "debug");

        assertThat(only(project, web().make(), ContainerForm.of("shop", "old").make()))
                .isEqualTo(row(StateShape.RUNNING, 1, 1, "All running · 1 orphan"));
    }

    @Test
    void ports_of_inactive_services_are_not_shown() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("web", "image", "w", "ports", items(port("8080", 80, "tcp")))
                        .service(
                                "none",
                                "image",
                                "n",
                                "scale",
                                0,
                                "ports",
                                items(port("9090", 90, "tcp")));

        assertThat(only(project).ports().stream().map(PortChip::text)).containsExactly("8080 → 80");
    }

    @Test
    void a_project_of_nothing_says_why() {
        assertThat(only(ProjectForm.named("shop")))
                .isEqualTo(row(StateShape.NOT_CREATED, 0, 0, "No services"));
        assertThat(only(ProjectForm.named("shop").disabled("admin", "debug")))
                .isEqualTo(
                        row(
                                StateShape.NOT_CREATED,
                                0,
                                0,
                                "All services belong to inactive profiles"));
        assertThat(only(ProjectForm.named("shop").service("a", "image", "a", "scale", 0)))
                .isEqualTo(row(StateShape.NOT_CREATED, 0, 0, "Scaled to none"));
    }

    @Test
    void a_project_of_one_off_containers_says_so() {
        AppState state =
                Told.initially(
                        Told.synced(web().label("com.docker.compose.oneoff", "True").make()));

        ProjectRow row = rows(state).getFirst();
        assertThat(row.shape()).isEqualTo(StateShape.RUNNING);
        assertThat(row.summary()).isEqualTo("One-off containers only");
    }

    @Test
    void while_its_files_are_read_nothing_is_known() {
        AppState state = Told.initially(Told.synced(), Told.opened(SHOP));

        assertThat(rows(state)).containsExactly(row(StateShape.UNKNOWN, 0, 0, "Reading its files"));
    }

    @Test
    void a_broken_file_is_told_unless_the_project_runs() {
        Unreadable broken = new Unreadable(Code.YAML_SYNTAX);

        assertThat(rows(broken.on()))
                .containsExactly(row(StateShape.UNHEALTHY, 0, 0, "Its file has errors"));
        assertThat(rows(broken.on(web().make())))
                .containsExactly(row(StateShape.RUNNING, 1, 1, "All running"));
    }

    @Test
    void a_folder_that_is_gone_is_told_also_while_the_project_runs() {
        Unreadable gone = new Unreadable(Code.NO_COMPOSE_FILE);

        assertThat(rows(gone.on()))
                .containsExactly(row(StateShape.UNHEALTHY, 0, 0, "Its files are missing", true));
        assertThat(rows(gone.on(web().make())))
                .containsExactly(row(StateShape.RUNNING, 1, 1, "Running without a file", true));
    }

    /** A project that could not be read for one reason. */
    private record Unreadable(Code code) {
        AppState on(Container... containers) {
            return Told.initially(
                    Told.synced(containers),
                    Told.opened(SHOP),
                    Told.loaded(SHOP, ProjectForm.broken(Optional.empty(), code)));
        }
    }

    @Test
    void a_broken_project_does_not_hide_another_of_its_folders_name() {
        Container elsewhere = web().label(World.WORKING_DIR, "/srv/shop").make();

        assertThat(
                        rows(new Unreadable(Code.YAML_SYNTAX).on(elsewhere)).stream()
                                .map(ProjectRow::id))
                .containsExactly(Told.id(SHOP), ProjectId.found("shop"));
    }

    @Test
    void without_an_engine_nobody_knows_what_runs() {
        assertThat(rows(Told.initially(Told.missing(), Told.opened(SHOP), Told.loaded(PAIR))))
                .containsExactly(row(StateShape.UNKNOWN, 0, 2, "No engine answers"));
        assertThat(rows(Told.initially(Told.opened(SHOP), Told.loaded(PAIR))))
                .containsExactly(row(StateShape.UNKNOWN, 0, 2, "Looking for an engine"));
    }

    @Test
    void of_a_lost_engine_the_last_state_stays() {
        AppState state = Told.running(PAIR, web().make(), db().make());

        assertThat(rows(Told.all(state, Told.lost(60)))).isEqualTo(rows(state));
    }

    @Test
    void two_folders_of_one_name_are_a_warning_on_both() {
        ProjectForm other = ProjectForm.in("shop", "/srv/shop").service("web");
        AppState state =
                Told.initially(
                        Told.synced(web().make(), db().make()),
                        Told.opened(SHOP),
                        Told.loaded(PAIR),
                        Told.opened("/srv/shop"),
                        Told.loaded(other));

        assertThat(rows(state).stream().map(ProjectRow::shape))
                .containsExactly(StateShape.UNHEALTHY, StateShape.UNHEALTHY);
        assertThat(rows(state).stream().map(ProjectRow::summary))
                .containsExactly(
                        "2 folders call themselves shop · 1 orphan",
                        "2 folders call themselves shop");
    }

    @Test
    void containers_of_two_folders_under_one_name_are_a_warning_too() {
        Container elsewhere = db().label(World.WORKING_DIR, "/srv/shop").make();

        assertThat(rows(Told.initially(Told.synced(web().make(), elsewhere))).getFirst().summary())
                .isEqualTo("2 folders call themselves shop");
    }

    @Test
    void a_project_that_was_raised_from_another_folder_says_so() {
        AppState state =
                Told.running(
                        PAIR,
                        web().label(World.WORKING_DIR, "/srv/shop").make(),
                        db().label(World.WORKING_DIR, "/srv/shop").make());

        assertThat(rows(state))
                .containsExactly(
                        row(StateShape.RUNNING, 2, 2, "All running · raised from another folder"));
    }

    @Test
    void one_project_with_two_sets_of_files_is_one_row() {
        ProjectForm dev = ProjectForm.named("shop").files("dev.yaml").service("web");
        AppState state =
                Told.initially(
                        Told.synced(),
                        Told.opened(SHOP),
                        Told.loaded(PAIR),
                        Told.opened(SHOP + "/dev.yaml"),
                        Told.loaded(SHOP + "/dev.yaml", dev.loaded()));

        assertThat(rows(state))
                .containsExactly(
                        new ProjectRow(
                                Told.id(SHOP + "/dev.yaml"),
                                "shop",
                                SHOP + "/dev.yaml",
                                StateShape.NOT_CREATED,
                                0,
                                1,
                                "Not running · 2 file sets",
                                List.of(),
                                true,
                                false));
    }

    @Test
    void the_same_files_opened_twice_are_one_set() {
        AppState state =
                Told.initially(
                        Told.synced(),
                        Told.opened(SHOP + "/compose.yaml"),
                        Told.loaded(SHOP + "/compose.yaml", PAIR.loaded()),
                        Told.opened(SHOP),
                        Told.loaded(PAIR));

        assertThat(rows(state)).containsExactly(row(StateShape.NOT_CREATED, 0, 2, "Not running"));
    }
}
