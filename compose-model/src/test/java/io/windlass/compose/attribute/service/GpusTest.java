package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;

class GpusTest extends ServiceAttribute {
    GpusTest() {
        super("gpus");
    }

    @Test
    void all_of_them() {
        assertThat(printed("all")).isEqualTo("[{\"count\":-1}]");
        assertThat(printed("[{}]")).isEqualTo("[{\"count\":-1}]");
        assertThat(hashed("all")).isEqualTo("[{\"count\":-1}]");
    }

    @Test
    void some_of_them() {
        assertThat(
                        printed(
                                """
                                - driver: nvidia
                                  count: 2
                                  capabilities: [gpu, utility]
                                  options: {a: 1}
                                - device_ids: ["0", "3"]
                                - count: all
                                """))
                .isEqualTo(
                        """
                        [{"capabilities":["gpu","utility"],"driver":"nvidia","count":2,\
                        "options":{"a":"1"}},{"device_ids":["0","3"]},{"count":-1}]\
                        """);
    }

    @Test
    void a_later_file_adds_to_them() {
        assertThat(merged("[{count: 1}]", "[{count: 2}]"))
                .isEqualTo("[{\"count\":1},{\"count\":2}]");
        assertThat(merged("[{count: 1}]", "null")).isEqualTo("[{\"count\":1}]");
        assertThat(merged("[{count: 1}]", "!override all")).isEqualTo("[{\"count\":-1}]");
        assertThat(merged("all", "!reset null")).isEqualTo(ABSENT);
    }

    @Test
    void a_number_and_names_exclude_each_other() {
        assertThat(findings("[{count: 1, device_ids: [\"0\"]}]"))
                .containsExactly(
                        "ERROR 4:12: services.a.gpus[0]: \"count\" and \"device_ids\" attributes are"
                                + " exclusive.");
    }

    @Test
    void a_number_is_whole_or_all() {
        assertThat(findings("[{count: some}]"))
                .containsExactly(
                        "ERROR 4:20: Invalid value \"some\" at services.a.gpus[0].count: a number, or"
                                + " \"all\".");
        assertThat(findings("1"))
                .containsExactly(error(" must be all or a list of mappings, not the number 1"));
    }
}
