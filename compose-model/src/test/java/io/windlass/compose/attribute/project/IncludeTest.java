package io.windlass.compose.attribute.project;

import static io.windlass.compose.attribute.Given.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.attribute.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncludeTest {
    private static Given including(String how) {
        return Given.compose("include:" + (how.startsWith("\n") ? how : " " + how) + "\n")
                .and("services: {a: {image: x}}\n")
                .file(
                        "sub/part.yaml",
                        """
                        services:
                          b:
                            image: "y:${V:-none}"
                            volumes: ["./d:/dd"]
                        """)
                .file("sub/more.yaml", "services: {b: {tty: true}}\n")
                .file("sub/.env", "V=own\n")
                .file("else.env", "V=else\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[sub/part.yaml]",
                "[./sub/part.yaml]",
                "[{path: sub/part.yaml}]",
                "[{path: [sub/part.yaml]}]"
            })
    void what_it_has_is_there_as_if_it_were_of_this_file(String how) {
        assertThat(including(how).json("services.b.image")).isEqualTo("\"y:own\"");
        assertThat(including(how).json("services.a.image")).isEqualTo("\"x\"");
        assertThat(including(how).json("include")).isEqualTo(ABSENT);
    }

    @Test
    void paths_are_relative_to_its_folder_or_the_one_that_is_given() {
        assertThat(including("[sub/part.yaml]").json("services.b.volumes"))
                .isEqualTo(
                        """
                        [{"type":"bind","source":"@/sub/d","target":"/dd",\
                        "bind":{"create_host_path":true}}]\
                        """);
        assertThat(
                        including("[{path: sub/part.yaml, project_directory: other}]")
                                .file("other/is.there", "")
                                .json("services.b.volumes"))
                .isEqualTo(
                        """
                        [{"type":"bind","source":"@/other/d","target":"/dd",\
                        "bind":{"create_host_path":true}}]\
                        """);
    }

    @Test
    void a_folder_that_is_not_there_gives_way_to_the_one_above_it() {
        assertThat(
                        including("[{path: sub/part.yaml, project_directory: not/there}]")
                                .json("services.b.volumes"))
                .isEqualTo(
                        """
                        [{"type":"bind","source":"@/not/d","target":"/dd",\
                        "bind":{"create_host_path":true}}]\
                        """);
    }

    @Test
    void variables_come_from_its_folder_from_a_file_or_from_outside() {
        Given other = including("[{path: sub/part.yaml, env_file: else.env}]");

        assertThat(other.json("services.b.image")).isEqualTo("\"y:else\"");
        assertThat(other.variable("V", "outside").json("services.b.image"))
                .isEqualTo("\"y:outside\"");
    }

    @Test
    void several_files_lie_over_each_other() {
        assertThat(including("[{path: [sub/part.yaml, sub/more.yaml]}]").json("services.b.tty"))
                .isEqualTo("true");
    }

    @Test
    void a_later_file_can_change_what_was_included() {
        assertThat(
                        including("[sub/part.yaml]")
                                .over("services: {b: {image: z}}")
                                .json("services.b.image"))
                .isEqualTo("\"z\"");
    }

    @Test
    void a_name_of_both_is_a_conflict_unless_it_means_the_same() {
        Given clash = including("[clash.yaml]").file("clash.yaml", "services: {a: {image: y}}\n");
        Given same = including("[same.yaml]").file("same.yaml", "services: {a: {image: x}}\n");

        assertThat(clash.findings())
                .containsExactly(
                        "ERROR 2:15: services.a conflicts with the imported resource at @/clash.yaml:1:12: rename one, or override it in a file of its own.");
        assertThat(same.findings()).isEmpty();
    }

    @Test
    void nothing_is_included_by_nothing() {
        assertThat(including("").findings()).isEmpty();
        assertThat(including("[]").findings()).isEmpty();
    }

    @Test
    void files_have_to_be_there_and_must_not_include_each_other() {
        assertThat(including("[nope.yaml]").findings())
                .containsExactly("ERROR 1:11: There is no file @/nope.yaml to include.");
        assertThat(including("[{path: sub/part.yaml, env_file: nope.env}]").findings())
                .containsExactly("ERROR 1:11: There is no env file @/nope.env.");
        assertThat(
                        including("[circle.yaml]")
                                .file("circle.yaml", "include: [circle.yaml]\n")
                                .findings())
                .containsExactly(
                        "ERROR @/circle.yaml:1:11: Include cycle detected: @/compose.yaml includes"
                                + " @/circle.yaml includes @/circle.yaml.");
    }

    @Test
    void what_is_of_the_wrong_kind() {
        assertThat(including("sub/part.yaml").findings())
                .containsExactly("ERROR 1:10: `include` must be a list.");
        assertThat(including("[1]").findings())
                .containsExactly("ERROR 1:11: include[0] must be a file, or a mapping with path.");
        assertThat(including("[{env_file: else.env}]").findings())
                .containsExactly("WARNING 1:11: include[0] has no path, so nothing is included.");
    }
}
