package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

/** What holds for the commands before and after a container's life. */
abstract class HookContract extends ServiceAttribute {

    HookContract(String key) {
        super(key);
    }

    @Test
    void all_of_it() {
        String expected =
                """
                [{"command":["a","b c"],"user":"root","privileged":true,"working_dir":"/w",\
                "environment":{"K":"v","N":null}}]\
                """;
        String written =
                "[{command: a 'b c', user: root, privileged: true, working_dir: /w,"
                        + " environment: [K=v, N]}]";

        assertThat(printed(written)).isEqualTo(expected);
        assertThat(hashed(written)).isEqualTo(expected);
    }

    @Test
    void the_command_may_be_a_list_empty_or_nothing() {
        assertThat(printed("[{command: [a, b]}, {command: []}, {command: }]"))
                .isEqualTo("[{\"command\":[\"a\",\"b\"]},{\"command\":[]},{\"command\":null}]");
        assertThat(printed("[]")).isEqualTo(ABSENT);
    }

    @Test
    void a_later_file_adds_hooks() {
        assertThat(merged("[{command: a}]", "[{command: a}]"))
                .isEqualTo("[{\"command\":[\"a\"]},{\"command\":[\"a\"]}]");
        assertThat(merged("[{command: a}]", "null")).isEqualTo("[{\"command\":[\"a\"]}]");
        assertThat(merged("[{command: a}]", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("[{command: a}]", "!override [{command: b}]"))
                .isEqualTo("[{\"command\":[\"b\"]}]");
        assertThat(printed(extended("[{command: a}]", "[{command: b}]")))
                .isEqualTo("[{\"command\":[\"a\"]},{\"command\":[\"b\"]}]");
    }

    @Test
    void a_command_there_must_be() {
        assertThat(with("\n- user: root").findings())
                .containsExactly(
                        "ERROR 5:9: %s[0] needs \"command\": nothing, a text or a list of texts"
                                .formatted(path()));
    }

    @Test
    void what_is_of_the_wrong_kind() {
        assertThat(findings("a"))
                .containsExactly(error(" must be a list of mappings, not the text \"a\""));
        assertThat(with("\n- command: a\n  user: 1\n- b").findings())
                .containsExactly(
                        "ERROR 6:15: %s[0].user must be a text, not the number 1".formatted(path()),
                        "ERROR 7:9: %s[1] must be a mapping, not the text \"b\"".formatted(path()));
    }
}
