package io.windlass.engine.orchestrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.fake.FakeEngine;
import io.windlass.engine.fake.Script;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.run.Operation;
import io.windlass.engine.orchestrate.run.OperationEvent;
import io.windlass.engine.orchestrate.run.Operations;
import io.windlass.engine.orchestrate.run.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OperationsTest {

    private static final String HEALTHY =
            """
            services:
              web:
                image: app
                depends_on:
                  db: {condition: service_healthy}
              db:
                image: app
                healthcheck: {test: [CMD, ok], retries: 3}
              other: {image: app}
            """;

    /** Runs, and lets the test act as soon as the operation waits for a service. */
    private static Outcome runUntilWaiting(Stage stage, Plan plan, Runnable then)
            throws InterruptedException {
        CountDownLatch waits = new CountDownLatch(1);
        Operation operation =
                new Operations()
                        .run(
                                plan,
                                stage.engine,
                                event -> {
                                    stage.events.add(event);
                                    if (event instanceof OperationEvent.StepWaiting) {
                                        waits.countDown();
                                    }
                                });
        waits.await();
        then.run();
        return operation.await();
    }

    @Test
    void a_dependent_starts_when_the_engine_says_that_its_dependency_is_healthy() throws Exception {
        Stage stage = new Stage(HEALTHY);

        Outcome outcome =
                runUntilWaiting(
                        stage,
                        stage.plan(),
                        () -> stage.engine.health("demo-db-1", Health.HEALTHY));

        assertThat(outcome).isEqualTo(new Outcome.Done(List.of()));
        assertThat(stage.engine.states())
                .containsEntry("demo-web-1", new State.Running(Health.NONE));
        assertThat(stage.engine.script().calls())
                .containsSubsequence("start demo-db-1", "start demo-web-1");
    }

    @Test
    void a_reconnect_is_a_reason_to_look_again() throws Exception {
        Stage stage = new Stage(HEALTHY);

        Outcome outcome =
                runUntilWaiting(
                        stage,
                        stage.plan(),
                        () -> {
                            stage.engine.health("demo-db-1", Health.HEALTHY);
                            stage.engine.reconnect();
                        });

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void an_unhealthy_dependency_blocks_its_dependents_and_nobody_else() throws Exception {
        Stage stage = new Stage(HEALTHY);

        Outcome outcome =
                runUntilWaiting(
                        stage,
                        stage.plan(),
                        () -> {
                            stage.engine.probe("demo-db-1", 1, "no answer\n");
                            stage.engine.health("demo-db-1", Health.UNHEALTHY);
                        });

        Problem root =
                Problem.of(
                                Code.DEPENDENCY_UNHEALTHY,
                                "dependency failed to start: container demo-db-1 is unhealthy")
                        .withDetail("no answer");
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        Outcome.Failed failed = (Outcome.Failed) outcome;
        assertThat(failed.problems()).containsExactly(root);
        assertThat(failed.blocked())
                .extracting(b -> b.step().id() + " by " + b.by().id())
                .containsExactly("start demo-web-1 by wait for db (healthy)");
        assertThat(stage.engine.states())
                .containsEntry("demo-other-1", new State.Running(Health.NONE))
                .containsEntry("demo-web-1", new State.Created());
    }

    @Test
    void a_dependency_without_a_health_check_cannot_be_healthy() throws Exception {
        Stage stage =
                new Stage(HEALTHY.replace("    healthcheck: {test: [CMD, ok], retries: 3}\n", ""));

        assertThat(problems(stage.run(stage.plan())))
                .containsExactly(
                        Problem.of(
                                Code.NO_HEALTHCHECK,
                                "dependency failed to start: container demo-db-1 has no healthcheck"
                                        + " configured"));
    }

    private static List<Problem> problems(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(List<Problem> remarks) -> remarks;
            case Outcome.Failed(List<Problem> problems, _) -> problems;
            case Outcome.Cancelled _ -> List.of();
        };
    }

    @Test
    void a_completed_dependency_has_to_end_well() throws Exception {
        String yaml =
                """
                services:
                  web:
                    image: app
                    depends_on:
                      job: {condition: service_completed_successfully}
                  job: {image: app}
                """;
        Stage good =
                new Stage(yaml, new FakeEngine().withImage("app").exitsAtOnce("demo-job-1", 0));
        Stage bad = new Stage(yaml, new FakeEngine().withImage("app").exitsAtOnce("demo-job-1", 3));

        assertThat(good.run(good.plan())).isEqualTo(new Outcome.Done(List.of()));
        assertThat(problems(bad.run(bad.plan())))
                .containsExactly(
                        Problem.of(
                                Code.DEPENDENCY_FAILED,
                                "service \"job\" didn't complete successfully: exit 3"));
    }

    @Test
    void an_optional_dependency_that_fails_is_a_remark() throws Exception {
        String yaml =
                HEALTHY.replace(
                        "{condition: service_healthy}",
                        "{condition: service_healthy, required: false}");
        Stage stage =
                new Stage(yaml, new FakeEngine().withImage("app").exitsAtOnce("demo-db-1", 1));

        Outcome outcome = stage.run(stage.plan());

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(problems(outcome))
                .extracting(Problem::summary)
                .containsExactly(
                        "optional dependency \"db\" failed to start: dependency failed to start:"
                                + " container demo-db-1 exited (1)");
        assertThat(stage.engine.states())
                .containsEntry("demo-web-1", new State.Running(Health.NONE));
    }

    @Test
    void waiting_for_readiness_ends_after_a_given_time() throws Exception {
        Stage stage = new Stage(HEALTHY.replace("service_healthy", "service_started"));

        Outcome outcome =
                stage.run(
                        stage.plan(
                                UpOptions.defaults()
                                        .withWaitReady(true)
                                        .withWaitTimeout(Optional.of(Duration.ZERO))));

        assertThat(problems(outcome))
                .containsExactly(
                        Problem.of(
                                Code.DEPENDENCY_UNHEALTHY,
                                "Service \"db\" was not ready after 0 s."));
    }

    @Test
    void cancelling_breaks_off_a_wait_and_the_next_plan_goes_on() throws Exception {
        Stage stage = new Stage(HEALTHY);
        CountDownLatch waits = new CountDownLatch(1);
        Operation operation =
                new Operations()
                        .run(
                                stage.plan(),
                                stage.engine,
                                event -> {
                                    if (event instanceof OperationEvent.StepWaiting) {
                                        waits.countDown();
                                    }
                                });
        waits.await();

        operation.cancel();
        Outcome outcome = operation.await();

        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
        assertThat(((Outcome.Cancelled) outcome).notRun())
                .extracting(Step::id)
                .contains("wait for db (healthy)", "start demo-web-1");
        stage.engine.health("demo-db-1", Health.HEALTHY);
        assertThat(stage.run(stage.plan())).isEqualTo(new Outcome.Done(List.of()));
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void cancelling_lets_a_call_under_way_finish() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app}\n");
        Script.Gate gate = stage.engine.script().hold("create demo-a-1");
        Operation operation = stage.start(stage.plan());
        gate.awaitReached();

        operation.cancel();
        gate.open();

        assertThat(operation.await()).isInstanceOf(Outcome.Cancelled.class);
        assertThat(stage.engine.states()).containsEntry("demo-a-1", new State.Created());
    }

    @Test
    void steps_run_at_once_within_their_pools() throws Exception {
        StringBuilder yaml = new StringBuilder("services:\n");
        for (int i = 0; i < 12; i++) {
            yaml.append("  s").append(i).append(": {image: app}\n");
        }
        Stage stage = new Stage(yaml.toString());
        CountDownLatch eight = new CountDownLatch(8);
        Script.Gate gate = stage.engine.script().hold("create demo-");
        Operation operation =
                new Operations()
                        .run(
                                stage.plan(),
                                stage.engine,
                                event -> {
                                    if (event instanceof OperationEvent.StepStarted(Step step)
                                            && step.id().startsWith("create demo-")) {
                                        eight.countDown();
                                    }
                                });
        eight.await();
        gate.open();

        assertThat(operation.await()).isEqualTo(new Outcome.Done(List.of()));
        assertThat(stage.engine.script().peak("create")).isBetween(1, 8);
        assertThat(stage.engine.script().calls()).hasSize(25);
    }

    @Test
    void operations_on_one_project_take_turns() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app}\n");
        Operations operations = new Operations();
        Script.Gate gate = stage.engine.script().hold("create demo-a-1");
        Operation first = operations.run(stage.plan(), stage.engine, _ -> {});
        gate.awaitReached();
        CountDownLatch queued = new CountDownLatch(1);
        List<Plan> second = new ArrayList<>();
        Operation next =
                operations.run(
                        "demo",
                        () ->
                                Planner.up(
                                        stage.project(),
                                        Observer.observe(stage.engine, stage.project()),
                                        UpOptions.defaults(),
                                        stage.engine.capabilities()),
                        stage.engine,
                        event -> {
                            switch (event) {
                                case OperationEvent.Queued _ -> queued.countDown();
                                case OperationEvent.Planned(Plan plan) -> second.add(plan);
                                default -> {}
                            }
                        });
        queued.await();
        gate.open();

        assertThat(first.await()).isEqualTo(new Outcome.Done(List.of()));
        assertThat(next.await()).isEqualTo(new Outcome.Done(List.of()));
        assertThat(second).hasSize(1).allMatch(Plan::isEmpty);
    }

    @Test
    void a_container_that_another_run_made_meanwhile_is_adopted() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app}\n");
        Plan stale = stage.plan();
        stage.raised();

        assertThat(stage.run(stale)).isEqualTo(new Outcome.Done(List.of()));
        assertThat(stage.engine.states().keySet()).containsExactly("demo-a-1");
    }

    @Test
    void secrets_are_copied_before_and_hooks_run_after_each_start() throws Exception {
        Stage stage =
                new Stage(
                        """
                        services:
                          a:
                            image: app
                            secrets: [token]
                            post_start: [{command: [echo, up]}]
                            pre_stop: [{command: [echo, down]}]
                        secrets:
                          token: {environment: TOKEN}
                        """);

        stage.raised();
        stage.run(stage.down(io.windlass.engine.orchestrate.plan.DownOptions.defaults()));

        assertThat(stage.engine.script().calls())
                .containsExactly(
                        "exec echo down in demo-a-1",
                        "stop demo-a-1",
                        "remove demo-a-1",
                        "remove-network demo_default");
    }
}
