package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class UsersTest {

    @TempDir Path folder;

    @Test
    void users_and_groups_are_names_or_numbers() throws IOException {
        Users users = Users.of(List.of(layer("top")));

        assertThat(users.find("", List.of())).isEqualTo(new Sandbox.User(0, 0, List.of(0, 30)));
        assertThat(users.find("app", List.of()))
                .isEqualTo(new Sandbox.User(10, 20, List.of(20, 30, 40)));
        assertThat(users.find("10", List.of("wheel", "7")))
                .isEqualTo(new Sandbox.User(10, 20, List.of(20, 30, 40, 7)));
        assertThat(users.find("app:wheel", List.of()))
                .isEqualTo(new Sandbox.User(10, 30, List.of(30)));
        assertThat(users.find("1234:5", List.of()))
                .isEqualTo(new Sandbox.User(1234, 5, List.of(5)));
        assertThat(users.home(10)).isEqualTo("/home/app");
        assertThat(users.home(1234)).isEqualTo("/");
    }

    @Test
    void a_name_that_is_not_there_is_told() throws IOException {
        Users users = Users.of(List.of(folder.resolve("empty")));

        assertThat(users.find("", List.of())).isEqualTo(new Sandbox.User(0, 0, List.of(0)));
        assertThatThrownBy(() -> users.find("ghost", List.of()))
                .hasMessage("the image has no user 'ghost'");
    }

    @Test
    void the_uppermost_layer_that_has_the_file_counts_and_no_link_is_followed() throws IOException {
        Path linked = Files.createDirectory(folder.resolve("linked"));
        Path lower = layer("lower");
        Files.createSymbolicLink(linked.resolve("etc"), lower.resolve("etc"));
        Path top = Files.createDirectories(folder.resolve("top/etc"));
        Files.writeString(top.resolve("passwd"), "app:x:99:99::/:/bin/sh\n");

        assertThat(Users.of(List.of(linked)).home(10)).isEqualTo("/");
        assertThat(Users.of(List.of(top.getParent(), lower)).find("app", List.of()))
                .isEqualTo(new Sandbox.User(99, 99, List.of(99, 30, 40)));
    }

    private Path layer(String name) throws IOException {
        Path etc = Files.createDirectories(folder.resolve(name).resolve("etc"));
        Files.writeString(
                etc.resolve("passwd"),
                "root:x:0:0:root:/root:/bin/sh\nbroken\napp:x:10:20::/home/app:/bin/sh\n");
        Files.writeString(etc.resolve("group"), "app:x:20:\nwheel:x:30:root,app\nmore:x:40:app\n");
        return folder.resolve(name);
    }
}
