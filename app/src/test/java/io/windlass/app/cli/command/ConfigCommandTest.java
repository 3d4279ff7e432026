package io.windlass.app.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.cli.command.Terminal.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {

    @TempDir Path folder;

    @Test
    void a_value_is_explained() {
        Answer answer =
                shop("services:\n  web:\n    image: busybox:${TAG:-1}\n")
                        .with("TAG", "2")
                        .run("config", "--explain", "services.web.image");

        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                0,
                                """
                                services.web.image: busybox:2

                                  compose.yaml:3:5  image: busybox:${TAG:-1}
                                                      TAG is "2" in the shell
                                """,
                                ""));
    }

    @Test
    void a_value_is_explained_to_programs() {
        Answer answer =
                shop("services: {web: {image: x}}\n")
                        .run("config", "--explain", "services.web.image", "--format", "json");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().replaceAll("\\s+", ""))
                .isEqualTo(
                        "{\"path\":\"services.web.image\",\"value\":\"x\",\"chain\":[{\"kind\":\"file\","
                                + "\"file\":\"/shop/compose.yaml\",\"line\":1,\"column\":18,\"text\":"
                                + "\"image:x\",\"effect\":\"replaces\"}],\"children\":[]}");
    }

    @Test
    void a_mistyped_place_is_answered_with_the_nearest() {
        assertThat(
                        shop("services: {web: {image: x}}\n")
                                .run("config", "--explain", "services.wbe.image"))
                .isEqualTo(
                        new Answer(
                                1,
                                "",
                                "There is no \"wbe\" in services\n  Did you mean services.web?\n"));
    }

    @Test
    void remarks_are_told_when_they_are_asked_for() {
        Terminal shop = shop("services: {web: {image: x}}\nvolumes:\n  old:\n");

        assertThat(shop.run("config", "-q")).isEqualTo(new Answer(0, "", ""));
        assertThat(shop.run("config", "-q", "--lint"))
                .isEqualTo(
                        new Answer(
                                0,
                                "",
                                """
                                hint: /shop/compose.yaml:3:3: volumes.old is used by no service
                                  Remove it
                                """));
    }

    @Test
    void a_variable_that_nobody_sets_is_told_once() {
        Answer answer =
                shop("services: {web: {image: \"a$U\", hostname: \"b$U\", user: \"$U\"}}\n")
                        .run("config", "-q");

        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                0,
                                "",
                                "warning: /shop/compose.yaml:1:27: The \"U\" variable is not set."
                                        + " Defaulting to a blank string. (and at 2 more places)\n"));
    }

    @Test
    void an_unknown_key_is_told_with_the_nearest_ones_only() {
        Answer answer = shop("services: {web: {image: x, portz: []}}\n").run("config", "-q");

        assertThat(answer)
                .isEqualTo(
                        new Answer(
                                1,
                                "",
                                """
                                /shop/compose.yaml:1:28: Compose has no key "portz" in services.web
                                  Change it to "ports"
                                  Begin it with x- if it is a note of your own
                                  Remove it
                                """));
    }

    private Terminal shop(String text) {
        return new Terminal(folder).compose(text);
    }
}
