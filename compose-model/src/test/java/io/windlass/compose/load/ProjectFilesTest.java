package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectFilesTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @Test
    void the_file_is_looked_for_upwards() {
        workspace.service("").file("deep/er/x", "");

        Loaded loaded = Loader.load(LoadRequest.of(folder.resolve("deep/er"), java.util.Map.of()));

        assertThat(loaded.project().orElseThrow().files())
                .containsExactly(folder.resolve("compose.yaml"));
        assertThat(loaded.project().orElseThrow().workingDir()).isEqualTo(folder);
    }

    @Test
    void files_may_be_named_by_a_variable_of_the_env_file() {
        workspace
                .file(".env", "COMPOSE_FILE=one.yaml:two.yaml\nCOMPOSE_PROJECT_NAME=named\n")
                .file("one.yaml", "services: {a: {image: x}}")
                .file("two.yaml", "services: {a: {hostname: $COMPOSE_PROJECT_NAME}}");

        assertThat(workspace.attribute("hostname")).isEqualTo("\"named\"");
        assertThat(workspace.project().envFiles()).containsExactly(folder.resolve(".env"));
    }

    @Test
    void the_name_is_told_or_in_the_file_or_that_of_the_folder() {
        workspace.variable("X", "Y z").compose("name: 'My $X'\nservices: {a: {image: x}}\n");

        assertThat(workspace.project().name()).isEqualTo("myyz");
        assertThat(
                        Loader.load(workspace.request().withProjectName("told"))
                                .project()
                                .orElseThrow()
                                .name())
                .isEqualTo("told");
        assertThat(workspace.service("").project().name())
                .isEqualTo(ProjectNames.normalize(folder.getFileName().toString()));
    }

    @Test
    void a_name_that_is_told_must_be_one() {
        workspace.service("");

        assertThat(Loader.load(workspace.request().withProjectName("My Shop")).findings())
                .extracting(finding -> finding.problem().summary())
                .containsExactly(
                        "Invalid project name \"My Shop\": it must consist only of lowercase"
                                + " alphanumeric characters, hyphens and underscores, and start with a"
                                + " letter or number.");
    }

    @Test
    void a_folder_without_a_file_is_told() {
        assertThat(workspace.findings())
                .containsExactly("ERROR No compose file found in @ or any folder above it.");
        assertThat(workspace.load().usable()).isFalse();
    }

    @Test
    void standard_input_is_read_for_a_hyphen() {
        Loaded loaded =
                Loader.load(
                        workspace
                                .request()
                                .withFiles(java.util.List.of("-"))
                                .withStandardInput("services: {a: {image: x, build: .}}"));

        assertThat(Workspace.a(loaded).build())
                .map(build -> build.text("context").orElse(""))
                .hasValue(folder.toString());
    }

    @Test
    void all_findings_are_told_and_what_is_sound_can_be_shown() {
        workspace.compose(
                """
                version: "3"
                services:
                  a: {image: x, ports: ['x'], mem_limit: lots}
                  b: {image: y, hostname: $U}
                """);

        assertThat(workspace.findings())
                .containsExactlyInAnyOrder(
                        "WARNING @/compose.yaml:1:10: @/compose.yaml: the attribute `version` is"
                                + " obsolete and ignored; remove it to avoid confusion.",
                        "ERROR @/compose.yaml:3:25: Invalid port \"x\": invalid container port x: a"
                                + " number from 0 to 65535, or a range.",
                        "ERROR @/compose.yaml:3:42: Invalid size \"lots\" at services.a.mem_limit:"
                                + " write 64m or 1.5g.",
                        "WARNING @/compose.yaml:4:27: The \"U\" variable is not set. Defaulting to a"
                                + " blank string.");
        assertThat(workspace.load().project().orElseThrow().services()).containsOnlyKeys("a", "b");
    }

    @Test
    void a_broken_file_still_shows_what_stands_above() {
        workspace.compose("services:\n  a:\n    image: x\n  b: [\n");

        assertThat(workspace.load().usable()).isFalse();
        assertThat(workspace.load().project().orElseThrow().services()).containsOnlyKeys("a");
    }
}
