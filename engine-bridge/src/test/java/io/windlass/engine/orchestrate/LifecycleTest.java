package io.windlass.engine.orchestrate;

import static io.windlass.engine.orchestrate.Stage.ids;
import static io.windlass.engine.orchestrate.Stage.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.fake.FakeEngine;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.plan.ImageOptions;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.run.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifecycleTest {

    private static final String CHAIN =
            """
            services:
              web:
                image: app
                depends_on:
                  api: {condition: service_started, restart: true}
              api:
                image: app
                depends_on: [db]
              db:
                image: app
                volumes: [data:/data]
            volumes: {data: }
            """;

    private static Subject subject(Stage stage) {
        return Subject.of(stage.project());
    }

    @Test
    void down_removes_what_needs_others_first_and_networks_last() throws Exception {
        Stage stage = new Stage(CHAIN).raised();

        Plan plan = stage.down(DownOptions.defaults().withVolumes(true));

        assertThat(ids(plan))
                .containsExactly(
                        "stop demo-web-1",
                        "remove demo-web-1",
                        "stop demo-api-1",
                        "remove demo-api-1",
                        "stop demo-db-1",
                        "remove demo-db-1",
                        "remove network demo_default",
                        "remove volume demo_data");
        assertThat(step(plan, "stop demo-db-1").afterAny()).containsExactly("remove demo-api-1");
        assertThat(stage.run(plan)).isEqualTo(new Outcome.Done(List.of()));
        assertThat(stage.observed().networks()).isEmpty();
        assertThat(stage.observed().volumes()).isEmpty();
    }

    @Test
    void down_of_one_service_takes_its_dependents_and_leaves_the_network() throws Exception {
        Stage stage = new Stage(CHAIN).raised();

        Plan plan = stage.down(DownOptions.defaults().withServices(Set.of("api")));

        assertThat(ids(plan))
                .containsExactly(
                        "stop demo-web-1",
                        "remove demo-web-1",
                        "stop demo-api-1",
                        "remove demo-api-1");
        assertThat(plan.notes())
                .extracting(Problem::summary)
                .containsExactly("Network demo_default stays, because it is used by demo-db-1.");
    }

    @Test
    void down_works_from_labels_alone() throws Exception {
        Stage stage = new Stage(CHAIN).raised();

        Plan plan =
                Planner.down(
                        Subject.named("demo"),
                        Observer.observe(stage.engine, "demo"),
                        DownOptions.defaults().withVolumes(true));

        assertThat(ids(plan))
                .containsExactlyElementsOf(
                        ids(stage.down(DownOptions.defaults().withVolumes(true))));
    }

    @Test
    void down_of_nothing_says_so() throws Exception {
        assertThat(new Stage(CHAIN).down(DownOptions.defaults()).notes())
                .containsExactly(
                        Problem.of(
                                Code.NOT_FOUND, "There is nothing to remove of project \"demo\"."));
    }

    @Test
    void stop_and_start_follow_the_dependencies() throws Exception {
        Stage stage = new Stage(CHAIN).raised();

        Plan stop = Planner.stop(subject(stage), stage.observed(), Set.of(), Optional.empty());
        assertThat(ids(stop))
                .containsExactly("stop demo-web-1", "stop demo-api-1", "stop demo-db-1");
        stage.run(stop);
        Plan start = Planner.start(subject(stage), stage.observed(), Set.of());

        assertThat(ids(start))
                .containsExactly("start demo-db-1", "start demo-api-1", "start demo-web-1");
        assertThat(step(start, "start demo-web-1").after()).containsExactly("start demo-api-1");
    }

    @Test
    void start_of_a_service_without_containers_is_refused() throws Exception {
        Stage stage = new Stage(CHAIN);

        Plan plan = Planner.start(subject(stage), stage.observed(), Set.of("db"));

        assertThat(plan.blockers())
                .extracting(Problem::summary)
                .containsExactly("Service \"db\" has no container to start.");
    }

    @Test
    void restart_takes_those_along_that_ask_for_it() throws Exception {
        Stage stage = new Stage(CHAIN).raised();

        Plan api =
                Planner.restart(
                        subject(stage), stage.observed(), Set.of("api"), Optional.empty(), false);
        Plan alone =
                Planner.restart(
                        subject(stage), stage.observed(), Set.of("api"), Optional.empty(), true);

        assertThat(ids(api)).containsExactly("restart demo-api-1", "restart demo-web-1");
        assertThat(step(api, "restart demo-web-1").after()).containsExactly("restart demo-api-1");
        assertThat(ids(alone)).containsExactly("restart demo-api-1");
    }

    @Test
    void pause_unpause_and_kill_take_what_can_be() throws Exception {
        Stage stage = new Stage(CHAIN).raised();
        stage.engine.exit("demo-web-1", 0);

        stage.run(Planner.pause(subject(stage), stage.observed(), Set.of()));
        assertThat(stage.engine.states())
                .containsEntry("demo-api-1", new State.Paused())
                .containsEntry("demo-web-1", new State.Exited(0));
        stage.run(Planner.unpause(subject(stage), stage.observed(), Set.of()));
        assertThat(stage.engine.states())
                .containsEntry("demo-api-1", new State.Running(Health.NONE));
        stage.run(Planner.kill(subject(stage), stage.observed(), Set.of("db"), "SIGKILL"));
        assertThat(stage.engine.states()).containsEntry("demo-db-1", new State.Exited(137));
    }

    @Test
    void remove_leaves_running_containers_alone() throws Exception {
        Stage stage = new Stage(CHAIN).raised();
        stage.engine.exit("demo-web-1", 0);

        assertThat(ids(Planner.remove(subject(stage), stage.observed(), Set.of(), false, false)))
                .containsExactly("remove demo-web-1");
    }

    @Test
    void images_are_fetched_once_and_built_when_fetching_fails() throws Exception {
        String yaml =
                """
                services:
                  a: {image: remote}
                  b: {image: remote}
                  c: {image: local, build: .}
                """;
        Stage stage = new Stage(yaml, new FakeEngine().inRegistry("remote"));

        Plan plan = stage.plan();

        assertThat(ids(plan))
                .startsWith("pull remote", "pull local", "build c", "create network demo_default");
        Outcome outcome = stage.run(plan);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) outcome).remarks())
                .extracting(Problem::code)
                .containsExactly(Code.IMAGE_NOT_FOUND);
        assertThat(stage.plan().isEmpty()).isTrue();
        assertThat(ids(Planner.pull(stage.project(), stage.observed(), ImageOptions.defaults())))
                .containsExactly("pull remote", "pull local");
        assertThat(ids(Planner.build(stage.project(), stage.observed(), ImageOptions.defaults())))
                .containsExactly("build c");
    }

    @Test
    void nothing_is_created_when_an_image_cannot_be_had() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: nowhere}\n", new FakeEngine());

        Outcome outcome = stage.run(stage.plan());

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(stage.engine.script().calls()).containsExactly("pull nowhere");
    }
}
