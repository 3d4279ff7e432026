package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumesTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "./d:/x|{'type':'bind','source':'@/d','target':'/x','bind':{'create_host_path':true}}",
                "~/d:/x|{'type':'bind','source':'/home/me/d','target':'/x','bind':{'create_host_path':true}}",
                "/d:/a/../b/:ro,z|{'type':'bind','source':'/d','target':'/b','read_only':true,'bind':{'selinux':'z','create_host_path':true}}",
                "/anonymous|{'type':'volume','target':'/anonymous','volume':{}}",
                "v:/v|{'type':'volume','target':'v:/v','volume':{}}",
                "C:\\d:/x|{'type':'bind','source':'C:\\\\d','target':'/x','bind':{'create_host_path':true}}",
                "/d:/x:unknown|{'type':'bind','source':'/d','target':'/x','bind':{'create_host_path':true}}"
            })
    void a_volume_is_brought_into_the_long_form(String volume, String expected) {
        assertThat(workspace.service("volumes: ['" + volume + "']").attribute("volumes"))
                .isEqualTo("[" + expected.replace('\'', '"') + "]");
    }

    @Test
    void a_folder_of_the_project_that_is_not_there_can_be_made() {
        workspace.file("there/file", "").service("volumes: ['./there:/a', './gone:/b', /x:/c]");

        assertThat(workspace.findings())
                .containsExactly(
                        "HINT @/compose.yaml:4:29: @/gone, which services.a.volumes[1] mounts, does"
                                + " not exist: the engine will make it, as a folder of root's");
        assertThat(workspace.load().findings().getFirst().problem().fixes())
                .extracting(fix -> workspace.shortened(fix.label()))
                .containsExactly("Create the folder @/gone");
    }

    @Test
    void a_named_volume_gets_the_name_of_the_project_in_front() {
        workspace.compose(
                """
                name: shop
                services: {a: {image: x, volumes: ["data:/v:nocopy"]}}
                volumes: {data: , unused: }
                """);

        assertThat(workspace.attribute("volumes"))
                .isEqualTo(
                        "[{\"type\":\"volume\",\"source\":\"data\",\"target\":\"/v\","
                                + "\"volume\":{\"nocopy\":true}}]");
        assertThat(workspace.project().volumes())
                .hasToString(workspace.project().volumes().toString())
                .containsOnlyKeys("data");
        assertThat(Workspace.one(workspace.project().volumes(), "data").text("name"))
                .hasValue("shop_data");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/a:/b:ro:rw|there are too many colons",
                "/a::/b|there is an empty section between colons"
            })
    void a_volume_that_is_none_is_told(String volume, String why) {
        assertThat(workspace.service("volumes:\n  - " + volume).findings())
                .containsExactly(
                        "ERROR @/compose.yaml:5:9: Invalid volume \""
                                + volume
                                + "\": "
                                + why
                                + ".");
    }

    @Test
    void a_mode_is_read_in_octal_and_printed_as_a_number() {
        assertThat(
                        workspace
                                .service(
                                        "volumes: [{type: tmpfs, target: /t, tmpfs: {size: 1m,"
                                                + " mode: 01777}}]")
                                .attribute("volumes"))
                .isEqualTo(
                        "[{\"type\":\"tmpfs\",\"target\":\"/t\","
                                + "\"tmpfs\":{\"size\":\"1048576\",\"mode\":1023}}]");
    }
}
