package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static io.windlass.compose.edit.Edits.path;
import static io.windlass.compose.edit.Edits.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.AddItem;
import io.windlass.compose.edit.ComposeEdit.AddMount;
import io.windlass.compose.edit.ComposeEdit.AddService;
import io.windlass.compose.edit.ComposeEdit.JoinNetwork;
import io.windlass.compose.edit.ComposeEdit.RemoveEnvironment;
import io.windlass.compose.edit.ComposeEdit.RemoveValue;
import io.windlass.compose.edit.ComposeEdit.SetEnvironment;
import io.windlass.compose.edit.ComposeEdit.SetValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nginx | nginx:2 | nginx:2",
                "\"nginx\" | nginx:2 | \"nginx:2\"",
                "'nginx' | it's | 'it''s'",
                "nginx | yes | \"yes\"",
                "nginx | 22:22 | \"22:22\"",
                "nginx | 3.10 | \"3.10\"",
                "nginx | a: b | \"a: b\"",
                "nginx | a #b | \"a #b\"",
                "nginx | ${TAG:-1} | ${TAG:-1}",
                "nginx | *star | \"*star\"",
            })
    void a_value_keeps_the_quotes_it_had(String before, String value, String after) {
        String text = "services:\n  web:\n    image: %s  # why\n    tty: true\n";

        assertThat(
                        edit(
                                text.formatted(before),
                                new SetValue(path("services.web.image"), Fragment.text(value))))
                .isEqualTo(text.formatted(after));
    }

    @Test
    void a_key_that_is_not_there_comes_last_in_its_mapping() {
        String text =
                "services:\n    web:\n        image: a # x\n\n    # db\n    db:\n        image: b";

        assertThat(edit(text, new SetValue(path("services.web.tty"), new Fragment.Plain("true"))))
                .isEqualTo(text.replace("# x", "# x\n        tty: true"));
        assertThat(edit(text, new SetValue(path("services.db.tty"), new Fragment.Plain("true"))))
                .isEqualTo(text + "\n        tty: true");
    }

    @Test
    void what_is_missing_on_the_way_is_made() {
        assertThat(
                        edit(
                                "services:\n  web:\n    image: a\n",
                                new SetValue(
                                        path("services.web.deploy.resources.limits.memory"),
                                        Fragment.text("64M"))))
                .isEqualTo(
                        """
                        services:
                          web:
                            image: a
                            deploy:
                              resources:
                                limits:
                                  memory: 64M
                        """);
        assertThat(edit("", new SetValue(path("services.web.image"), Fragment.text("a"))))
                .isEqualTo("services:\n  web:\n    image: a\n");
    }

    @Test
    void line_ends_marks_and_signs_outside_the_first_plane_survive() {
        String text =
                "\uFEFF"
                        + """
                        # 🚢 docks
                        services:
                          "web": # 🧭\tnorth
                            image: "🐳"
                            ports:
                              - "80:80"
                        """
                                .replace("\n", "\r\n");

        assertThat(edit(text, new AddItem(path("services.web.ports"), Fragment.text("443:443"))))
                .isEqualTo(text + "      - \"443:443\"\r\n");
        assertThat(edit(text, new SetEnvironment("web", "A", "b")))
                .isEqualTo(text + "    environment:\r\n      A: b\r\n");
    }

    @Test
    void a_service_stands_apart_where_its_neighbours_do() {
        String text =
                """
                services:
                  web:
                    image: a

                  db:
                    image: b
                # the end
                """;
        SequencedMap<String, Fragment> body = new LinkedHashMap<>();
        body.put("image", Fragment.text("redis:7"));
        body.put("ports", Fragment.list(Fragment.text("6379:6379")));

        String with = edit(text, new AddService("cache", new Fragment.Fields(body)));

        assertThat(with)
                .isEqualTo(
                        """
                        services:
                          web:
                            image: a

                          db:
                            image: b

                          cache:
                            image: redis:7
                            ports:
                              - "6379:6379"
                        # the end
                        """);
        assertThat(edit(with, new ComposeEdit.RemoveService("cache"))).isEqualTo(text);
    }

    @Test
    void environment_keeps_the_form_it_has() {
        String list = "services:\n  web:\n    environment:\n      - A=1\n      - B\n";
        String map = "services:\n  web:\n    environment:\n      A: 1\n      B:\n";

        assertThat(edit(list, new SetEnvironment("web", "A", "2")))
                .isEqualTo(list.replace("A=1", "A=2"));
        assertThat(edit(list, new SetEnvironment("web", "B", "x y")))
                .isEqualTo(list.replace("- B", "- B=x y"));
        assertThat(edit(list, new SetEnvironment("web", "C", "3")))
                .isEqualTo(list + "      - C=3\n");
        assertThat(edit(list, new RemoveEnvironment("web", "A")))
                .isEqualTo(list.replace("      - A=1\n", ""));
        assertThat(edit(map, new SetEnvironment("web", "A", "2")))
                .isEqualTo(map.replace("A: 1", "A: \"2\""));
        assertThat(edit(map, new SetEnvironment("web", "B", "x")))
                .isEqualTo(map.replace("B:", "B: x"));
        assertThat(edit(map, new RemoveEnvironment("web", "B")))
                .isEqualTo(map.replace("      B:\n", ""));
    }

    @Test
    void what_an_anchor_shares_is_not_changed_by_the_way() {
        String text =
                """
                x-env: &env
                  A: "1"
                services:
                  web:
                    environment: *env
                  api:
                    environment: *env
                """;

        assertThat(refusal(text, new SetEnvironment("web", "A", "2")).summary())
                .isEqualTo(
                        "“services.web.environment.A” is written under the anchor “env”, which is"
                                + " used at “services.web.environment” and"
                                + " “services.api.environment”; a change would change all of them.");
        assertThat(refusal(text, new SetValue(path("x-env.A"), Fragment.text("2"))).summary())
                .contains("under the anchor “env”");
        assertThat(Editor.edit(text, new SetValue(path("x-env.A"), Fragment.text("2")), true))
                .isInstanceOfSatisfying(
                        Editor.Result.Edited.class,
                        edited ->
                                assertThat(edited.text())
                                        .isEqualTo(text.replace("\"1\"", "\"2\"")));
    }

    @Test
    void a_merged_key_is_overridden_where_it_is_asked_for() {
        String text =
                "x-base: &base {image: a, tty: true}\nservices:\n  web:\n    <<: *base\n    init: true\n";

        assertThat(edit(text, new SetValue(path("services.web.image"), Fragment.text("b"))))
                .isEqualTo(text + "    image: b\n");
    }

    @Test
    void a_mount_of_a_volume_declares_it() {
        String text = "services:\n  db:\n    image: postgres\n";

        String with = edit(text, new AddMount("db", "pgdata:/var/lib/postgresql/data"));

        assertThat(with)
                .isEqualTo(
                        """
                        services:
                          db:
                            image: postgres
                            volumes:
                              - pgdata:/var/lib/postgresql/data
                        volumes:
                          pgdata:
                        """);
        assertThat(edit(text, new AddMount("db", "./x:/x:ro"))).doesNotContain("\nvolumes:");
    }

    @Test
    void joining_a_network_keeps_the_default_one_when_asked_to() {
        String text = "services:\n  web:\n    image: a\n";

        assertThat(edit(text, new JoinNetwork("web", "front", true)))
                .isEqualTo(text + "    networks:\n      - default\n      - front\n");
        assertThat(edit(text, new JoinNetwork("web", "front", false)))
                .isEqualTo(text + "    networks:\n      - front\n");
        String map = text + "    networks:\n      back: {aliases: [w]}\n";
        assertThat(edit(map, new JoinNetwork("web", "front", false)))
                .isEqualTo(map + "      front:\n");
    }

    @Test
    void block_scalars_are_rewritten_as_such() {
        String text = "services:\n  web:\n    command: |\n      a\n      b\n\n    tty: true\n";

        assertThat(edit(text, new SetValue(path("services.web.command"), Fragment.text("c\nd\n"))))
                .isEqualTo(text.replace("      a\n      b\n", "      c\n      d\n"));
        assertThat(edit(text, new SetValue(path("services.web.command"), Fragment.text("c"))))
                .isEqualTo(text.replace("|\n      a\n      b\n", "c\n"));
        assertThat(edit(text, new RemoveValue(path("services.web.command"))))
                .isEqualTo("services:\n  web:\n    tty: true\n");
    }

    @Test
    void a_first_key_behind_a_dash_goes_without_the_dash() {
        String text =
                """
                services:
                  web:
                    volumes:
                      - type: bind
                        source: a
                        target: /a
                """;

        assertThat(edit(text, new RemoveValue(path("services.web.volumes[0].type"))))
                .isEqualTo(
                        "services:\n  web:\n    volumes:\n      - source: a\n        target: /a\n");
    }

    @Test
    void the_only_service_leaves_an_empty_mapping() {
        assertThat(
                        edit(
                                "name: x\nservices:\n  web:\n    image: a\n",
                                new ComposeEdit.RemoveService("web")))
                .isEqualTo("name: x\nservices: {}\n");
    }

    @Test
    void a_file_that_is_not_yaml_is_left_alone() {
        assertThat(refusal("a: [b\n", new SetEnvironment("web", "A", "b")).summary())
                .isEqualTo("This file is not valid YAML, so it can only be edited by hand.");
    }

    @Test
    void paths_are_read_as_they_are_written() {
        for (String text :
                List.of("a", "a.b[0].c", "services.web.labels.\"com.x.y\"", "a[0][1].b-c")) {
            assertThat(ModelPath.parse(text).orElseThrow()).hasToString(text);
        }
        for (String text : List.of("", ".", "a.", "[0]", "a[x]", "a[1", "\"a")) {
            assertThat(ModelPath.parse(text)).as(text).isEmpty();
        }
    }
}
