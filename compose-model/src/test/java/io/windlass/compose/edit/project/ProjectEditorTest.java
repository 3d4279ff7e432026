package io.windlass.compose.edit.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.PublishedPort;
import io.windlass.compose.model.Dependency.Condition;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectEditorTest {

    private static final String BASE =
            """
            # the shop
            services:
              web:
                image: web:1   # in front
                environment:
                  - MODE=fast
                  - LEVEL=1
                depends_on: [db]

              db:
                image: postgres
                ports: ["5432:5432"]
            """;

    private static final String OVERRIDE =
            """
            services:
              web:
                image: web:dev
                environment:
                  LEVEL: "2"
                links: ["db:store"]
            """;

    @TempDir Path root;
    private Folder folder;

    @BeforeEach
    void two_files() {
        folder =
                new Folder(root).file("compose.yaml", BASE).file("compose.override.yaml", OVERRIDE);
    }

    @Test
    void a_value_is_changed_in_the_file_that_counts() {
        assertThat(folder.set("services.web.image", "web:2"))
                .isEqualTo(Map.of("compose.override.yaml", OVERRIDE.replace("web:dev", "web:2")));
        assertThat(folder.set("services.db.image", "postgres:17"))
                .isEqualTo(
                        Map.of(
                                "compose.yaml",
                                BASE.replace("image: postgres", "image: postgres:17")));
    }

    @Test
    void variables_are_changed_where_they_are_set_and_new_ones_go_into_the_last_file() {
        LinkedHashMap<String, String> values = new LinkedHashMap<>();
        values.put("MODE", "slow");
        values.put("LEVEL", "3");
        values.put("NEW", "yes");

        assertThat(folder.edit(new ComposeEdit.SetVariables("web", values)))
                .isEqualTo(
                        Map.of(
                                "compose.yaml", BASE.replace("MODE=fast", "MODE=slow"),
                                "compose.override.yaml",
                                        OVERRIDE.replace(
                                                "\"2\"\n", "\"3\"\n      NEW: \"yes\"\n")));
    }

    @Test
    void something_new_goes_into_the_last_file_that_has_the_service_or_into_the_one_chosen() {
        ComposeEdit publish =
                new ComposeEdit.Publish("web", PublishedPort.parse("80:80").orElseThrow());

        assertThat(folder.edit(publish))
                .isEqualTo(
                        Map.of(
                                "compose.override.yaml",
                                OVERRIDE + "    ports:\n      - \"80:80\"\n"));
        assertThat(folder.choosing(Choices.none().into(folder.path("compose.yaml"))).edit(publish))
                .isEqualTo(
                        Map.of(
                                "compose.yaml",
                                BASE.replace("[db]\n", "[db]\n    ports:\n      - \"80:80\"\n")));
    }

    @Test
    void a_value_that_a_later_file_overrides_has_no_effect_and_is_refused() {
        folder.choosing(Choices.none().into(folder.path("compose.yaml")));

        assertThat(
                        folder.refusal(
                                new ComposeEdit.SetValue(
                                        ModelPath.of("services", "web", "image"),
                                        Fragment.text("x"))))
                .isEqualTo(
                        "“services.web.image” would still be what"
                                + " @/compose.override.yaml:3:12 says; name that file as the one"
                                + " to write to.");
    }

    @Test
    void a_file_that_is_no_part_of_the_project_is_refused() {
        folder.choosing(Choices.none().into(folder.path("other.yaml")));

        assertThat(
                        folder.refusal(
                                new ComposeEdit.SetValue(
                                        ModelPath.of("services", "web", "tty"),
                                        new Fragment.Plain("true"))))
                .isEqualTo(
                        "@/other.yaml is no file of this project; name it among the files with"
                                + " -f.");
    }

    @Test
    void removing_takes_a_value_out_of_every_file() {
        assertThat(folder.remove("services.web.environment.LEVEL"))
                .isEqualTo(
                        Map.of(
                                "compose.yaml", BASE.replace("      - LEVEL=1\n", ""),
                                "compose.override.yaml",
                                        OVERRIDE.replace(
                                                "    environment:\n      LEVEL: \"2\"\n", "")));
    }

    @Test
    void a_new_name_reaches_all_files_and_leads_back() {
        Map<String, String> renamed = folder.edit(new ComposeEdit.RenameService("db", "store"));

        assertThat(renamed)
                .isEqualTo(
                        Map.of(
                                "compose.yaml",
                                        BASE.replace("[db]", "[store]")
                                                .replace("  db:", "  store:"),
                                "compose.override.yaml",
                                        OVERRIDE.replace("db:store", "store:store")));
        renamed.forEach(folder::file);
        assertThat(folder.edit(new ComposeEdit.RenameService("store", "db")))
                .isEqualTo(Map.of("compose.yaml", BASE, "compose.override.yaml", OVERRIDE));
    }

    @Test
    void a_service_goes_from_all_files_with_what_refers_to_it() {
        assertThat(folder.edit(new ComposeEdit.RemoveService("db")))
                .isEqualTo(
                        Map.of(
                                "compose.yaml", BASE.substring(0, BASE.indexOf("    depends_on")),
                                "compose.override.yaml",
                                        OVERRIDE.replace("    links: [\"db:store\"]\n", "")));
    }

    @Test
    void dependencies_are_those_of_all_files() {
        assertThat(folder.refusal(new ComposeEdit.AddDependency("db", "web", Optional.empty())))
                .isEqualTo("@/compose.yaml:10:3: That would be a circle: db → web → db.");
        assertThat(
                        folder.edit(
                                new ComposeEdit.SetCondition(
                                        "web", "db", Condition.SERVICE_HEALTHY)))
                .isEqualTo(
                        Map.of(
                                "compose.yaml",
                                BASE.replace("[db]", "{db: {condition: service_healthy}}")));
    }

    @Test
    void several_edits_are_one_over_all_files() {
        ComposeEdit edit =
                new ComposeEdit.Together(
                        "Make web wait",
                        List.of(
                                new ComposeEdit.SetCondition(
                                        "web", "db", Condition.SERVICE_HEALTHY),
                                new ComposeEdit.SetValue(
                                        ModelPath.of("services", "web", "image"),
                                        Fragment.text("w"))));

        assertThat(folder.edit(edit).keySet())
                .containsExactlyInAnyOrder("compose.yaml", "compose.override.yaml");
    }

    @Test
    void a_service_is_moved_with_its_comments() {
        folder.file(
                "compose.yaml", BASE.replace("  db:\n", "  # where all is kept\n  db:   # big\n"));

        assertThat(
                        folder.texts(
                                ProjectEditor.move(
                                        folder.project(),
                                        "db",
                                        folder.path("compose.override.yaml"))))
                .isEqualTo(
                        Map.of(
                                "compose.yaml",
                                BASE.substring(0, BASE.indexOf("\n  db:")),
                                "compose.override.yaml",
                                OVERRIDE
                                        + """
                                          # where all is kept
                                          db:   # big
                                            image: postgres
                                            ports: ["5432:5432"]
                                        """));
    }

    @Test
    void a_copy_gets_ports_that_are_free_in_all_files() {
        folder.file(
                "compose.override.yaml",
                OVERRIDE + "  other:\n    image: x\n    ports: [\"5433:1\"]\n");

        assertThat(folder.edit(new ComposeEdit.DuplicateService("db", "db-2")))
                .isEqualTo(
                        Map.of(
                                "compose.yaml",
                                BASE
                                        + """

                                          db-2:
                                            image: postgres
                                            ports: ["5434:5432"]
                                        """));
    }

    @Test
    void a_name_that_is_not_there_brings_the_nearest() {
        assertThat(folder.refusal(new ComposeEdit.RemoveService("wbe")))
                .isEqualTo("The project has no service “wbe”. Did you mean “web”?");
        assertThat(
                        folder.refusal(
                                new ComposeEdit.RemoveValue(
                                        ModelPath.of("services", "web", "imgae"))))
                .isEqualTo(
                        "There is no “services.web.imgae” in this project. Did you mean"
                                + " “image”?");
    }

    @Test
    void what_would_break_the_project_is_refused() {
        assertThat(
                        folder.refusal(
                                new ComposeEdit.SetValue(
                                        ModelPath.of("services", "web", "imgae"),
                                        Fragment.text("x"))))
                .startsWith("The project could not be read then: @/compose.override.yaml:")
                .contains("imgae");
    }

    @Test
    void what_is_extended_is_asked_about() {
        String common = "services:\n  app:\n    image: app:1\n    init: true\n";
        String base = "services:\n  web:\n    extends: {file: common.yaml, service: app}\n";
        Folder extending =
                new Folder(root.resolve("x"))
                        .file("common.yaml", common)
                        .file("compose.yaml", base);

        assertThat(extending.question("services.web.image", "app:2"))
                .isInstanceOfSatisfying(
                        Question.OfShared.class,
                        question -> {
                            assertThat(question.at())
                                    .isEqualTo(new Position(extending.path("common.yaml"), 3, 12));
                            assertThat(question.services()).containsExactly("web");
                        });
        assertThat(
                        extending
                                .choosing(Choices.none().with(Choices.ForShared.EVERYWHERE))
                                .set("services.web.image", "app:2"))
                .isEqualTo(Map.of("common.yaml", common.replace("app:1", "app:2")));
        assertThat(
                        extending
                                .choosing(Choices.none().with(Choices.ForShared.HERE))
                                .set("services.web.image", "app:2"))
                .isEqualTo(Map.of("compose.yaml", base + "    image: app:2\n"));
    }

    @Test
    void what_an_anchor_shares_is_asked_about() {
        String text =
                """
                x-env: &env
                  A: "1"
                services:
                  web: {image: a, environment: *env}
                  api: {image: a, environment: *env}
                """;
        Folder anchored = new Folder(root.resolve("y")).file("compose.yaml", text);

        assertThat(anchored.question("services.web.environment.A", "2"))
                .isInstanceOfSatisfying(
                        Question.OfShared.class,
                        question -> assertThat(question.services()).containsExactly("web", "api"));
        assertThat(
                        anchored.choosing(Choices.none().with(Choices.ForShared.EVERYWHERE))
                                .set("services.web.environment.A", "2"))
                .isEqualTo(Map.of("compose.yaml", text.replace("\"1\"", "\"2\"")));
    }

    @Test
    void included_files_are_edited_where_the_value_is() {
        String part = "services:\n  db:\n    image: postgres # big\n";
        Folder including =
                new Folder(root.resolve("z"))
                        .file("part/compose.yaml", part)
                        .file(
                                "compose.yaml",
                                """
                                include: [part/compose.yaml]
                                services:
                                  web:
                                    image: a
                                    depends_on: [db]
                                """);

        assertThat(including.set("services.db.image", "mysql"))
                .isEqualTo(Map.of("part/compose.yaml", part.replace("postgres", "mysql")));
        assertThat(including.edit(new ComposeEdit.RenameService("db", "store")).keySet())
                .containsExactlyInAnyOrder("compose.yaml", "part/compose.yaml");
    }
}
