package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {

    private static final String SHOP =
            """
            name: shop
            services:
              web:
                image: busybox:latest
                command: sleep 1000
                volumes: ["data:/data"]
              job:
                image: busybox:latest
            volumes: {data: {}}
            """;

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void raise_a_project() {
        terminal = new Terminal(folder).compose(SHOP);
        terminal.engine().exitsAtOnce("shop-job-1", 3);
        assertThat(terminal.run("up", "-d").exitCode()).isZero();
    }

    @Test
    void ps_lists_what_runs_and_with_a_flag_what_does_not() {
        assertThat(terminal.run("ps", "--services")).isEqualTo(new Answer(0, "web\n", ""));
        assertThat(terminal.run("ps", "-a", "--services"))
                .isEqualTo(new Answer(0, "job\nweb\n", ""));
        assertThat(terminal.run("ps", "--status", "exited", "--services").out()).isEqualTo("job\n");
        assertThat(terminal.run("ps", "--filter", "status=exited", "--services").out())
                .isEqualTo("job\n");
    }

    @Test
    void ps_has_the_columns_that_people_know() {
        assertThat(terminal.run("ps").out())
                .startsWith("NAME         IMAGE            COMMAND        SERVICE   CREATED ")
                .contains("shop-web-1   busybox:latest   \"sleep 1000\"   web       ");
    }

    @Test
    void ps_takes_templates() {
        assertThat(terminal.run("ps", "-a", "--format", "{{.Name}}={{.State}}").out())
                .isEqualTo("shop-job-1=exited\nshop-web-1=running\n");
        assertThat(terminal.run("ps", "--format", "table {{.Service}}\\t{{.State}}").out())
                .isEqualTo("SERVICE   STATE\nweb       running\n");
    }

    @Test
    void ps_prints_one_object_a_line() {
        assertThat(terminal.run("ps", "-a", "--format", "json").out().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"Command\":") && line.endsWith("}"))
                .anyMatch(line -> line.contains("\"ExitCode\":3") && line.contains("\"job\""));
    }

    @Test
    void ls_counts_the_states_of_each_project() {
        assertThat(terminal.run("ls"))
                .isEqualTo(
                        new Answer(
                                0,
                                """
                                NAME                STATUS              CONFIG FILES
                                shop                running(1)          /shop/compose.yaml
                                """,
                                ""));
        assertThat(terminal.run("ls", "-a", "--format", "json").out())
                .isEqualTo(
                        """
                        [{"Name":"shop","Status":"exited(1), running(1)","ConfigFiles":"/shop/compose.yaml"}]
                        """);
        assertThat(terminal.run("ls", "-q", "--filter", "name=x").out()).isEmpty();
    }

    @Test
    void volumes_and_images_are_those_of_the_project() {
        assertThat(terminal.run("volumes", "-q").out()).isEqualTo("shop_data\n");
        assertThat(terminal.run("volumes").out())
                .isEqualTo("DRIVER    VOLUME NAME\nlocal     shop_data\n");
        assertThat(terminal.run("images").out())
                .startsWith("CONTAINER           REPOSITORY          TAG  ")
                .contains("shop-web-1          busybox             latest  ");
    }

    @Test
    void plan_tells_what_up_would_do_and_why() {
        assertThat(terminal.run("stop").exitCode()).isZero();

        Answer answer = terminal.run("plan");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("STEP      OBJECT ").contains("Container shop-web-1");
        assertThat(terminal.run("plan", "--format", "json").out())
                .startsWith("{\"project\":\"shop\",\"steps\":[{\"id\":");
    }

    @Test
    void config_prints_the_project_and_its_aspects() {
        assertThat(terminal.run("config", "--services").out().lines())
                .containsExactlyInAnyOrder("job", "web");
        assertThat(terminal.run("config", "--format", "json").out())
                .contains("\"image\": \"busybox:latest\"");
        assertThat(terminal.run("config", "-o", "out.yaml")).isEqualTo(new Answer(0, "", ""));
        assertThat(folder.resolve("out.yaml")).content().contains("name: shop");
    }

    @Test
    void a_form_that_is_not_known_is_refused() {
        assertThat(terminal.run("ls", "--format", "xml").exitCode()).isEqualTo(1);
        assertThat(terminal.run("ps", "--format", "{{.Nme}}").err())
                .isEqualTo("template error: there is no field .Nme here\n");
    }

    @Test
    void volumes_go_only_when_a_person_agrees_and_scripts_are_not_asked() {
        String volume = terminal.run("volumes", "-q").out().strip();
        terminal.engine().volumeSize(volume, 4_200_000);
        terminal.interactive();

        assertThat(terminal.typing("\n").run("down", "-v").out())
                .isEqualTo(
                        "These volumes will be removed, and what is in them will be lost:\n  "
                                + volume
                                + "  4.2MB\nAre you sure? [yN] ");
        assertThat(terminal.engine().states()).isNotEmpty();
        assertThat(terminal.typing("").run("down", "-v", "-y").exitCode()).isZero();
        assertThat(terminal.engine().script().calls()).contains("remove-volume " + volume);
    }
}
