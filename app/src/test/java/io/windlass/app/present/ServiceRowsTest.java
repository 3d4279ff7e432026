package io.windlass.app.present;

import static io.windlass.app.state.ContainerForm.NOW;
import static io.windlass.app.state.ProjectForm.fields;
import static io.windlass.app.state.ProjectForm.needs;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.ContainerForm;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectForm;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Told;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.EngineEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceRowsTest {

    private static final ProjectForm WEB = ProjectForm.named("shop").service("web");

    private static List<ServiceRow> rows(AppState state) {
        return ServiceRows.of(state, NOW);
    }

    private static Map<String, String> words(AppState state) {
        Map<String, String> words = new LinkedHashMap<>();
        rows(state).forEach(row -> words.put(row.name(), row.status().text()));
        return words;
    }

    private static ServiceStatus only(AppState state) {
        return rows(state).getFirst().status();
    }

    private static ContainerForm web(int number) {
        return ContainerForm.of("shop", "web", number);
    }

    private static ContainerForm job() {
        return ContainerForm.of("shop", "migrate");
    }

    private static ProjectForm scaled(int replicas) {
        return ProjectForm.named("shop").service("web", "image", "web", "scale", replicas);
    }

    private static AppState healthy(int wanted, int running) {
        return Told.running(
                scaled(wanted),
                IntStream.rangeClosed(1, running)
                        .mapToObj(i -> web(i).health(Health.HEALTHY).started(180).make())
                        .toArray(Container[]::new));
    }

    private static ProjectForm chain() {
        return ProjectForm.named("shop")
                .service("web", "image", "web", "depends_on", needs("api", "healthy"))
                .service("api", "image", "api", "depends_on", needs("migrate", "completed"))
                .service("migrate");
    }

    @Test
    void a_running_service_is_one_row() {
        Container container =
                web(1).health(Health.HEALTHY)
                        .started(180)
                        .restarts(2)
                        .port("0.0.0.0", 5432, 5432, "tcp")
                        .make();

        assertThat(rows(Told.running(WEB, container)))
                .containsExactly(
                        new ServiceRow(
                                "web",
                                ServiceStatus.quiet(StateShape.HEALTHY, "Healthy · 3 m"),
                                "web",
                                List.of(
                                        new PortChip(
                                                "5432 → 5432",
                                                "5432",
                                                5432,
                                                "tcp",
                                                "0.0.0.0",
                                                true,
                                                Optional.empty())),
                                1,
                                1,
                                2,
                                "3 m",
                                "compose.yaml:2",
                                Optional.empty(),
                                false,
                                List.of("shop-web-1"),
                                false));
    }

    @Test
    void rows_follow_the_file_then_inactive_profiles_then_orphans() {
        ProjectForm project =
                ProjectForm.named("shop").service("web").disabled("admin", "debug").service("api");
        AppState state =
                Told.running(
                        project,
                        ContainerForm.of("shop", "zed").make(),
                        ContainerForm.of("shop", "old").make(),
                        ContainerForm.of("blog", "web").make());

        assertThat(words(state))
                .isEqualTo(
                        Map.of(
                                "web", "Not created",
                                "api", "Not created",
                                "admin", "Profile debug is not active",
                                "old", "Running · no longer in the file",
                                "zed", "Running · no longer in the file"));
        assertThat(words(state).keySet()).containsExactly("web", "api", "admin", "old", "zed");
    }

    @Test
    void an_orphan_is_wanted_by_no_file() {
        AppState state =
                Told.running(
                        ProjectForm.named("shop"),
                        ContainerForm.of("shop", "old").exited(1).make());

        assertThat(rows(state))
                .containsExactly(
                        new ServiceRow(
                                "old",
                                ServiceStatus.loud(
                                        StateShape.FAILED,
                                        "Failed · exit 1 · no longer in the file"),
                                "shop-old-1:latest",
                                List.of(),
                                0,
                                1,
                                0,
                                "",
                                "",
                                Optional.empty(),
                                false,
                                List.of("shop-old-1"),
                                true));
    }

    @Test
    void services_of_a_found_project_are_no_orphans() {
        AppState state =
                Told.initially(
                        Told.synced(web(1).make(), web(2).make()),
                        Told.showed(ProjectId.found("shop")));

        ServiceRow row = rows(state).getFirst();
        assertThat(row.status())
                .isEqualTo(ServiceStatus.quiet(StateShape.RUNNING, "Running · 2 replicas"));
        assertThat(row.orphan()).isFalse();
        assertThat(row.counts()).isTrue();
    }

    @Test
    void one_off_containers_are_no_replicas() {
        Container run = web(9).label("com.docker.compose.oneoff", "True").make();

        assertThat(words(Told.running(WEB, run))).isEqualTo(Map.of("web", "Not created"));
    }

    @Test
    void a_project_whose_file_cannot_be_read_shows_what_runs() {
        String path = "/home/ada/shop";
        AppState state =
                Told.initially(
                        Told.synced(web(1).make()),
                        Told.opened(path),
                        Told.loaded(path, ProjectForm.broken(Optional.empty(), Code.YAML_SYNTAX)));

        assertThat(words(state)).isEqualTo(Map.of("web", "Running"));
    }

    @Test
    void replicas_are_counted() {
        assertThat(only(healthy(3, 3)).text()).isEqualTo("Healthy · 3 m · 3 replicas");
        assertThat(only(healthy(3, 1)).text()).isEqualTo("Healthy · 3 m · 1 of 3 running");
        assertThat(only(healthy(1, 2)).text()).isEqualTo("Healthy · 3 m · 2 replicas, 1 wanted");
        assertThat(only(healthy(0, 1)).text()).isEqualTo("Healthy · 3 m · 1 replica, 0 wanted");
        assertThat(only(healthy(0, 0)).text()).isEqualTo("Scaled to none");
    }

    @Test
    void the_replica_that_most_needs_a_look_stands_for_all() {
        Container well = web(1).health(Health.HEALTHY).make();

        assertThat(only(Told.running(scaled(2), well, web(2).health(Health.UNHEALTHY).make())))
                .isEqualTo(
                        ServiceStatus.loud(
                                StateShape.UNHEALTHY,
                                "Unhealthy · health check fails · 2 of 2 running"));
        assertThat(only(Told.running(scaled(2), well, web(2).exited(1).make())))
                .isEqualTo(
                        ServiceStatus.loud(StateShape.FAILED, "Failed · exit 1 · 1 of 2 running"));
        assertThat(only(Told.running(scaled(2), well, web(2).exited(143).make())))
                .isEqualTo(ServiceStatus.quiet(StateShape.HEALTHY, "Healthy · 1 of 2 running"));
    }

    @Test
    void what_others_wait_for_to_complete_is_a_job() {
        AppState state = Told.running(chain(), job().exited(0).make());

        ServiceRow row = rows(state).get(2);
        assertThat(row.status())
                .isEqualTo(ServiceStatus.quiet(StateShape.COMPLETED, "Exited 0 · completed"));
        assertThat(row.up()).isTrue();
    }

    @Test
    void a_deploy_mode_can_make_a_job_too() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service(
                                "migrate",
                                "image",
                                "m",
                                "scale",
                                3,
                                "deploy",
                                fields("mode", "replicated-job"));

        assertThat(
                        only(Told.running(
                                        project,
                                        job().exited(0).make(),
                                        ContainerForm.of("shop", "migrate", 2).exited(0).make()))
                                .text())
                .isEqualTo("Exited 0 · completed · 2 of 3");
    }

    @Test
    void a_failure_that_was_seen_tells_how_long_the_run_took() {
        Container ended = job().exited(3).started(4).make();
        AppState state =
                Told.all(
                        Told.running(chain(), job().started(4).make()),
                        Told.said(new EngineEvent.ContainerChanged(ended), 2));

        assertThat(words(state).get("migrate")).isEqualTo("Failed · exit 3 after 2 s");
    }

    @Test
    void a_failed_dependency_blocks_all_that_wait_for_it() {
        Container api = ContainerForm.of("shop", "api").state(new State.Created()).make();
        AppState state = Told.running(chain(), job().exited(3).make(), api);

        assertThat(rows(state).stream().map(ServiceRow::status))
                .containsExactly(
                        ServiceStatus.loud(StateShape.NOT_CREATED, "Blocked: migrate failed"),
                        ServiceStatus.loud(StateShape.STOPPED, "Blocked: migrate failed"),
                        ServiceStatus.loud(StateShape.FAILED, "Failed · exit 3"));
    }

    @Test
    void what_ran_once_is_not_called_blocked() {
        Container api = ContainerForm.of("shop", "api").exited(0).make();
        AppState state = Told.running(chain(), job().exited(3).make(), api);

        assertThat(words(state))
                .isEqualTo(
                        Map.of(
                                "web", "Not created",
                                "api", "Stopped · exit 0",
                                "migrate", "Failed · exit 3"));
    }

    @Test
    void only_the_condition_that_is_asked_for_blocks() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("a", "image", "a", "depends_on", needs("db", "started"))
                        .service("b", "image", "b", "depends_on", needs("db", "healthy"))
                        .service(
                                "c",
                                "image",
                                "c",
                                "depends_on",
                                fields(
                                        "db",
                                        fields("condition", "service_healthy", "required", false)))
                        .service("db");
        Container ill = ContainerForm.of("shop", "db").health(Health.UNHEALTHY).make();
        Container loops =
                ContainerForm.of("shop", "db").state(new State.Restarting()).restarts(7).make();

        assertThat(words(Told.running(project, ill)))
                .isEqualTo(
                        Map.of(
                                "a", "Not created",
                                "b", "Blocked: db is unhealthy",
                                "c", "Not created",
                                "db", "Unhealthy · health check fails"));
        assertThat(words(Told.running(project, loops)))
                .containsEntry("b", "Blocked: db crashes again and again");
    }

    @Test
    void a_circle_of_dependencies_ends() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("a", "image", "a", "depends_on", needs("b", "healthy"))
                        .service("b", "image", "b", "depends_on", needs("a", "healthy"));

        assertThat(words(Told.running(project)))
                .isEqualTo(Map.of("a", "Not created", "b", "Not created"));
    }

    @Test
    void while_an_operation_runs_a_service_says_what_it_waits_for() {
        Activity up =
                Told.activity("1", "shop", new Activity.Status.Running())
                        .waits("api", "Waiting for migrate (completed)");
        AppState state =
                Told.all(
                        Told.running(chain(), job().started(2).make()),
                        new Message.ActivityChanged(up));

        assertThat(rows(state).get(1).status())
                .isEqualTo(
                        ServiceStatus.quiet(StateShape.WAITING, "Waiting for migrate (completed)"));
        assertThat(
                        words(
                                Told.all(
                                        state,
                                        new Message.ActivityChanged(
                                                up.ended(new Activity.Status.Done(), NOW)))))
                .containsEntry("api", "Not created");
    }

    @Test
    void inactive_services_name_their_profiles_unless_they_run() {
        ProjectForm project =
                ProjectForm.named("shop").disabled("admin", "debug", "tools").disabled("web", "x");

        AppState state = Told.running(project, web(1).make());

        assertThat(words(state))
                .isEqualTo(
                        Map.of(
                                "admin", "Profiles debug, tools are not active",
                                "web", "Running"));
        assertThat(rows(state).stream().map(ServiceRow::inactiveProfile))
                .containsExactly(Optional.of("debug"), Optional.of("x"));
        assertThat(rows(state).stream().map(ServiceRow::counts)).containsExactly(false, false);
    }

    @Test
    void without_an_engine_nothing_is_said_about_containers() {
        Message opened = Told.opened("/home/ada/shop");

        assertThat(only(Told.initially(opened, Told.loaded(WEB))))
                .isEqualTo(ServiceStatus.quiet(StateShape.UNKNOWN, "Looking for an engine"));
        assertThat(only(Told.initially(Told.missing(), opened, Told.loaded(WEB))))
                .isEqualTo(ServiceStatus.quiet(StateShape.UNKNOWN, "No engine answers"));
    }

    @Test
    void of_a_lost_engine_everything_stays_as_of_then() {
        AppState state =
                Told.all(
                        Told.running(WEB, web(1).health(Health.HEALTHY).started(600).make()),
                        Told.lost(300));

        ServiceRow row = rows(state).getFirst();
        assertThat(row.status().text()).isEqualTo("Healthy · 5 m");
        assertThat(row.uptime()).isEqualTo("5 m");
    }

    @Test
    void a_hash_that_no_file_gives_any_more_is_a_change() {
        Container container = web(1).label("com.docker.compose.config-hash", "old").make();

        assertThat(hashed(container, Set.of("new", "newer")).changed()).isTrue();
        assertThat(hashed(container, Set.of("old", "new")).changed()).isFalse();
        assertThat(hashed(container, Set.of()).changed()).isFalse();
        assertThat(hashed(web(1).make(), Set.of("new")).changed()).isFalse();
        assertThat(hashed(container, Set.of("new")).spoken())
                .isEqualTo("web, Running, changed in file, image web");
    }

    private static ServiceRow hashed(Container container, Set<String> hashes) {
        AppState state =
                Told.all(
                        Told.running(WEB, container),
                        new Message.ProjectLoaded(
                                Told.id("/home/ada/shop"), WEB.loaded(), Map.of("web", hashes)));
        return rows(state).getFirst();
    }

    @Test
    void a_build_is_shown_by_its_folder() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("a", "build", fields("context", "/home/ada/shop/api"))
                        .service("b", "build", fields("context", "/home/ada/shop"))
                        .service("c", "build", fields("context", "/srv/c"))
                        .service("d", "image", "d:1", "build", fields("context", "/srv/d"))
                        .service("e", "command", "x");

        assertThat(rows(Told.running(project)).stream().map(ServiceRow::image))
                .containsExactly("build ./api", "build .", "build /srv/c", "d:1", "");
    }

    @Test
    void a_row_is_spoken_in_a_sentence() {
        assertThat(rows(healthy(2, 1)).getFirst().spoken())
                .isEqualTo("web, Healthy, 3 m, 1 of 2 running, image web");
    }
}
