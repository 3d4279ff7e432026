package io.windlass.app.present;

import static io.windlass.app.state.ContainerForm.NOW;
import static io.windlass.app.state.ProjectForm.needs;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.present.PrimaryAction.Kind;
import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.ContainerForm;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectForm;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Told;
import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimaryActionTest {

    private static final String SHOP = "/home/ada/shop";
    private static final ProjectForm PAIR = ProjectForm.named("shop").service("web").service("db");
    private static final PrimaryAction RESTART =
            new PrimaryAction(Kind.RESTART, "Restart", "Everything runs as the file says", true);

    private static PrimaryAction of(AppState state) {
        return Frame.of(state, NOW).primary();
    }

    private static PrimaryAction of(ProjectForm project, Container... containers) {
        return of(Told.running(project, containers));
    }

    private static ContainerForm web() {
        return ContainerForm.of("shop", "web");
    }

    private static ContainerForm db() {
        return ContainerForm.of("shop", "db");
    }

    private static PrimaryAction up(String label, String why) {
        return new PrimaryAction(Kind.UP, label, why, true);
    }

    private static PrimaryAction cannot(String why) {
        return new PrimaryAction(Kind.UP, "Up", why, false);
    }

    @Test
    void at_home_it_opens_a_folder() {
        assertThat(of(AppState.initial()))
                .isEqualTo(
                        new PrimaryAction(
                                Kind.OPEN,
                                "Open folder…",
                                "Open a folder with a Compose file",
                                true));
    }

    @Test
    void while_an_operation_runs_it_cancels_it() {
        AppState state =
                Told.all(
                        Told.running(PAIR),
                        new Message.ActivityChanged(
                                Told.activity("1", "shop", new Activity.Status.Running())));

        assertThat(of(state))
                .isEqualTo(
                        new PrimaryAction(
                                Kind.CANCEL,
                                "Cancel Up",
                                "Up is under way; cancel keeps what is done",
                                true));
    }

    @Test
    void an_operation_on_another_project_is_no_matter() {
        AppState state =
                Told.all(
                        Told.running(PAIR),
                        new Message.ActivityChanged(
                                Told.activity("1", "blog", new Activity.Status.Running())));

        assertThat(of(state)).isEqualTo(up("Up", "Creates and starts 2 services"));
    }

    @Test
    void without_an_engine_it_says_why_it_cannot() {
        Message opened = Told.opened(SHOP);
        Message read = Told.loaded(PAIR);

        assertThat(of(Told.initially(opened, read)))
                .isEqualTo(cannot("Looking for a container engine"));
        assertThat(of(Told.initially(Told.missing(), opened, read)))
                .isEqualTo(cannot("No container engine answers"));
        assertThat(of(Told.all(Told.running(PAIR), Told.lost(1))))
                .isEqualTo(cannot("The engine does not answer; Windlass tries again"));
    }

    @Test
    void without_a_readable_file_it_says_why_it_cannot() {
        Message synced = Told.synced(web().make());

        assertThat(of(Told.initially(synced, Told.showed(ProjectId.found("shop")))))
                .isEqualTo(cannot("Its Compose file is not open here"));
        assertThat(of(Told.initially(synced, Told.opened(SHOP))))
                .isEqualTo(cannot("Reading its files"));
        assertThat(
                        of(
                                Told.all(
                                        Told.running(PAIR),
                                        Told.loaded(
                                                SHOP,
                                                ProjectForm.broken(
                                                        Optional.empty(),
                                                        Code.UNKNOWN_KEY,
                                                        Code.WRONG_TYPE)))))
                .isEqualTo(cannot("2 errors in its files, see Problems"));
        assertThat(
                        of(
                                Told.initially(
                                        synced,
                                        Told.opened(SHOP),
                                        Told.loaded(SHOP, ProjectForm.broken(Optional.empty())))))
                .isEqualTo(cannot("Its files give no project"));
    }

    @Test
    void where_there_is_nothing_to_raise_it_says_why_it_cannot() {
        assertThat(of(ProjectForm.named("shop"))).isEqualTo(cannot("It has no services"));
        assertThat(of(ProjectForm.named("shop"), web().make()))
                .isEqualTo(cannot("It has no services"));
        assertThat(of(ProjectForm.named("shop").service("web", "image", "w", "scale", 0)))
                .isEqualTo(cannot("All services are scaled to none"));
        assertThat(
                        of(
                                ProjectForm.named("shop")
                                        .disabled("admin", "debug")
                                        .disabled("mail", "prod")
                                        .disabled("test", "debug")))
                .isEqualTo(
                        cannot(
                                "All services belong to profiles that are not active:"
                                        + " debug, prod"));
    }

    @Test
    void a_project_that_was_never_started_goes_up() {
        assertThat(of(PAIR)).isEqualTo(up("Up", "Creates and starts 2 services"));
    }

    @Test
    void a_project_in_part_starts_the_rest() {
        PrimaryAction one = up("Start 1 service", "The others run already and stay as they are");

        assertThat(of(PAIR, web().make())).isEqualTo(one);
        assertThat(of(PAIR, web().make(), db().exited(0).make())).isEqualTo(one);
        assertThat(of(PAIR, web().exited(0).make(), db().exited(0).make()).label())
                .isEqualTo("Start 2 services");
    }

    @Test
    void missing_replicas_are_started() {
        ProjectForm scaled = ProjectForm.named("shop").service("web", "image", "w", "scale", 2);

        assertThat(of(scaled, web().make()).label()).isEqualTo("Start 1 service");
    }

    @Test
    void what_failed_is_tried_again_by_name() {
        assertThat(of(PAIR, web().make(), db().exited(1).make()))
                .isEqualTo(up("Retry db", "Starts again what failed; the others stay as they are"));
        assertThat(of(PAIR, db().exited(1).make()))
                .isEqualTo(
                        up(
                                "Retry db",
                                "Starts again what failed, and what waits for it or stands"
                                        + " still"));
        assertThat(of(PAIR, web().exited(2).make(), db().exited(1).make()).label())
                .isEqualTo("Retry 2 services");
    }

    @Test
    void when_everything_runs_it_restarts() {
        assertThat(of(PAIR, web().make(), db().make())).isEqualTo(RESTART);
        assertThat(of(PAIR, web().make(), db().state(new State.Restarting()).make()))
                .isEqualTo(RESTART);
    }

    @Test
    void a_job_that_is_through_is_not_started_again() {
        ProjectForm project =
                ProjectForm.named("shop")
                        .service("web", "image", "w", "depends_on", needs("db", "completed"))
                        .service("db");

        assertThat(of(project, web().make(), db().exited(0).make())).isEqualTo(RESTART);
    }

    @Test
    void orphans_and_other_profiles_are_left_alone() {
        ProjectForm project = ProjectForm.named("shop").service("web").disabled("db", "debug");
        Container orphan = ContainerForm.of("shop", "old").exited(1).make();

        assertThat(of(project, web().make(), db().exited(0).make(), orphan)).isEqualTo(RESTART);
    }

    @Test
    void differences_from_the_file_are_applied_and_counted() {
        Container changed = web().label("com.docker.compose.config-hash", "old").make();
        AppState state =
                Told.all(
                        Told.running(PAIR, changed),
                        new Message.ProjectLoaded(
                                Told.id(SHOP), PAIR.loaded(), Map.of("web", Set.of("new"))));

        assertThat(of(state))
                .isEqualTo(up("Apply 1 change", "Recreates or removes what differs from the file"));
    }

    @Test
    void too_many_replicas_are_a_difference() {
        ProjectForm none = ProjectForm.named("shop").service("web", "image", "w", "scale", 0);

        assertThat(of(none, web().make()).label()).isEqualTo("Apply 1 change");
        assertThat(
                        of(
                                        PAIR,
                                        web().make(),
                                        ContainerForm.of("shop", "web", 2).make(),
                                        db().make(),
                                        ContainerForm.of("shop", "db", 2).make())
                                .label())
                .isEqualTo("Apply 2 changes");
    }
}
