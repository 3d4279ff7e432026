package io.windlass.compose.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.explain.Explainer;
import io.windlass.compose.explain.Explanation;
import io.windlass.compose.load.LoadRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTextTest {

    @TempDir Path folder;
    private final Map<String, String> shell = new HashMap<>(Map.of("FROM_SHELL", "sh"));

    @BeforeEach
    void project() throws IOException {
        file(
                "compose.yaml",
                """
                include: [inc/db.yaml]
                x-common: &common
                  restart: always
                services:
                  base:
                    image: busybox
                    environment:
                      LOG_LEVEL: info
                      KEEP: base
                  web:
                    <<: *common
                    extends: base
                    build: .
                    env_file: [a.env, b.env]
                    label_file: c.labels
                    environment:
                      - LOG_LEVEL=${LEVEL:-warn}
                      - PASSED
                      - MODE=${UNSET:-x${FROM_SHELL}}
                    ports: ["8080:80", "${PORT}:81"]
                    restart: "no"
                    labels:
                      traefik.http: "1"
                    depends_on: [db]
                    links: [other]
                    volumes: ["./here:/data"]
                  other: {image: x}
                  off: {image: x, profiles: [dev]}
                """);
        file(
                "compose.override.yaml",
                """
                services:
                  web:
                    environment:
                      LOG_LEVEL: debug
                      MODE:
                    volumes:
                      - type: bind
                        source: ./there
                        target: /data
                    labels: !override
                      a: b
                """);
        file("inc/db.yaml", "services:\n  db:\n    image: pg:${TAG}\n");
        file("inc/.env", "TAG=17\n");
        file(".env", "LEVEL=fine\nPORT=99\nPASSED=yes\n");
        file("a.env", "ZED=1\nLOG_LEVEL=a\n");
        file("b.env", "ZED=2 # two\nLOG_LEVEL=b${FROM_SHELL}\n");
        file("c.labels", "team=x\n");
    }

    @Test
    void tells_the_whole_chain_with_the_sources_of_variables() {
        assertThat(explain("services.web.environment.LOG_LEVEL"))
                .isEqualTo(
                        """
                        services.web.environment.LOG_LEVEL: debug

                          compose.override.yaml:4:7  LOG_LEVEL: debug
                          compose.yaml:17:9          LOG_LEVEL=${LEVEL:-warn}
                                                       LEVEL is "fine" at .env:1:1
                          compose.yaml:8:7           LOG_LEVEL: info
                                                       extends base at compose.yaml:12:5
                          b.env:2:1                  LOG_LEVEL=b${FROM_SHELL}
                                                       FROM_SHELL is "sh" in the shell
                                                       by env_file at compose.yaml:14:23
                          a.env:2:1                  LOG_LEVEL=a
                                                       by env_file at compose.yaml:14:16
                        """);
    }

    @Test
    void tells_a_default_and_what_stands_without_a_value() {
        assertThat(explain("services.web.environment.PASSED"))
                .isEqualTo(
                        """
                        services.web.environment.PASSED: "yes"

                                             taken from the project's variables: PASSED is "yes" at .env:3:1
                          compose.yaml:18:9  PASSED
                        """);
        assertThat(explain("services.web.environment.MODE"))
                .isEqualTo(
                        """
                        services.web.environment.MODE: (no value)

                                                     taken from the project's variables: MODE is not set
                          compose.override.yaml:5:7  MODE:
                          compose.yaml:19:9          MODE=${UNSET:-x${FROM_SHELL}}
                                                       FROM_SHELL is "sh" in the shell
                                                       UNSET is not set: its default is "xsh"
                        """);
    }

    @Test
    void tells_merge_keys_includes_and_label_files() {
        assertThat(explain("services.web.restart"))
                .isEqualTo(
                        """
                        services.web.restart: "no"

                          compose.yaml:21:5  restart: "no"
                          compose.yaml:3:3   restart: always
                                               merged by << from &common at compose.yaml:11:9
                        """);
        assertThat(explain("services.db.image"))
                .isEqualTo(
                        """
                        services.db.image: pg:17

                          inc/db.yaml:3:5  image: pg:${TAG}
                                             TAG is "17" at inc/.env:1:1
                                             included at compose.yaml:1:11
                        """);
        assertThat(explain("services.web.labels.team"))
                .isEqualTo(
                        """
                        services.web.labels.team: x

                          c.labels:1:1  team=x
                                          by label_file at compose.yaml:15:5
                        """);
    }

    @Test
    void tells_what_was_taken_away() {
        assertThat(explain("services.web.labels.traefik.http"))
                .isEqualTo(
                        """
                        services.web.labels.traefik.http: (not there)

                          compose.override.yaml:10:13  !override: what follows no longer counts
                          compose.yaml:23:7            traefik.http: "1"
                        """);
    }

    @Test
    void tells_a_reset() throws IOException {
        file("compose.override.yaml", "services:\n  web:\n    ports: !reset []\n");

        assertThat(explain("services.web.ports"))
                .isEqualTo(
                        """
                        services.web.ports: (not there)

                          compose.override.yaml:3:12  !reset: takes away what follows
                          compose.yaml:20:5           ports: ["8080:80", "${PORT}:81"]
                        """);
    }

    @Test
    void knows_items_of_lists_by_where_they_stand() {
        assertThat(explain("services.web.ports[1].published"))
                .isEqualTo(
                        """
                        services.web.ports[1].published: "99"

                          compose.yaml:20:24  "${PORT}:81"
                                                PORT is "99" at .env:2:1
                        """);
        assertThat(explain("services.web.volumes[0].source"))
                .isEqualTo(
                        """
                        services.web.volumes[0].source: @/there

                          compose.override.yaml:8:9  source: ./there
                          compose.yaml:26:15         "./here:/data"
                        """);
    }

    @Test
    void says_why_something_is_there_that_no_file_says() {
        assertThat(explain("services.web.build.dockerfile"))
                .isEqualTo(
                        """
                        services.web.build.dockerfile: Dockerfile

                            the default of Compose
                        """);
        assertThat(explain("services.web.depends_on.other"))
                .startsWith(
                        """
                        services.web.depends_on.other: 3 entries

                          compose.yaml:25:13  implied by another attribute of the service
                        """);
        assertThat(explain("networks.default.name"))
                .isEqualTo(
                        """
                        networks.default.name: %s_default

                            made of the project's name and the key, as there is no "name"
                        """
                                .formatted(name()));
    }

    @Test
    void lists_the_parts_of_a_mapping_with_their_places() {
        assertThat(explain("services.web.environment"))
                .isEqualTo(
                        """
                        services.web.environment: 5 entries

                          compose.override.yaml:3:5  environment:  (merged with what follows)
                          compose.yaml:16:5          environment:  (merged with what follows)
                          compose.yaml:7:5           environment:
                                                       extends base at compose.yaml:12:5

                          compose.yaml:9:7           KEEP: base
                          compose.override.yaml:4:7  LOG_LEVEL: debug
                          .env:3:1                   PASSED: "yes"
                          compose.override.yaml:5:7  MODE: (no value)
                          b.env:1:1                  ZED: "2"
                        """);
    }

    @Test
    void tells_of_profiles() {
        assertThat(explain("services.off"))
                .isEqualTo(
                        """
                        services.off: 5 entries

                          compose.yaml:28:29  not enabled by its profiles: dev
                          compose.yaml:28:3   off: {image: x, profiles: [dev]}

                          compose.yaml:28:19  profiles: ["dev"]
                          compose.yaml:28:9   image: x
                          default             networks: 1 entry
                        """);
    }

    @Test
    void offers_the_nearest_names_for_one_that_is_not_there() {
        Explainer explainer = Explainer.load(LoadRequest.of(folder, shell));

        assertThat(explainer.explain("services.web.enviroment.KEEP"))
                .isInstanceOfSatisfying(
                        Explainer.Answer.Unknown.class,
                        unknown -> {
                            assertThat(unknown.problem().summary())
                                    .isEqualTo("There is no \"enviroment\" in services.web");
                            assertThat(unknown.problem().fixes())
                                    .extracting(io.windlass.compose.problem.Fix::label)
                                    .containsExactly("Did you mean services.web.environment?");
                        });
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String name() {
        return Explainer.load(LoadRequest.of(folder, shell))
                .loaded()
                .project()
                .orElseThrow()
                .name();
    }

    private String explain(String path) {
        return switch (Explainer.load(LoadRequest.of(folder, shell)).explain(path)) {
            case Explainer.Answer.Explained(Explanation explanation) ->
                    ExplanationText.of(explanation, folder)
                            .replace(folder.toString().replace('\\', '/'), "@");
            case Explainer.Answer.Unknown(var problem) -> problem.summary();
        };
    }
}
