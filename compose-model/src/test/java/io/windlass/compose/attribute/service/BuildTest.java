package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildTest extends ServiceAttribute {
    BuildTest() {
        super("build", "  b: {image: y, build: ./b}\nsecrets: {s: {file: ./f}}\n");
    }

    private String part(String key, String value) {
        return with("{" + key + ": " + value + "}").json("services.a.build." + key);
    }

    @Test
    void a_text_is_the_context() {
        String expected = "{\"context\":\"@/dir\",\"dockerfile\":\"Dockerfile\"}";

        assertThat(printed("./dir")).isEqualTo(expected);
        assertThat(printed("{context: dir}")).isEqualTo(expected);
        assertThat(printed("{}")).isEqualTo("{\"context\":\"@\",\"dockerfile\":\"Dockerfile\"}");
    }

    @Test
    void the_hash_does_not_see_it() {
        assertThat(hashed(".")).isEqualTo(ABSENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/a/b.git#main",
                "git@github.com:a/b.git",
                "github.com/a/b",
                "ssh://git@host/a",
                "/abs"
            })
    void what_is_no_path_of_the_project_stays(String context) {
        assertThat(with("\"" + context + "\"").json("services.a.build.context"))
                .isEqualTo("\"" + context + "\"");
    }

    @Test
    void a_dockerfile_stands_in_the_project_or_in_the_text() {
        assertThat(part("dockerfile", "sub/D")).isEqualTo("\"sub/D\"");
        assertThat(with("{dockerfile_inline: FROM x}").json("services.a.build"))
                .isEqualTo("{\"context\":\"@\",\"dockerfile_inline\":\"FROM x\"}");
        assertThat(findings("{dockerfile: D, dockerfile_inline: FROM x}"))
                .containsExactly(
                        "ERROR 4:28: services.a.build has both a dockerfile and a"
                                + " dockerfile_inline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "entitlements | [network.host] | [\"network.host\"]",
                "cache_from | [a, b] | [\"a\",\"b\"]",
                "cache_to | [a] | [\"a\"]",
                "tags | [t1, t2, t1] | [\"t1\",\"t2\"]",
                "platforms | [linux/amd64, linux/arm64] | [\"linux/amd64\",\"linux/arm64\"]",
                "no_cache | true | true",
                "no_cache | false | absent",
                "pull | \"true\" | true",
                "privileged | true | true",
                "provenance | true | \"true\"",
                "provenance | mode=max | \"mode=max\"",
                "sbom | false | \"false\"",
                "network | host | \"host\"",
                "target | prod | \"prod\"",
                "isolation | default | \"default\"",
                "shm_size | 128m | \"134217728\"",
                "shm_size | 1024 | \"1024\"",
                "ulimits | {nofile: {soft: 1, hard: 2}} | {\"nofile\":{\"soft\":1,\"hard\":2}}",
                "extra_hosts | {h: 1.2.3.4} | [\"h=1.2.3.4\"]",
                "labels | [a=1, b] | {\"a\":\"1\",\"b\":\"\"}",
                "labels | {a: 1} | {\"a\":\"1\"}",
                "ssh | [default] | [\"default\"]",
                "ssh | {default: } | [\"default\"]",
                "secrets | [s] | [{\"source\":\"s\"}]",
                "secrets | [{source: s, target: t, mode: 0400}] |"
                        + " [{\"source\":\"s\",\"target\":\"t\",\"mode\":\"0400\"}]"
            })
    void a_part_of_it(String key, String written, String printed) {
        assertThat(part(key, written)).isEqualTo(printed);
    }

    @Test
    void arguments_without_a_value_come_from_outside_or_are_dropped() {
        assertThat(
                        with("{args: {A: 1, V: , W: }}")
                                .variable("V", "x")
                                .json("services.a.build.args"))
                .isEqualTo("{\"A\":\"1\",\"V\":\"x\"}");
        assertThat(with("{args: [A=1, V, W]}").variable("V", "x").json("services.a.build.args"))
                .isEqualTo("{\"A\":\"1\",\"V\":\"x\"}");
    }

    @Test
    void additional_contexts_are_paths_addresses_or_services() {
        assertThat(
                        part(
                                "additional_contexts",
                                "{p: ./q, i: \"docker-image://x\", s: \"service:b\"}"))
                .isEqualTo("{\"i\":\"docker-image://x\",\"p\":\"@/q\",\"s\":\"service:b\"}");
        assertThat(part("additional_contexts", "[p=./q]")).isEqualTo("{\"p\":\"@/q\"}");
        assertThat(findings("{additional_contexts: [s=service:c]}"))
                .containsExactly(
                        "ERROR 4:35: services.a.build.additional_contexts.s takes the image of the"
                                + " service \"c\", which is not defined below \"services\"");
    }

    @Test
    void a_text_and_a_mapping_are_merged() {
        assertThat(merged("./a", "{target: t}"))
                .isEqualTo("{\"context\":\"@/a\",\"dockerfile\":\"Dockerfile\",\"target\":\"t\"}");
        assertThat(merged("{target: t}", "./b"))
                .isEqualTo("{\"context\":\"@/b\",\"dockerfile\":\"Dockerfile\",\"target\":\"t\"}");
        assertThat(
                        layered(
                                        "{args: {A: 1, B: 2}, cache_from: [x]}",
                                        "{args: [B=3], cache_from: [y]}")
                                .json("services.a.build"))
                .isEqualTo(
                        """
                        {"context":"@","dockerfile":"Dockerfile","args":{"A":"1","B":"3"},\
                        "cache_from":["x","y"]}\
                        """);
        assertThat(merged("./a", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("./a", "!override ./b"))
                .isEqualTo("{\"context\":\"@/b\",\"dockerfile\":\"Dockerfile\"}");
    }

    @Test
    void null_is_no_build() {
        assertThat(findings("null"))
                .containsExactly(error(" has no value; it must be a text or a mapping"));
    }

    @Test
    void what_is_of_the_wrong_kind() {
        assertThat(findings("{contxt: .}"))
                .containsExactly("ERROR 4:13: Compose has no key \"contxt\" in services.a.build");
        assertThat(findings("{no_cache: 1}"))
                .containsExactly(
                        "ERROR 4:23: services.a.build.no_cache must be true or false or a text, not"
                                + " the number 1");
        assertThat(findings("{args: [1]}"))
                .containsExactly(
                        "ERROR 4:20: services.a.build.args[0] must be a text, not the number 1");
        assertThat(findings("{ssh: [x]}"))
                .containsExactly("ERROR 4:19: Invalid ssh key \"x\": default, or id=path.");
        assertThat(findings("{secrets: [t]}"))
                .containsExactly(
                        "ERROR 4:23: services.a.build uses the secret \"t\", which is not defined below \"secrets\"");
        assertThat(findings("{shm_size: big}"))
                .containsExactly(
                        "ERROR 4:23: Invalid size \"big\" at services.a.build.shm_size: write 64m or 1.5g.");
    }
}
