package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludeTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @Test
    void an_included_project_has_its_own_folder_and_variables() {
        workspace
                .variable("OUTER", "o")
                .file("sub/.env", "INNER=i\nOUTER=hidden\n")
                .file(
                        "sub/compose.yaml",
                        """
                        services:
                          b: {image: "$INNER-$OUTER", volumes: [./d:/x], networks: [n]}
                        networks: {n: }
                        """)
                .compose("include: [sub/compose.yaml]\nservices: {a: {image: x}}\n");

        assertThat(workspace.attribute("b", "image")).isEqualTo("\"i-o\"");
        assertThat(workspace.attribute("b", "volumes")).contains("\"source\":\"@/sub/d\"");
        assertThat(workspace.project().networks()).containsOnlyKeys("n", "default");
    }

    @Test
    void an_entry_may_have_several_files_a_folder_and_env_files() {
        workspace
                .file("vars", "I=img\n")
                .file("sub/one.yaml", "services: {b: {image: $I, build: .}}")
                .file("sub/two.yaml", "services: {b: {hostname: h}}")
                .file("other/is.there", "")
                .compose(
                        """
                        include:
                          - path: [sub/one.yaml, sub/two.yaml]
                            project_directory: other
                            env_file: vars
                        services: {a: {image: x}}
                        """);

        assertThat(workspace.attribute("b", "image")).isEqualTo("\"img\"");
        assertThat(workspace.attribute("b", "hostname")).isEqualTo("\"h\"");
        assertThat(workspace.attribute("b", "build")).contains("\"context\":\"@/other\"");
    }

    @Test
    void two_different_definitions_conflict() {
        workspace
                .file("sub.yaml", "services:\n  a:\n    image: y\n")
                .compose("include: [sub.yaml]\nservices:\n  a:\n    image: x\n");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:5: services.a conflicts with the imported resource at"
                                + " @/sub.yaml:2:3: rename one, or override it in a file of its own.");
    }

    @Test
    void a_file_of_its_own_may_override_what_is_included() {
        workspace
                .file("sub.yaml", "services: {b: {image: y}}")
                .file("compose.override.yaml", "services: {b: {hostname: h}}")
                .compose("include: [sub.yaml]\nservices: {a: {image: x}}\n");

        assertThat(workspace.attribute("b", "hostname")).isEqualTo("\"h\"");
    }

    @Test
    void files_that_include_each_other_are_told() {
        workspace
                .file("sub.yaml", "include: [compose.yaml]\nservices: {b: {image: x}}\n")
                .compose("include: [sub.yaml]\nservices: {a: {image: x}}\n");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/sub.yaml:1:11: Include cycle detected: @/compose.yaml includes"
                                + " @/sub.yaml includes @/compose.yaml.");
    }

    @Test
    void a_missing_file_is_told_with_its_place() {
        workspace.compose("include:\n  - gone.yaml\nservices: {a: {image: x}}\n");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.yaml:2:5: There is no file @/gone.yaml to include.");
    }
}
