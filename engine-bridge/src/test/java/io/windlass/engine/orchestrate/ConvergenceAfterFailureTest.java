package io.windlass.engine.orchestrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.fake.FakeEngine;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.run.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever call fails, the next run ends where an undisturbed one would have. */
@Timeout(60)
class ConvergenceAfterFailureTest {

    private static final String BEFORE =
            """
            services:
              web:
                image: app
                scale: 2
                secrets: [token]
                depends_on:
                  db: {condition: service_healthy, restart: true}
              db:
                image: app
                environment: {V: "1"}
                volumes: [data:/data]
                healthcheck: {test: [CMD, ok]}
              side: {image: app, network_mode: "service:db"}
            networks:
              default: {labels: {v: "1"}}
            volumes: {data: }
            secrets:
              token: {environment: TOKEN}
            """;

    private static final String AFTER = BEFORE.replace("V: \"1\"", "V: \"2\"");

    private static final String NETWORK = BEFORE.replace("v: \"1\"", "v: \"2\"");

    private static FakeEngine engine() {
        return new FakeEngine().withImage("app").healthyAtOnce("demo-db-1");
    }

    /**
     * By service, the states of its containers. Replicas are created at the same time, and a number
     * that failed is not given again (up-to-date ones keep theirs), so numbers depend on chance.
     */
    private static Map<String, List<String>> byService(Map<String, ?> states) {
        return states.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                entry -> entry.getKey().replaceFirst("-\\d+$", ""),
                                Collectors.mapping(
                                        entry -> String.valueOf(entry.getValue()),
                                        Collectors.toList())));
    }

    private static void converges(Stage stage, int k, Map<String, ?> expected) throws Exception {
        stage.engine.script().failAt(k);
        stage.run(stage.plan());
        stage.engine.script().failNoMore();

        Outcome outcome = stage.run(stage.plan());

        assertThat(outcome).as("after a failure at call %s", k).isInstanceOf(Outcome.Done.class);
        assertThat(byService(stage.engine.states()))
                .as("call %s", k)
                .isEqualTo(byService(expected));
        assertThat(Stage.ids(stage.plan())).as("call %s", k).isEmpty();
    }

    @Test
    void a_first_up() throws Exception {
        Stage undisturbed = new Stage(BEFORE, engine()).raised();
        for (int k = 1; k <= 16; k++) {
            converges(new Stage(BEFORE, engine()), k, undisturbed.engine.states());
        }
    }

    @Test
    void an_up_that_replaces() throws Exception {
        Stage undisturbed = new Stage(BEFORE, engine()).raised();
        undisturbed.edit(AFTER).raised();
        for (int k = 1; k <= 18; k++) {
            converges(
                    new Stage(BEFORE, engine()).raised().edit(AFTER),
                    k,
                    undisturbed.engine.states());
        }
    }

    @Test
    void an_up_that_makes_a_network_anew() throws Exception {
        Stage undisturbed = new Stage(BEFORE, engine()).raised();
        undisturbed.edit(NETWORK).raised();
        for (int k = 1; k <= 18; k++) {
            converges(
                    new Stage(BEFORE, engine()).raised().edit(NETWORK),
                    k,
                    undisturbed.engine.states());
        }
    }

    @Test
    void a_down() throws Exception {
        for (int k = 1; k <= 10; k++) {
            Stage stage = new Stage(BEFORE, engine()).raised();
            stage.engine.script().failAt(k);
            stage.run(stage.down(DownOptions.defaults().withVolumes(true)));
            stage.engine.script().failNoMore();

            Outcome outcome = stage.run(stage.down(DownOptions.defaults().withVolumes(true)));

            assertThat(outcome).as("call %s", k).isInstanceOf(Outcome.Done.class);
            assertThat(stage.engine.states()).as("call %s", k).isEmpty();
            assertThat(stage.observed().networks()).as("call %s", k).isEmpty();
            assertThat(stage.observed().volumes()).as("call %s", k).isEmpty();
        }
    }
}
