package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtendsTest {
    private static final String NOTHING_TO_RUN =
            "ERROR 2:3: services.a has neither an image nor a build, so there is nothing to run";

    private static final String BASE = "  b: {image: y, tty: true, environment: {A: 1}}\n";

    private static Given extending(String how) {
        return Given.compose("services:\n  a:\n    extends: " + how + "\n").and(BASE);
    }

    private static String service(Given given) {
        return given.json("services.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "{service: b}", "{service: b, file: compose.yaml}"})
    void the_other_service_is_taken_over_and_nothing_tells_of_it(String how) {
        assertThat(service(extending(how)))
                .isEqualTo(
                        """
                        {"command":null,"entrypoint":null,"environment":{"A":"1"},"image":"y",\
                        "networks":{"default":null},"tty":true}\
                        """);
        assertThat(extending(how).hashed("extends")).isEqualTo(ABSENT);
    }

    @Test
    void what_the_service_has_itself_lies_over_it() {
        Given own =
                Given.compose(
                                """
                                services:
                                  a:
                                    extends: b
                                    image: x
                                    environment: [B=2]
                                """)
                        .and(BASE);

        assertThat(own.json("services.a.image")).isEqualTo("\"x\"");
        assertThat(own.json("services.a.environment")).isEqualTo("{\"A\":\"1\",\"B\":\"2\"}");
    }

    @Test
    void a_reset_drops_what_would_be_taken_over() {
        Given own =
                Given.compose("services:\n  a:\n    extends: b\n    tty: !reset null\n").and(BASE);

        assertThat(own.json("services.a.tty")).isEqualTo(ABSENT);
    }

    @Test
    void a_chain_is_followed() {
        Given chain =
                Given.compose(
                        """
                        services:
                          a: {extends: b}
                          b: {extends: c, tty: true}
                          c: {image: z}
                        """);

        assertThat(chain.json("services.a.image")).isEqualTo("\"z\"");
        assertThat(chain.json("services.a.tty")).isEqualTo("true");
    }

    @Test
    void paths_are_those_of_the_other_file() {
        Given other =
                Given.compose("services:\n  a:\n    extends: {service: b, file: sub/base.yaml}\n")
                        .file(
                                "sub/base.yaml",
                                """
                                services:
                                  b:
                                    build: .
                                    volumes: [./v:/v]
                                    develop: {watch: [{path: w, action: rebuild}]}
                                """);

        assertThat(other.json("services.a.build.context")).isEqualTo("\"@/sub\"");
        assertThat(other.json("services.a.volumes"))
                .isEqualTo(
                        """
                        [{"type":"bind","source":"@/sub/v","target":"/v",\
                        "bind":{"create_host_path":true}}]\
                        """);
        assertThat(other.json("services.a.develop.watch"))
                .isEqualTo(
                        "[{\"path\":\"@/sub/w\",\"action\":\"rebuild\",\"exec\":{\"command\":null}}]");
    }

    @Test
    void a_later_file_only_knows_its_own_services() {
        Given later = extending("b").and("  c: {image: z}\n").over("services: {a: {extends: c}}");

        assertThat(later.findings())
                .containsExactly(
                        "ERROR over.yaml:1:25: Cannot extend service \"a\": service \"c\" not found"
                                + " in over.yaml.");
    }

    @Test
    void the_service_has_to_be_there() {
        assertThat(extending("nope").findings())
                .containsExactly(
                        NOTHING_TO_RUN,
                        "ERROR 3:14: Cannot extend service \"a\": service \"nope\" not found in"
                                + " compose.yaml.");
        assertThat(extending("{service: b, file: nope.yaml}").findings())
                .containsExactly(
                        NOTHING_TO_RUN,
                        "ERROR 3:33: There is no file @/nope.yaml to extend a service from.");
        assertThat(extending("a").findings())
                .containsExactly(
                        NOTHING_TO_RUN,
                        "ERROR 3:14: Circular reference: the services extend each other: a -> a.");
    }

    @Test
    void it_names_a_service() {
        assertThat(extending("{file: compose.yaml}").findings())
                .containsExactly(
                        NOTHING_TO_RUN,
                        "ERROR 3:14: extends.a.service is required: say which service to extend.");
        assertThat(extending("[b]").findings())
                .containsExactly(
                        "ERROR 2:3: services.a has neither an image nor a build, so there is nothing to run",
                        "ERROR 3:14: extends.a.service is required: say which service to extend.");
        assertThat(extending("").findings())
                .containsExactly(
                        "ERROR 2:3: services.a has neither an image nor a build, so there is nothing to run",
                        "ERROR 3:13: extends.a.service is required: say which service to extend.");
    }
}
