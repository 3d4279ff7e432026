package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest extends ServiceAttribute {
    EnvFileTest() {
        super("env_file");
    }

    private static Given files(Given given) {
        return given.file("a.env", "A=1\nB=${A}2\n").file("b.env", "B=\"3\"\nC\nD=\n");
    }

    private static String environment(Given given) {
        return files(given).json("services.a.environment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.env",
                "./a.env",
                "[a.env]",
                "[{path: a.env}]",
                "[{path: a.env, required: true}]",
                "[{path: a.env, required: false}]"
            })
    void it_is_read_into_the_environment_and_gone(String written) {
        assertThat(environment(with(written))).isEqualTo("{\"A\":\"1\",\"B\":\"12\"}");
        assertThat(printed(files(with(written)))).isEqualTo(ABSENT);
        assertThat(files(with(written)).hashed("env_file")).isEqualTo(ABSENT);
        assertThat(files(with(written)).hashed("environment"))
                .isEqualTo("{\"A\":\"1\",\"B\":\"12\"}");
    }

    @Test
    void of_several_files_the_later_one_wins_and_the_environment_wins_over_all() {
        assertThat(environment(with("[a.env, b.env]")))
                .isEqualTo("{\"A\":\"1\",\"B\":\"3\",\"D\":\"\"}");
        assertThat(environment(Given.service("env_file: [a.env]\nenvironment: {A: own, E: }")))
                .isEqualTo("{\"A\":\"own\",\"B\":\"own2\",\"E\":null}");
    }

    @Test
    void a_name_without_a_value_comes_from_outside() {
        assertThat(environment(with("b.env").variable("C", "c")))
                .isEqualTo("{\"B\":\"3\",\"C\":\"c\",\"D\":\"\"}");
    }

    @Test
    void raw_takes_every_line_as_it_is() {
        Given raw = with("[{path: q.env, format: raw}]").file("q.env", "Q=\"$X\" # no\n");

        assertThat(raw.json("services.a.environment")).isEqualTo("{\"Q\":\"\\\"$$X\\\" # no\"}");
    }

    @Test
    void a_later_file_adds_to_it() {
        assertThat(environment(layered("a.env", "[b.env]")))
                .isEqualTo("{\"A\":\"1\",\"B\":\"3\",\"D\":\"\"}");
        assertThat(environment(layered("a.env", "!override b.env")))
                .isEqualTo("{\"B\":\"3\",\"D\":\"\"}");
        assertThat(environment(layered("a.env", "!reset null"))).isEqualTo(ABSENT);
        assertThat(environment(layered("a.env", "null"))).isEqualTo("{\"A\":\"1\",\"B\":\"12\"}");
    }

    @Test
    void it_is_read_from_the_folder_of_the_file_that_names_it() {
        Given other =
                Given.compose("services:\n  a:\n    extends: {service: b, file: sub/base.yaml}\n")
                        .file(
                                "sub/base.yaml",
                                "services:\n  b:\n    image: x\n    env_file: own.env\n")
                        .file("sub/own.env", "S=1\n");
        Given included =
                Given.compose("include: [sub/part.yaml]\n")
                        .file(
                                "sub/part.yaml",
                                "services:\n  a:\n    image: x\n    env_file: [{path: own.env}]\n")
                        .file("sub/own.env", "S=1\n");

        assertThat(other.json("services.a.environment")).isEqualTo("{\"S\":\"1\"}");
        assertThat(included.json("services.a.environment")).isEqualTo("{\"S\":\"1\"}");
    }

    @Test
    void it_has_to_be_there_unless_it_is_not_required() {
        assertThat(findings("nope.env"))
                .containsExactly("ERROR 4:15: The env file @/nope.env was not found.");
        assertThat(findings("[{path: nope.env, required: false}]")).isEmpty();
    }

    @Test
    void what_is_in_it_is_looked_at() {
        assertThat(with("bad.env").file("bad.env", "OK=1\nA B=2\n").findings())
                .containsExactly(
                        "ERROR @/bad.env:2:1: In @/bad.env, line 2: the key `A B` contains a"
                                + " space.");
        assertThat(files(with("[{path: a.env, format: json}]")).findings())
                .containsExactly(
                        "ERROR 4:38: Unsupported env_file format \"json\": the one known is raw.");
    }

    @Test
    void it_is_a_text_or_a_list() {
        assertThat(findings("null"))
                .containsExactly(
                        error(" has no value; it must be a text or a list of texts or mappings"));
        assertThat(findings("{path: a.env}"))
                .containsExactly(
                        error(" must be a text or a list of texts or mappings, not a mapping"));
        assertThat(findings("[{format: raw}]"))
                .containsExactly(
                        "ERROR 4:16: The environment file services.a.env_file[0] has no path.");
    }
}
