package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyCommandTest {

    private static final String SHOP =
            """
            name: shop
            services:
              web:
                image: busybox:latest
                command: sleep 1000
                scale: 2
            """;

    @TempDir Path folder;

    private Terminal terminal;

    @BeforeEach
    void raise_a_project() {
        terminal = new Terminal(folder).compose(SHOP);
        assertThat(terminal.run("up", "-d").exitCode()).isZero();
        for (String container : new String[] {"shop-web-1", "shop-web-2"}) {
            terminal.engine().file(container, "/etc/", "").file(container, "/etc/f", "old");
        }
        terminal.engine().script().forget();
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    @Test
    void a_file_goes_into_every_container_of_the_service() {
        terminal.file("f", "new");

        assertThat(terminal.run("cp", "f", "web:/etc").exitCode()).isZero();

        assertThat(terminal.engine().tree("shop-web-1")).containsEntry("/etc/f", "new");
        assertThat(terminal.engine().tree("shop-web-2")).containsEntry("/etc/f", "new");
    }

    @Test
    void a_file_goes_into_one_container_under_another_name() {
        terminal.file("f", "new");

        assertThat(terminal.run("cp", "-a", "--index", "2", "f", "web:/etc/g"))
                .isEqualTo(
                        new Answer(
                                0,
                                "",
                                """
                                 shop-web-2 copy f to shop-web-2:/etc/g Copying
                                 shop-web-2 copy f to shop-web-2:/etc/g Copied
                                """));

        assertThat(terminal.engine().tree("shop-web-1")).doesNotContainKey("/etc/g");
        assertThat(terminal.engine().tree("shop-web-2"))
                .isEqualTo(Map.of("/", "", "/etc/", "", "/etc/f", "old", "/etc/g", "new"));
        assertThat(terminal.engine().script().calls()).containsExactly("write /etc with owners");
    }

    @Test
    void a_folder_goes_as_a_whole_or_only_what_is_in_it() throws IOException {
        Files.createDirectories(folder.resolve("d/e"));
        terminal.file("d/e/x", "deep");
        Files.createSymbolicLink(folder.resolve("d/l"), Path.of("e/x"));

        terminal.run("cp", "--index", "1", "d", "web:/etc");
        terminal.run("cp", "--index", "2", "d/.", "web:/etc");

        assertThat(terminal.engine().tree("shop-web-1"))
                .containsEntry("/etc/d/e/x", "deep")
                .containsEntry("/etc/d/l", "link:e/x");
        assertThat(terminal.engine().tree("shop-web-2"))
                .containsEntry("/etc/e/x", "deep")
                .doesNotContainKey("/etc/d/");
    }

    @Test
    void a_file_comes_out_under_its_own_name_or_another() throws IOException {
        assertThat(terminal.run("cp", "web:/etc/f", ".").exitCode()).isZero();
        assertThat(terminal.run("cp", "web:/etc/f", "other").exitCode()).isZero();

        assertThat(read("f")).isEqualTo("old");
        assertThat(read("other")).isEqualTo("old");
    }

    @Test
    void a_folder_comes_out_as_a_whole_renamed_or_only_what_is_in_it() throws IOException {
        Files.createDirectory(folder.resolve("there"));
        Files.createDirectory(folder.resolve("inside"));

        terminal.run("cp", "web:/etc", "there");
        terminal.run("cp", "web:/etc", "fresh");
        terminal.run("cp", "web:/etc/.", "inside");

        assertThat(read("there/etc/f") + read("fresh/f") + read("inside/f")).isEqualTo("oldoldold");
    }

    @Test
    void a_link_is_copied_as_a_link_or_followed_when_asked_for() throws IOException {
        terminal.engine().file("shop-web-1", "/l", "link:/etc/f");

        terminal.run("cp", "web:/l", "link");
        terminal.run("cp", "-L", "web:/l", "file");

        assertThat(Files.readSymbolicLink(folder.resolve("link"))).isEqualTo(Path.of("/etc/f"));
        assertThat(read("file")).isEqualTo("old");
    }

    @Test
    void an_archive_goes_out_on_the_standard_output() {
        Answer answer = terminal.run("cp", "web:/etc/f", "-");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("f\0").contains("old");
    }

    @Test
    void an_archive_can_be_read_only_once() {
        assertThat(terminal.run("cp", "-", "web:/etc").err())
                .isEqualTo(
                        "an archive can be read once only, and web has 2 containers; choose one"
                                + " with --index\n");
    }

    @Test
    void a_hostile_archive_writes_nothing_outside() throws IOException {
        Files.createDirectory(folder.resolve("into"));
        terminal.engine().file("shop-web-1", "/etc/../../escaped", "bad");

        Answer answer = terminal.run("cp", "web:/etc", "into");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.err()).contains("outside of the folder");
        assertThat(folder.resolve("escaped")).doesNotExist();
    }

    @Test
    void what_cannot_be_copied_is_told() {
        terminal.file("f", "new");

        assertThat(terminal.run("cp", "f", "g").err()).startsWith("unknown copy direction");
        assertThat(terminal.run("cp", "web:/etc/f", "web:/g").err())
                .isEqualTo("copying between services is not supported\n");
        assertThat(terminal.run("cp", "web:/gone", ".").err())
                .contains("Could not find the file /gone in container ");
        assertThat(terminal.run("cp", "gone", "web:/").err())
                .contains("lstat /shop/gone: no such file or directory");
        assertThat(terminal.run("cp", "web:/etc", "f").err()).contains("cannot copy directory");
        assertThat(terminal.run("cp", "f", "web:/no/such/f").err())
                .contains("Could not find the file /no/such in container ");
        assertThat(terminal.run("cp", "f", "wbe:/").err()).contains("did you mean web?");
        assertThat(terminal.run("--dry-run", "cp", "f", "web:/").exitCode()).isZero();
        assertThat(terminal.engine().script().calls()).isEmpty();
    }
}
