package io.windlass.app.present;

import static io.windlass.app.state.ContainerForm.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.ContainerForm;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContainerStatusTest {

    private static ContainerForm web() {
        return ContainerForm.of("shop", "web");
    }

    private static ServiceStatus of(ContainerForm form) {
        return ContainerStatus.of(form.make(), false, Optional.empty(), NOW);
    }

    private static ServiceStatus job(int code, Optional<Duration> lasted) {
        return ContainerStatus.of(web().exited(code).make(), true, lasted, NOW);
    }

    @Test
    void a_running_one_says_for_how_long() {
        assertThat(of(web().started(180)))
                .isEqualTo(ServiceStatus.quiet(StateShape.RUNNING, "Running · 3 m"));
        assertThat(of(web().health(Container.Health.HEALTHY).started(180)))
                .isEqualTo(ServiceStatus.quiet(StateShape.HEALTHY, "Healthy · 3 m"));
    }

    @Test
    void an_unknown_start_is_left_out() {
        assertThat(of(web())).isEqualTo(ServiceStatus.quiet(StateShape.RUNNING, "Running"));
        assertThat(of(web().health(Container.Health.STARTING)))
                .isEqualTo(
                        ServiceStatus.loud(StateShape.STARTING, "Starting · health check pending"));
    }

    @Test
    void a_health_check_that_is_not_through_is_loud() {
        assertThat(of(web().health(Container.Health.STARTING).started(4)))
                .isEqualTo(
                        ServiceStatus.loud(
                                StateShape.STARTING, "Starting · 4 s · health check pending"));
        assertThat(of(web().health(Container.Health.UNHEALTHY).started(4)))
                .isEqualTo(
                        ServiceStatus.loud(StateShape.UNHEALTHY, "Unhealthy · health check fails"));
    }

    @Test
    void states_of_no_process_are_quiet() {
        assertThat(of(web().state(new State.Created())))
                .isEqualTo(ServiceStatus.quiet(StateShape.STOPPED, "Created, not started"));
        assertThat(of(web().state(new State.Paused())))
                .isEqualTo(ServiceStatus.quiet(StateShape.PAUSED, "Paused"));
        assertThat(of(web().state(new State.Removing())))
                .isEqualTo(ServiceStatus.quiet(StateShape.STOPPED, "Being removed"));
        assertThat(of(web().state(new State.Dead())))
                .isEqualTo(
                        ServiceStatus.loud(
                                StateShape.FAILED, "Dead · the engine could not remove it"));
    }

    @Test
    void a_restarting_one_is_in_a_crash_loop() {
        assertThat(of(web().state(new State.Restarting()).restarts(7)))
                .isEqualTo(ServiceStatus.loud(StateShape.CRASH_LOOP, "Crash loop · 7 restarts"));
        assertThat(of(web().state(new State.Restarting()).restarts(1)))
                .isEqualTo(ServiceStatus.loud(StateShape.CRASH_LOOP, "Crash loop · 1 restart"));
        assertThat(of(web().state(new State.Restarting())))
                .isEqualTo(ServiceStatus.loud(StateShape.CRASH_LOOP, "Crash loop · restarting"));
    }

    @Test
    void between_two_crashes_the_loop_goes_on() {
        assertThat(of(web().restarts(7).started(1)))
                .isEqualTo(ServiceStatus.loud(StateShape.CRASH_LOOP, "Crash loop · 7 restarts"));
        assertThat(of(web().health(Container.Health.STARTING).restarts(2).started(9)).shape())
                .isEqualTo(StateShape.CRASH_LOOP);
    }

    @Test
    void a_loop_is_over_after_a_good_run_and_one_restart_is_none() {
        assertThat(of(web().restarts(7).started(10)))
                .isEqualTo(ServiceStatus.quiet(StateShape.RUNNING, "Running · 10 s"));
        assertThat(of(web().restarts(1).started(1)))
                .isEqualTo(ServiceStatus.quiet(StateShape.RUNNING, "Running · 1 s"));
        assertThat(of(web().health(Container.Health.HEALTHY).restarts(7).started(2)))
                .isEqualTo(ServiceStatus.quiet(StateShape.HEALTHY, "Healthy · 2 s"));
    }

    @Test
    void a_job_that_ended_well_is_completed() {
        assertThat(job(0, Optional.empty()))
                .isEqualTo(ServiceStatus.quiet(StateShape.COMPLETED, "Exited 0 · completed"));
        assertThat(job(0, Optional.of(Duration.ofMillis(3_100))))
                .isEqualTo(
                        ServiceStatus.quiet(StateShape.COMPLETED, "Exited 0 · completed in 3 s"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0   | Stopped · exit 0",
                "130 | Stopped · interrupted",
                "137 | Killed · exit 137",
                "143 | Stopped · asked to end"
            })
    void a_service_that_ended_by_a_stop_is_stopped(int code, String words) {
        assertThat(of(web().exited(code)))
                .isEqualTo(ServiceStatus.quiet(StateShape.STOPPED, words));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1   | Failed · exit 1 after 2 s",
                "125 | Failed · exit 125 after 2 s, the engine could not run it",
                "126 | Failed · exit 126 after 2 s, command cannot be run",
                "127 | Failed · exit 127 after 2 s, command not found",
                "130 | Failed · exit 130 after 2 s, interrupted",
                "134 | Failed · exit 134 after 2 s, aborted",
                "137 | Failed · exit 137 after 2 s, killed",
                "139 | Failed · exit 139 after 2 s, memory fault",
                "143 | Failed · exit 143 after 2 s, asked to end"
            })
    void a_job_that_ended_otherwise_failed_for_a_reason(int code, String words) {
        assertThat(job(code, Optional.of(Duration.ofSeconds(2))))
                .isEqualTo(ServiceStatus.loud(StateShape.FAILED, words));
    }

    @Test
    void without_a_known_run_a_failure_has_its_code_alone() {
        assertThat(of(web().exited(1)))
                .isEqualTo(ServiceStatus.loud(StateShape.FAILED, "Failed · exit 1"));
        assertThat(of(web().exited(127)))
                .isEqualTo(
                        ServiceStatus.loud(
                                StateShape.FAILED, "Failed · exit 127, command not found"));
    }
}
