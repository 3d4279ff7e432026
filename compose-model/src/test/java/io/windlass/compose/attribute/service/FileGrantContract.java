package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for secrets and configs of a service. */
abstract class FileGrantContract extends ServiceAttribute {

    private final String key;
    private final String kind;
    private final String target;

    /**
     * @param target what the target of {@code s} is printed as where none is given
     */
    FileGrantContract(String key, String kind, String target) {
        super(key, key + ": {s: {file: ./f}, t: {file: ./g}}\n");
        this.key = key;
        this.kind = kind;
        this.target = target;
    }

    @Test
    void a_name_stands_for_its_source() {
        String expected = "[{\"source\":\"s\"" + target + "}]";

        assertThat(printed("[s]")).isEqualTo(expected);
        assertThat(printed("[{source: s}]")).isEqualTo(expected);
        assertThat(hashed("[s]")).isEqualTo(expected);
        assertThat(printed("[]")).isEqualTo(ABSENT);
    }

    @Test
    void all_of_it() {
        assertThat(printed("[{source: s, target: /t, uid: \"1\", gid: \"2\", mode: 0440}]"))
                .isEqualTo(
                        """
                        [{"source":"s","target":"/t","uid":"1","gid":"2","mode":"0440"}]\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "0440, 0440",
        "\"0440\", 0440",
        "0o440, 0440",
        "\"440\", 0440",
        "440, 0670",
        "0, 00",
        "-1, 0-1"
    })
    void a_mode_is_octal_in_a_text_and_what_yaml_makes_of_it_in_a_number(
            String written, String printed) {
        assertThat(printed("[{source: s, target: /t, mode: " + written + "}]"))
                .isEqualTo("[{\"source\":\"s\",\"target\":\"/t\",\"mode\":\"" + printed + "\"}]");
    }

    @Test
    void of_two_at_one_place_the_later_counts_where_the_first_stood() {
        assertThat(merged("[{source: s, target: /x}]", "[{source: t, target: /x}]"))
                .isEqualTo("[{\"source\":\"t\",\"target\":\"/x\"}]");
        assertThat(merged("[s]", "[s]")).isEqualTo("[{\"source\":\"s\"" + target + "}]");
        assertThat(merged("[s]", "null")).isEqualTo("[{\"source\":\"s\"" + target + "}]");
        assertThat(merged("[s]", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("[{source: s, target: /x}]", "!override [{source: t, target: /y}]"))
                .isEqualTo("[{\"source\":\"t\",\"target\":\"/y\"}]");
    }

    @Test
    void it_has_to_be_there() {
        assertThat(findings("[u]"))
                .containsExactly(
                        "ERROR 4:15: services.a uses the %s \"u\", which is not defined below \"%s\""
                                .formatted(kind, key));
        assertThat(findings("[{target: /t}]"))
                .containsExactly(
                        "ERROR 4:15: %s[0] does not say which %s it means".formatted(path(), kind));
    }

    @Test
    void what_is_of_the_wrong_kind() {
        assertThat(findings("s"))
                .containsExactly(error(" must be a list of texts or mappings, not the text \"s\""));
        assertThat(errors("[{source: s, uid: 1}]"))
                .containsExactly(" %s[0].uid must be a text, not the number 1".formatted(path()));
        assertThat(errors("[{source: s, mode: 1.5}]"))
                .containsExactly(" %s[0].mode is no whole number.".formatted(path()));
        assertThat(errors("[{source: s, mode: \"9\"}]"))
                .containsExactly(
                        " Invalid mode \"9\" at %s[0].mode: write it in octal, 0440."
                                .formatted(path()));
    }

    @Test
    void rights_have_no_effect_on_what_is_a_file_of_the_host() {
        assertThat(findings("[{source: s, mode: 0400}]"))
                .containsExactly(
                        "HINT %s: %s[0]: uid, gid and mode have no effect on what comes from a file, which keeps the rights that it has on the host"
                                .formatted("4:" + (8 + key.length()), path()),
                        "HINT 5:27: %s.t is used by no service".formatted(key));
    }

    /** What errors say after their place. */
    private List<String> errors(String written) {
        return findings(written).stream()
                .filter(finding -> finding.startsWith("ERROR 4:"))
                .map(finding -> finding.substring(finding.indexOf(": ") + 1))
                .toList();
    }
}
