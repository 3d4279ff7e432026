package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "0755, 493",
        "0o17, 15",
        "0b101, 5",
        "0x1F, 31",
        "1_000, 1000",
        "0800, 800",
        "1.10, 1.1",
        "1e5, 100000",
        "1000000.0, 1e+06",
        "12345678.9, 1.23456789e+07",
        "0.00001, 1e-05",
        ".inf, +Inf",
        "True, true",
        "yes, yes",
        "22:22, 22:22",
        "12345678901234567890, 12345678901234567890",
        "99999999999999999999999, 1e+23",
        "2024-13-45, 2024-13-45",
        "!!str 5, 5",
        "!Sub 5, 5"
    })
    void a_plain_scalar_is_read_and_printed_as_the_reference_does(String written, String printed) {
        assertThat(workspace.service("environment: {K: " + written + "}").attribute("environment"))
                .isEqualTo("{\"K\":\"" + printed + "\"}");
    }

    @Test
    void a_variable_may_have_no_value_and_an_empty_one() {
        assertThat(workspace.service("environment: {A: , B: ~, C: ''}").attribute("environment"))
                .isEqualTo("{\"A\":null,\"B\":null,\"C\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource({"90s, 1m30s", "2h, 2h0m0s", "1.5s, 1.5s", "500us, 500µs", "1w2d3h, 219h0m0s"})
    void a_duration_is_printed_as_go_does(String written, String printed) {
        assertThat(
                        workspace
                                .service("stop_grace_period: " + written)
                                .attribute("stop_grace_period"))
                .isEqualTo("\"" + printed + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "64m, 67108864",
        "1.5g, 1610612736",
        "1 KiB, 1024",
        "1024, 1024",
        "'\"1e3\"', 1000",
        "2kb, 2048"
    })
    void a_size_is_printed_in_bytes(String written, String printed) {
        assertThat(workspace.service("mem_limit: " + written).attribute("mem_limit"))
                .isEqualTo("\"" + printed + "\"");
    }

    @Test
    void what_is_no_duration_or_size_is_told_with_its_place() {
        assertThat(workspace.service("stop_grace_period: 5x\nmem_limit: 1Ki\n").findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:24: Invalid duration \"5x\" at"
                                + " services.a.stop_grace_period: write 1m30s or 500ms.",
                        "ERROR @/compose.yaml:5:16: Invalid size \"1Ki\" at services.a.mem_limit:"
                                + " write 64m or 1.5g.");
    }

    @Test
    void processors_have_single_precision() {
        assertThat(workspace.service("cpus: 0.1").attribute("cpus")).isEqualTo("0.1");
    }

    @Test
    void an_old_word_for_a_boolean_counts_with_a_warning() {
        workspace.service("tty: 'on'");

        assertThat(workspace.attribute("tty")).isEqualTo("true");
        assertThat(workspace.findings())
                .containsExactly(
                        "WARNING @/compose.yaml:4:10: \"on\" for boolean is not supported by YAML 1.2,"
                                + " please use `true`");
    }
}
