package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvFileTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @Test
    void later_files_win_over_earlier_ones_and_the_service_over_all() {
        workspace
                .file("one.env", "A=1\nB=1\nC=1\n")
                .file("two.env", "B=2\nC=2\n")
                .service("env_file: [one.env, two.env]\nenvironment: {C: 3}");

        assertThat(workspace.attribute("environment"))
                .isEqualTo("{\"C\":\"3\",\"A\":\"1\",\"B\":\"2\"}");
        assertThat(workspace.attribute("env_file")).isEqualTo("absent");
        assertThat(workspace.json(new Value.Items(workspace.a().envFiles(), Origin.implied())))
                .isEqualTo(
                        "[{\"path\":\"@/one.env\",\"required\":true},"
                                + "{\"path\":\"@/two.env\",\"required\":true}]");
    }

    @Test
    void the_value_of_the_service_remembers_the_one_of_the_file() {
        workspace.file("one.env", "\nA=1\n").service("env_file: one.env\nenvironment: {A: 2}");

        Value value =
                workspace.a().fields().fields("environment").orElseThrow().get("A").orElseThrow();

        assertThat(value.origin().overridden())
                .extracting(
                        origin -> workspace.shortened(origin.position().orElseThrow().toString()))
                .containsExactly("@/one.env:2:1");
    }

    @Test
    void variables_in_a_file_come_from_the_project_then_from_the_service() {
        workspace
                .variable("P", "project")
                .file("one.env", "A=$P\nB=$S\nP\n")
                .service("env_file: one.env\nenvironment: {S: service, P: other}");

        assertThat(workspace.attribute("environment"))
                .isEqualTo(
                        "{\"S\":\"service\",\"P\":\"other\",\"A\":\"project\",\"B\":\"service\"}");
    }

    @Test
    void a_missing_file_is_told_unless_it_is_not_required() {
        workspace.service("env_file:\n  - gone.env\n  - {path: maybe.env, required: false}");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.yaml:5:9: The env file @/gone.env was not found.");
    }

    @Test
    void a_raw_file_is_taken_as_it_stands() {
        workspace
                .file("raw.env", "# comment\nA='$X' # kept\nB\n")
                .service("env_file: [{path: raw.env, format: raw}]");

        assertThat(workspace.attribute("environment")).isEqualTo("{\"A\":\"'$X' # kept\"}");
    }

    @Test
    void env_files_are_left_unread_when_that_is_switched_off() {
        workspace.service("env_file: gone.env\nenvironment: {A: 1}");
        LoadRequest request =
                workspace
                        .request()
                        .withOptions(LoadOptions.standard().withResolveEnvironment(false));

        Loaded loaded = Loader.load(request);

        assertThat(loaded.findings()).isEmpty();
        assertThat(workspace.json(Workspace.a(loaded).fields()))
                .contains("\"environment\":{\"A\":\"1\"}");
    }

    @Test
    void labels_come_from_label_files_below_those_of_the_service() {
        workspace.file("labels", "A=1\nB=1\nC=$A\n").service("label_file: labels\nlabels: {B: 2}");

        assertThat(workspace.attribute("labels"))
                .isEqualTo("{\"B\":\"2\",\"A\":\"1\",\"C\":\"1\"}");
        assertThat(workspace.a().labelFiles()).containsExactly(folder.resolve("labels").toString());
    }

    @Test
    void services_that_are_not_asked_for_keep_their_env_files_to_themselves() {
        workspace.compose(
                """
                services:
                  web: {image: x, environment: {A: 1}}
                  other: {image: x, env_file: gone.env}
                """);
        LoadRequest web = workspace.request().withServices(List.of("web"));
        LoadRequest other = workspace.request().withServices(List.of("other"));

        assertThat(Loader.load(web).usable()).isTrue();
        assertThat(Loader.load(web).sources()).noneMatch(path -> path.endsWith("gone.env"));
        assertThat(Loader.load(other).usable()).isFalse();
        assertThat(Loader.load(web.withOptions(web.options().withAllEnvFiles(true))).usable())
                .isFalse();
    }
}
