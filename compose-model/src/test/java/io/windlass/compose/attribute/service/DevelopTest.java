package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevelopTest extends ServiceAttribute {
    DevelopTest() {
        super("develop");
    }

    @Test
    void files_are_watched() {
        assertThat(
                        printed(
                                """
                                watch:
                                - {path: ., action: rebuild}
                                - path: ./src
                                  action: sync+exec
                                  target: /app
                                  ignore: [node_modules/]
                                  include: "*.js"
                                  initial_sync: true
                                  exec: {command: make all, user: u, privileged: true, working_dir: /w, environment: [A=1]}
                                """))
                .isEqualTo(
                        """
                        {"watch":[{"path":"@","action":"rebuild","exec":{"command":null}},\
                        {"path":"@/src","action":"sync+exec","target":"/app",\
                        "exec":{"command":["make","all"],"user":"u","privileged":true,\
                        "working_dir":"/w","environment":{"A":"1"}},\
                        "include":["*.js"],"ignore":["node_modules/"],"initial_sync":true}]}\
                        """);
    }

    @Test
    void the_hash_sees_it() {
        assertThat(hashed("{watch: [{path: /p, action: restart}]}"))
                .isEqualTo(
                        """
                        {"watch":[{"path":"/p","action":"restart","exec":{"command":null}}]}\
                        """);
        assertThat(hashed("{}")).isEqualTo("{}");
        assertThat(printed("null")).isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_adds_to_it() {
        String first = "{\"path\":\"/p\",\"action\":\"rebuild\",\"exec\":{\"command\":null}}";

        assertThat(
                        merged(
                                "{watch: [{path: /p, action: rebuild}]}",
                                "{watch: [{path: /p, action: rebuild}]}"))
                .isEqualTo("{\"watch\":[" + first + "," + first + "]}");
        assertThat(merged("{watch: [{path: /p, action: rebuild}]}", "null"))
                .isEqualTo("{\"watch\":[" + first + "]}");
        assertThat(merged("{watch: [{path: /p, action: rebuild}]}", "!reset null"))
                .isEqualTo(ABSENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{watch: [{path: p}]} | 23: services.a.develop.watch[0] needs \"action\": rebuild, sync, restart, sync+restart or sync+exec",
                "{watch: [{action: rebuild}]} | 23: services.a.develop.watch[0] needs \"path\": a text",
                "{watch: [{path: p, target: /t, action: copy}]} | 53: services.a.develop.watch[0].action must be rebuild, sync, restart, sync+restart or sync+exec, not the text \"copy\"",
                "{watch: [{path: p, action: sync}]} | 23: services.a.develop.watch[0] has the action \"sync\" and no target to copy to",
                "{watch: [{path: '', action: rebuild}]} | 30: services.a.develop.watch[0].path: the value can't be blank.",
                "{watch: [{path: p, action: rebuild, initial_sync: \"true\"}]} | 64: services.a.develop.watch[0].initial_sync must be true or false, not the text \"true\"",
                "{watch: [{path: p, action: rebuild, exec: {user: u}}]} | 50: services.a.develop.watch[0].exec needs \"command\": nothing, a text or a list of texts",
                "[watch] | 14: services.a.develop must be a mapping or nothing, not a list"
            })
    void what_is_of_the_wrong_kind(String written, String told) {
        assertThat(findings(written.replace("''", "\"\""))).containsExactly("ERROR 4:" + told);
    }
}
