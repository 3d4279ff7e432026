package io.windlass.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendsTest {

    @TempDir Path folder;
    private Workspace workspace;

    @BeforeEach
    void set_up() {
        workspace = new Workspace(folder);
    }

    @Test
    void a_service_lies_over_the_one_it_extends() {
        workspace.compose(
                """
                services:
                  a: {extends: b, environment: {B: 2}}
                  b: {image: x, environment: {A: 1, B: 1}, profiles: [p]}
                """);

        assertThat(Loader.load(workspace.request().withProfiles(java.util.List.of("p"))).findings())
                .isEmpty();
        assertThat(
                        Loader.load(workspace.request().withProfiles(java.util.List.of("p")))
                                .project()
                                .map(project ->
                                        workspace.json(
                                                Workspace.one(project.services(), "a").fields())))
                .hasValue(
                        "{\"profiles\":[\"p\"],\"command\":null,\"entrypoint\":null,"
                                + "\"environment\":{\"A\":\"1\",\"B\":\"2\"},\"image\":\"x\","
                                + "\"networks\":{\"default\":null}}");
    }

    @Test
    void paths_of_another_file_are_seen_from_its_folder() {
        workspace
                .file("base/base.env", "A=1\n")
                .file(
                        "base/base.yaml",
                        """
                        services:
                          b: {image: x, env_file: base.env, volumes: [./d:/x], build: .}
                        """)
                .compose("services: {a: {extends: {file: base/base.yaml, service: b}}}");

        assertThat(workspace.attribute("environment")).isEqualTo("{\"A\":\"1\"}");
        assertThat(workspace.attribute("volumes")).contains("\"source\":\"@/base/d\"");
        assertThat(workspace.attribute("build")).contains("\"context\":\"@/base\"");
        assertThat(workspace.load().sources())
                .contains(folder.resolve("base/base.yaml"), folder.resolve("base/base.env"));
    }

    @Test
    void a_missing_service_is_told_with_its_place() {
        workspace.compose("services:\n  a:\n    image: x\n    extends: gone\n");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.yaml:4:14: Cannot extend service \"a\": service \"gone\" not"
                                + " found in @/compose.yaml.");
    }

    @Test
    void a_missing_file_is_told_with_its_place() {
        workspace.compose("services: {a: {image: x, extends: {file: gone.yaml, service: b}}}");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.yaml:1:42: There is no file @/gone.yaml to extend a service"
                                + " from.");
    }

    @Test
    void services_that_extend_each_other_are_told() {
        workspace.compose("services: {a: {image: x, extends: b}, b: {image: x, extends: a}}");

        assertThat(workspace.findings())
                .containsExactly(
                        "ERROR @/compose.yaml:1:35: Circular reference: the services extend each"
                                + " other: a -> b -> a.");
    }

    @Test
    void what_is_reset_is_not_taken_over() {
        workspace.compose(
                """
                services:
                  a: {extends: b, ports: !reset []}
                  b: {image: x, ports: ['80:80']}
                """);

        assertThat(workspace.attribute("ports")).isEqualTo("absent");
    }
}
