package io.windlass.engine.orchestrate;

import static io.windlass.engine.orchestrate.Stage.ids;
import static io.windlass.engine.orchestrate.Stage.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.fake.FakeEngine;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Target;
import io.windlass.engine.orchestrate.plan.UpOptions;
import io.windlass.engine.orchestrate.run.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UpTest {

    private static final String TWO =
            """
            services:
              web:
                image: app
                depends_on: [db]
              db:
                image: app
                volumes: [data:/data]
            volumes:
              data:
            """;

    private static final String RESTARTED =
            """
            services:
              web:
                image: app
                depends_on:
                  db: {condition: service_started, restart: true}
              db:
                image: app
                environment: {V: "1"}
            """;

    @Test
    void the_first_up_creates_everything_before_it_starts_anything() throws Exception {
        Plan plan = new Stage(TWO).plan();

        assertThat(ids(plan))
                .containsExactly(
                        "create network demo_default",
                        "create volume demo_data",
                        "create demo-db-1",
                        "create demo-web-1",
                        "start demo-db-1",
                        "start demo-web-1");
        assertThat(step(plan, "start demo-web-1").after())
                .containsExactlyInAnyOrder("create demo-web-1", "start demo-db-1");
        assertThat(step(plan, "start demo-db-1").afterAny()).containsExactly("create demo-web-1");
    }

    @Test
    void a_second_up_changes_nothing() throws Exception {
        Stage stage = new Stage(TWO).raised();

        Plan plan = stage.plan();

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.kept())
                .extracting(Target.Existing::name)
                .containsExactly("demo-db-1", "demo-web-1");
    }

    @Test
    void a_changed_variable_replaces_the_container_and_says_where() throws Exception {
        Stage stage = new Stage(RESTARTED.replace("restart: true", "restart: false")).raised();
        stage.edit(RESTARTED.replace("restart: true", "restart: false").replace("\"1\"", "\"2\""));

        Plan plan = stage.plan();

        assertThat(ids(plan))
                .containsExactly(
                        "create demo-db-1",
                        "stop demo-db-1",
                        "remove demo-db-1",
                        "rename demo-db-1",
                        "start demo-db-1");
        assertThat(step(plan, "create demo-db-1").reason().text())
                .isEqualTo("environment.V \"1\" -> \"2\"");
        assertThat(
                        step(plan, "create demo-db-1")
                                .reason()
                                .differences()
                                .getFirst()
                                .position()
                                .orElseThrow()
                                .line())
                .isEqualTo(8);
        assertThat(stage.run(plan)).isInstanceOf(Outcome.Done.class);
        assertThat(stage.engine.container("demo-db-1").labels())
                .containsEntry("com.docker.compose.replace", "db-1");
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void dependents_with_restart_are_stopped_and_started_around_it() throws Exception {
        Stage stage = new Stage(RESTARTED).raised();
        stage.edit(RESTARTED.replace("\"1\"", "\"2\""));

        Plan plan = stage.plan();

        assertThat(ids(plan))
                .containsExactly(
                        "create demo-db-1",
                        "stop demo-web-1",
                        "stop demo-db-1",
                        "remove demo-db-1",
                        "rename demo-db-1",
                        "start demo-db-1",
                        "start demo-web-1");
        assertThat(step(plan, "stop demo-db-1").after())
                .containsExactlyInAnyOrder("create demo-db-1", "stop demo-web-1");
        assertThat(step(plan, "start demo-web-1").after())
                .containsExactlyInAnyOrder("stop demo-web-1", "start demo-db-1");
    }

    @Test
    void a_scale_never_fills_gaps() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app, scale: 3}\n").raised();
        stage.engine.containers().remove(stage.engine.container("demo-a-2").id(), true, false);

        Plan plan = stage.plan();

        assertThat(ids(plan)).containsExactly("create demo-a-4", "start demo-a-4");
    }

    @Test
    void fewer_containers_take_the_highest_numbers_away() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app, scale: 3}\n").raised();

        Plan plan = stage.plan(UpOptions.defaults().withScale(Map.of("a", 1)));

        assertThat(ids(plan))
                .containsExactly(
                        "stop demo-a-2", "remove demo-a-2", "stop demo-a-3", "remove demo-a-3");
    }

    @Test
    void fewer_containers_take_changed_ones_away_first() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app, user: \"1\"}\n").raised();
        stage.edit("services:\n  a: {image: app, user: \"2\", scale: 2}\n");
        stage.run(stage.plan(UpOptions.defaults().withRecreate(UpOptions.Recreate.NEVER)));

        Plan plan = stage.plan(UpOptions.defaults().withScale(Map.of("a", 1)));

        assertThat(ids(plan)).containsExactly("stop demo-a-1", "remove demo-a-1");
    }

    @Test
    void sharing_a_namespace_means_being_replaced_together() throws Exception {
        String yaml =
                """
                services:
                  a: {image: app, user: "1"}
                  b: {image: app, network_mode: "service:a"}
                """;
        Stage stage = new Stage(yaml).raised();
        assertThat(stage.engine.spec("demo-b-1").host().networking().networkMode())
                .isEqualTo("container:" + stage.engine.container("demo-a-1").id());
        assertThat(stage.plan().isEmpty()).isTrue();
        stage.edit(yaml.replace("\"1\"", "\"2\""));

        Plan plan = stage.plan();

        assertThat(step(plan, "create demo-b-1").after()).containsExactly("create demo-a-1");
        assertThat(step(plan, "create demo-b-1").reason().text())
                .isEqualTo("\"a\" is replaced, and it uses it");
        assertThat(stage.run(plan)).isInstanceOf(Outcome.Done.class);
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void a_moved_image_replaces_the_container() throws Exception {
        Stage stage = new Stage("services:\n  a: {image: app}\n").raised();
        stage.engine.withImage("app");

        Plan plan = stage.plan();

        assertThat(step(plan, "create demo-a-1").reason().text()).isEqualTo("image app has moved");
    }

    @Test
    void a_pull_that_brings_nothing_new_skips_the_replacement() throws Exception {
        Stage stage =
                new Stage("services:\n  a: {image: app}\n", new FakeEngine().inRegistry("app"));
        stage.raised();
        UpOptions pulling =
                UpOptions.defaults().withPull(java.util.Optional.of(UpOptions.Pull.ALWAYS));
        var before = stage.engine.container("demo-a-1").id();

        stage.run(stage.plan(pulling));
        assertThat(stage.engine.script().calls()).containsExactly("pull app");
        assertThat(stage.engine.container("demo-a-1").id()).isEqualTo(before);

        stage.engine.inRegistry("app");
        assertThat(stage.run(stage.plan(pulling))).isInstanceOf(Outcome.Done.class);
        assertThat(stage.engine.container("demo-a-1").id()).isNotEqualTo(before);
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void an_edited_network_is_made_anew_and_containers_keep_their_names_on_it() throws Exception {
        String yaml =
                """
                services:
                  a:
                    image: app
                    networks:
                      net: {aliases: [other]}
                networks:
                  net: {labels: {v: "1"}}
                """;
        Stage stage = new Stage(yaml).raised();
        var before = stage.engine.container("demo-a-1").id();
        stage.edit(yaml.replace("\"1\"", "\"2\""));

        Plan plan = stage.plan();

        assertThat(ids(plan))
                .containsExactly(
                        "stop demo-a-1",
                        "disconnect demo-a-1 from demo_net",
                        "remove network demo_net",
                        "create network demo_net",
                        "connect demo-a-1 to demo_net",
                        "start demo-a-1");
        assertThat(stage.run(plan)).isInstanceOf(Outcome.Done.class);
        assertThat(stage.engine.container("demo-a-1").id()).isEqualTo(before);
        assertThat(stage.engine.container("demo-a-1").networks())
                .hasEntrySatisfying(
                        "demo_net",
                        end -> assertThat(end.aliases()).containsExactly("demo-a-1", "a", "other"));
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void an_edited_volume_stays_unless_asked_for() throws Exception {
        Stage stage = new Stage(TWO).raised();
        stage.edit(TWO.replace("  data:\n", "  data: {labels: {v: \"2\"}}\n"));

        Plan plan = stage.plan();
        Plan asked = stage.plan(UpOptions.defaults().withRecreateChangedVolumes(true));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.notes()).extracting(Problem::code).containsExactly(Code.CONFLICT);
        assertThat(ids(asked))
                .containsSubsequence(
                        "stop demo-db-1",
                        "remove demo-db-1",
                        "remove volume demo_data",
                        "create volume demo_data",
                        "create demo-db-1",
                        "start demo-db-1");
        assertThat(stage.run(asked)).isInstanceOf(Outcome.Done.class);
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void orphans_are_told_of_and_removed_when_asked_for() throws Exception {
        Stage stage = new Stage(TWO).raised();
        stage.edit("services:\n  db: {image: app, volumes: ['data:/data']}\nvolumes: {data: }\n");

        assertThat(stage.plan().notes())
                .extracting(Problem::summary)
                .containsExactly("Containers of services that are not in the file: demo-web-1.");
        assertThat(ids(stage.plan(UpOptions.defaults().withRemoveOrphans(true))))
                .containsExactly("stop demo-web-1", "remove demo-web-1");
    }

    @Test
    void without_dependencies_only_the_chosen_service_is_raised() throws Exception {
        Stage stage = new Stage(TWO);
        UpOptions web = UpOptions.defaults().withServices(Set.of("web"));

        assertThat(ids(stage.plan(web))).contains("start demo-db-1", "start demo-web-1");
        assertThat(ids(stage.plan(web.withNoDeps(true))))
                .containsExactly(
                        "create network demo_default", "create demo-web-1", "start demo-web-1");
        assertThat(ids(stage.plan(web.withNoStart(true)))).noneMatch(id -> id.startsWith("start"));
    }

    @Test
    void force_replaces_the_chosen_services_only() throws Exception {
        Stage stage = new Stage(TWO).raised();

        Plan plan =
                stage.plan(
                        UpOptions.defaults()
                                .withServices(Set.of("web"))
                                .withRecreate(UpOptions.Recreate.FORCE));

        assertThat(ids(plan)).contains("create demo-web-1").doesNotContain("create demo-db-1");
    }

    @Test
    void what_an_earlier_run_left_half_done_is_finished() throws Exception {
        Stage stage = new Stage(RESTARTED).raised();
        stage.edit(RESTARTED.replace("\"1\"", "\"2\""));
        stage.engine.script().fail("remove demo-db-1", Code.ENGINE_LOST, "gone");
        stage.run(stage.plan());
        stage.engine.script().failNoMore();

        Plan plan = stage.plan();

        assertThat(ids(plan)).contains("remove demo-db-1", "rename demo-db-1");
        assertThat(ids(plan)).doesNotContain("create demo-db-1");
        assertThat(stage.run(plan)).isInstanceOf(Outcome.Done.class);
        assertThat(stage.engine.states().keySet()).containsExactly("demo-db-1", "demo-web-1");
        assertThat(stage.plan().isEmpty()).isTrue();
    }

    @Test
    void anonymous_volumes_are_carried_over() throws Exception {
        String yaml = "services:\n  a: {image: app, user: \"1\", volumes: [/cache]}\n";
        FakeEngine engine = new FakeEngine().withImage("app", List.of("/data"));
        Stage stage = new Stage(yaml, engine).raised();
        var before = engine.container("demo-a-1").mounts();
        stage.edit(yaml.replace("\"1\"", "\"2\""));

        stage.run(stage.plan());

        assertThat(engine.container("demo-a-1").mounts())
                .containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void what_is_missing_or_taken_is_known_before() throws Exception {
        Stage other = new Stage("services:\n  x: {image: app, ports: ['127.0.0.1:8080:80']}\n");
        other.raised();
        Stage stage =
                new Stage(
                        """
                        name: second
                        services:
                          a: {image: app, ports: ['8080:80'], networks: [out]}
                          b: {image: gone, pull_policy: never}
                        networks:
                          out: {external: true}
                        """,
                        other.engine);

        Plan plan = stage.plan();

        assertThat(plan.problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(Code.PORT_IN_USE, Code.IMAGE_NOT_FOUND);
        assertThat(plan.problems())
                .extracting(Problem::summary)
                .contains(
                        "Port 8080, which service \"a\" publishes, is taken by container"
                                + " demo-x-1 of project \"demo\".");
        assertThat(plan.blockers())
                .extracting(Problem::code)
                .containsExactly(Code.EXTERNAL_MISSING);
        assertThat(stage.run(plan)).isEqualTo(new Outcome.Failed(plan.blockers(), List.of()));
    }
}
