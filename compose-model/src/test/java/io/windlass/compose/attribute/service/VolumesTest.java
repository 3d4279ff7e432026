package io.windlass.compose.attribute.service;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.ServiceAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumesTest extends ServiceAttribute {
    VolumesTest() {
        super("volumes", "volumes: {data: , more: }\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/vv | {\"type\":\"volume\",\"target\":\"/vv\",\"volume\":{}}",
                "/v | {\"type\":\"volume\",\"target\":\"/v\"}",
                "data:/v | {\"type\":\"volume\",\"source\":\"data\",\"target\":\"/v\",\"volume\":{}}",
                "data:/a/../b/ |"
                        + " {\"type\":\"volume\",\"source\":\"data\",\"target\":\"/b\",\"volume\":{}}",
                "data:/v:ro,nocopy |"
                        + " {\"type\":\"volume\",\"source\":\"data\",\"target\":\"/v\",\"read_only\":true,\"volume\":{\"nocopy\":true}}",
                "./s:/t |"
                        + " {\"type\":\"bind\",\"source\":\"@/s\",\"target\":\"/t\",\"bind\":{\"create_host_path\":true}}",
                "~/s:/t:ro |"
                        + " {\"type\":\"bind\",\"source\":\"/home/me/s\",\"target\":\"/t\",\"read_only\":true,\"bind\":{\"create_host_path\":true}}",
                "/s:/t:z,rshared |"
                        + " {\"type\":\"bind\",\"source\":\"/s\",\"target\":\"/t\",\"bind\":{\"selinux\":\"z\",\"propagation\":\"rshared\",\"create_host_path\":true}}",
                "../s:/t |"
                        + " {\"type\":\"bind\",\"source\":\"@@/s\",\"target\":\"/t\",\"bind\":{\"create_host_path\":true}}"
            })
    void the_short_form(String written, String printed) {
        assertThat(
                        printed("[\"" + written + "\"]")
                                .replaceAll("\"/[^\"]*/attribute\\d+/s\"", "\"@@/s\""))
                .isEqualTo("[" + printed + "]");
    }

    @Test
    void the_long_form_of_a_bind() {
        assertThat(
                        printed(
                                """
                                - type: bind
                                  source: ./s
                                  target: /t
                                  read_only: true
                                  consistency: cached
                                  bind: {propagation: rslave, create_host_path: "yes", recursive: readonly, selinux: Z}
                                - {type: bind, source: ., target: /u}
                                - {type: bind, source: ., target: /w, bind: {create_host_path: false}}
                                """))
                .isEqualTo(
                        """
                        [{"type":"bind","source":"@/s","target":"/t","read_only":true,\
                        "consistency":"cached","bind":{"selinux":"Z","propagation":"rslave",\
                        "create_host_path":true,"recursive":"readonly"}},\
                        {"type":"bind","source":"@","target":"/u"},\
                        {"type":"bind","source":"@","target":"/w","bind":{}}]\
                        """);
    }

    @Test
    void the_long_form_of_the_others() {
        assertThat(
                        hashed(
                                """
                                - type: volume
                                  source: data
                                  target: /a
                                  volume: {labels: [l=1], nocopy: "true", subpath: s}
                                - {type: volume, target: /b}
                                - {type: tmpfs, target: /c, tmpfs: {size: 64m, mode: 01777}}
                                - {type: image, source: i, target: /d, image: {subpath: s}}
                                - {type: npipe, source: /p, target: /e}
                                - {type: cluster, source: c, target: /f}
                                """))
                .isEqualTo(
                        """
                        [{"type":"volume","source":"data","target":"/a","volume":{"labels":\
                        {"l":"1"},"nocopy":true,"subpath":"s"}},\
                        {"type":"volume","target":"/b"},\
                        {"type":"tmpfs","target":"/c","tmpfs":{"size":"67108864","mode":1023}},\
                        {"type":"image","source":"i","target":"/d","image":{"subpath":"s"}},\
                        {"type":"npipe","source":"/p","target":"/e"},\
                        {"type":"cluster","source":"c","target":"/f"}]\
                        """);
    }

    @Test
    void of_two_at_one_place_the_later_counts_where_the_first_stood() {
        assertThat(merged("[\"data:/a\", \"more:/b\"]", "[{type: tmpfs, target: /a}]"))
                .isEqualTo(
                        """
                        [{"type":"tmpfs","target":"/a"},\
                        {"type":"volume","source":"more","target":"/b","volume":{}}]\
                        """);
        assertThat(merged("[/a]", "null")).isEqualTo("[{\"type\":\"volume\",\"target\":\"/a\"}]");
        assertThat(merged("[/a]", "!reset null")).isEqualTo(ABSENT);
        assertThat(merged("[/a]", "!override [/b]"))
                .isEqualTo("[{\"type\":\"volume\",\"target\":\"/b\"}]");
        assertThat(printed("[]")).isEqualTo(ABSENT);
    }

    @Test
    void a_volume_is_known_by_its_name() {
        assertThat(findings("[\"nope:/v\"]"))
                .containsExactly(
                        "ERROR 4:15: services.a uses the volume \"nope\", which is not defined below"
                                + " \"volumes\"");
    }

    @Test
    void one_letter_is_a_drive() {
        assertThat(printed("[\"v:/x\"]"))
                .isEqualTo("[{\"type\":\"volume\",\"target\":\"v:/x\",\"volume\":{}}]");
        assertThat(findings("[\"v:/x\"]"))
                .containsExactly(
                        "WARNING 4:15: services.a.volumes[0] is no volume called \"v\": one letter and"
                                + " a colon are a Windows drive, so a nameless volume is mounted"
                                + " at \"v:/x\"",
                        "HINT 5:11: volumes.data is used by no service",
                        "HINT 5:19: volumes.more is used by no service");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\" | 15: Invalid volume \"\": it is empty.",
                "\"aa:/b:ro:d\" | 15: Invalid volume \"aa:/b:ro:d\": there are too many colons.",
                "\"data::ro\" | 15: Invalid volume \"data::ro\": there is an empty section between colons.",
                "{type: bind, target: /t} | 15: Invalid mount config for type \"bind\" at services.a.volumes[0]: source is missing.",
                "{type: volume} | 15: Service volume services.a.volumes[0] is missing a mount target.",
                "{type: disk, target: /t} | 22: services.a.volumes[0].type must be bind, volume, tmpfs, cluster, npipe or image, not the text \"disk\"",
                "{target: /t} | 15: services.a.volumes[0] needs \"type\": bind, volume, tmpfs, cluster, npipe or image",
                "1 | 15: services.a.volumes[0] must be a text or a mapping, not the number 1",
                "{type: tmpfs, target: /t, tmpfs: {mode: \"1777\"}} | 55: services.a.volumes[0].tmpfs.mode is a number without quotes, not the text \"1777\".",
                "{type: tmpfs, target: /t, tmpfs: {size: -1}} | 55: services.a.volumes[0].tmpfs.size must be a whole number from 0 on, not the number -1",
                "{type: volume, target: /t, volume: {nocopy: perhaps}} | 59: \"perhaps\" at services.a.volumes[0].volume.nocopy does not fit: it must be true or false; this is an invalid boolean."
            })
    void what_is_no_volume(String written, String told) {
        assertThat(findings("[" + written + "]")).containsExactly("ERROR 4:" + told);
    }
}
