package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditCommandTest {

    private static final String SHOP =
            """
            # the shop
            services:
              web:
                image: nginx:1.27   # in front
                ports: ["8080:80"]
                environment:
                  MODE: fast
                cap_add:
                  - NET_ADMIN
                  - SYS_TIME

              db:
                image: "postgres:${PG:-16}"
            """;

    @TempDir Path folder;
    private Terminal terminal;

    @BeforeEach
    void a_project() {
        terminal = new Terminal(folder).compose(SHOP);
    }

    private String text() throws IOException {
        return Files.readString(folder.resolve("compose.yaml"));
    }

    private String edited(String... words) throws IOException {
        Answer answer = terminal.run(words);
        assertThat(answer.err()).doesNotContain("/shop/compose.yaml: ");
        assertThat(answer.exitCode()).as(answer.err()).isZero();
        return text();
    }

    @Test
    void a_value_is_set_and_told_in_one_line() throws IOException {
        assertThat(terminal.run("edit", "set", "services.web.image", "nginx:1.28"))
                .isEqualTo(new Answer(0, "", "Set services.web.image: /shop/compose.yaml:4\n"));
        assertThat(text()).isEqualTo(SHOP.replace("nginx:1.27", "nginx:1.28"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "services.web.init | true | init: true",
                "services.web.environment.PORT | 80 | PORT: \"80\"",
                "services.web.environment.NOTE | a: b | NOTE: \"a: b\"",
                "services.web.hostname | 5 | hostname: \"5\"",
                "services.web.labels.\"com.x.y\" | yes | com.x.y: \"yes\"",
                "services.web.command | echo hi | command: echo hi",
            })
    void values_have_quotes_only_where_they_are_needed(String path, String value, String line)
            throws IOException {
        assertThat(edited("edit", "set", path, value)).contains(line + "\n");
    }

    @Test
    void yaml_is_taken_as_it_is_and_written_in_the_layout_of_the_file() throws IOException {
        assertThat(
                        edited(
                                "edit",
                                "set",
                                "--yaml",
                                "services.web.healthcheck",
                                "{test: [CMD, \"true\"], retries: 3}"))
                .contains(
                        """
                              - SYS_TIME
                            healthcheck:
                              test:
                                - CMD
                                - "true"
                              retries: 3
                        """
                                .indent(0));
    }

    @Test
    void items_are_found_by_position_and_by_what_they_say() throws IOException {
        assertThat(edited("edit", "remove", "services.web.cap_add[NET_ADMIN]"))
                .isEqualTo(SHOP.replace("      - NET_ADMIN\n", ""));
        assertThat(edited("edit", "set", "services.web.cap_add[0]", "SYS_ADMIN"))
                .contains("      - SYS_ADMIN\n");
        assertThat(edited("edit", "remove", "services.web.ports[8080:80]")).doesNotContain("ports");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add-service cache --image redis:7 --env A=1 --publish 6379:6379"
                        + " | remove-service cache",
                "add-dependency web db --condition healthy | remove-dependency web db",
                "publish web 127.0.0.1:81:81/udp | unpublish web 127.0.0.1:81:81/udp",
                "mount web ./html:/html:ro | unmount web /html",
                "set-env web A=1 B=2 | remove-env web A; remove-env web B",
                "set-profile tools web db | remove-profile tools web db",
                "add-network front | remove networks.front",
                "add-secret pw ./pw.txt | remove secrets.pw",
                "rename-service web site | rename-service site web",
                "duplicate-service web site --port 8080:9090 | remove-service site",
                "add-healthcheck web \"true\" --interval 5s | remove services.web.healthcheck",
                "add services.web.cap_add KILL | remove services.web.cap_add[KILL]",
                "republish web 8080 9090:80 | republish web 9090:80 8080:80",
                "set services.web.deploy.replicas 2 | remove services.web.deploy.replicas",
            })
    void what_is_added_and_taken_away_again_leaves_no_trace(String there, String back)
            throws IOException {
        for (String words : List.of(there, back)) {
            for (String edit : words.split("; ", -1)) {
                assertThat(edited(("edit " + edit).split(" ", -1))).isNotEmpty();
            }
            assertThat(text().equals(SHOP)).isEqualTo(words.equals(back));
        }
    }

    @Test
    void a_dry_run_shows_a_diff_and_writes_nothing() throws IOException {
        assertThat(terminal.run("edit", "--dry-run", "publish", "web", "8443:443"))
                .isEqualTo(
                        new Answer(
                                0,
                                """
                                --- a/compose.yaml
                                +++ b/compose.yaml
                                @@ -2,7 +2,7 @@
                                 services:
                                   web:
                                     image: nginx:1.27   # in front
                                -    ports: ["8080:80"]
                                +    ports: ["8080:80", "8443:443"]
                                     environment:
                                       MODE: fast
                                     cap_add:
                                """,
                                ""));
        assertThat(text()).isEqualTo(SHOP);
    }

    @Test
    void a_value_from_a_variable_is_not_changed_without_a_choice() throws IOException {
        assertThat(terminal.run("edit", "set", "services.db.image", "postgres:17"))
                .isEqualTo(
                        new Answer(
                                1,
                                "",
                                """
                                /shop/compose.yaml:13:12: “services.db.image” comes from the variable PG: “postgres:${PG:-16}”.
                                  --variable default changes its default.
                                  --variable env sets it in the env file.
                                  --variable literal writes the value in its place.
                                """));
        assertThat(edited("edit", "set", "services.db.image", "postgres:17", "--variable", "env"))
                .isEqualTo(SHOP);
        assertThat(folder.resolve(".env")).content().isEqualTo("PG=17\n");
    }

    @Test
    void what_is_new_goes_into_the_file_that_is_named() throws IOException {
        assertThat(
                        edited(
                                "edit",
                                "--into",
                                "compose.override.yaml",
                                "set",
                                "services.web.image",
                                "nginx:dev"))
                .isEqualTo(SHOP);
        assertThat(folder.resolve("compose.override.yaml"))
                .content()
                .isEqualTo("services:\n  web:\n    image: nginx:dev\n");
        assertThat(edited("edit", "move-service", "db", "compose.override.yaml"))
                .isEqualTo(SHOP.substring(0, SHOP.indexOf("\n  db:")));
    }

    @Test
    void mistakes_are_refused_with_their_place_and_the_nearest_name() throws IOException {
        assertThat(terminal.run("edit", "remove-service", "dbb").err())
                .isEqualTo("The project has no service “dbb”. Did you mean “db”?\n");
        assertThat(terminal.run("edit", "set", "services.wbe.image", "x").err())
                .isEqualTo("The project has no service “wbe”. Did you mean “web”?\n");
        assertThat(terminal.run("edit", "rmove", "x").err())
                .isEqualTo("unknown edit: \"rmove\"; did you mean remove?\n");
        assertThat(terminal.run("edit", "publish", "web").err())
                .isEqualTo("edit publish is written: edit publish SERVICE PORT\n");
        assertThat(terminal.run("edit", "publish", "web", "8080:81"))
                .isEqualTo(
                        new Answer(
                                1, "", "/shop/compose.yaml:5:5: web publishes 8080:80 already.\n"));
        assertThat(terminal.run("edit", "publish", "web", "x:81").exitCode()).isEqualTo(1);
        assertThat(terminal.run("edit", "set", "a..b", "x").err()).contains("is not a place");
        assertThat(text()).isEqualTo(SHOP);
    }

    @Test
    void help_lists_the_verbs() {
        assertThat(terminal.run("edit", "--help").out())
                .contains("  set PATH VALUE                        Write a value\n")
                .contains("  rename-volume NAME NEW");
    }
}
