package io.windlass.compose.edit;

import static io.windlass.compose.edit.Edits.edit;
import static io.windlass.compose.edit.Edits.path;
import static io.windlass.compose.edit.Edits.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.ComposeEdit.AddDependency;
import io.windlass.compose.edit.ComposeEdit.AddItem;
import io.windlass.compose.edit.ComposeEdit.DuplicateService;
import io.windlass.compose.edit.ComposeEdit.JoinNetwork;
import io.windlass.compose.edit.ComposeEdit.RemoveService;
import io.windlass.compose.edit.ComposeEdit.RemoveValue;
import io.windlass.compose.edit.ComposeEdit.RenameService;
import io.windlass.compose.edit.ComposeEdit.SetCondition;
import io.windlass.compose.edit.ComposeEdit.SetValue;
import io.windlass.compose.model.Dependency.Condition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What edits in random order on many files once got wrong, one by one. */
class EditTrapsTest {

    @ParameterizedTest
    @ValueSource(strings = {"web", "\"null\"", "{a: b}"})
    void a_value_that_is_no_list_is_not_thrown_away_for_one(String value) {
        String text = "services:\n  a:\n    profiles: " + value + "\n";

        assertThat(refusal(text, new AddItem(path("services.a.profiles"), Fragment.text("x"))))
                .extracting(problem -> problem.code().name())
                .isEqualTo("WRONG_TYPE");
    }

    @Test
    void dependencies_that_are_a_text_are_not_thrown_away() {
        assertThat(
                        refusal(
                                        "services: {a: {depends_on: b}, b: {}}\n",
                                        new AddDependency("a", "b", Optional.empty()))
                                .summary())
                .isEqualTo("“services.a.depends_on” is neither a list nor a mapping.");
    }

    @Test
    void a_question_mark_in_brackets_is_quoted() {
        assertThat(
                        edit(
                                "services: {a: {command: [x]}}\n",
                                new AddItem(path("services.a.command"), Fragment.text("y?z"))))
                .isEqualTo("services: {a: {command: [x, \"y?z\"]}}\n");
    }

    @Test
    void lines_at_the_end_of_a_text_without_a_line_end_keep_theirs() {
        assertThat(
                        edit(
                                "services:\n  a:\n    image: i",
                                new SetValue(path("services.a.x-k"), Fragment.text("b\nc\n"))))
                .isEqualTo("services:\n  a:\n    image: i\n    x-k: \"b\\nc\\n\"");
    }

    @Test
    void tags_of_compose_stay_and_those_of_yaml_go_with_the_value_they_are_about() {
        assertThat(
                        edit(
                                "services:\n  a: !override\n    image: i\n",
                                new SetValue(path("services.a"), Fragment.text("x"))))
                .isEqualTo("services:\n  a: !override x\n");
        assertThat(
                        edit(
                                "services: {a: {x-n: !!float 1.5}}\n",
                                new SetValue(path("services.a.x-n"), Fragment.text("22:22"))))
                .isEqualTo("services: {a: {x-n: \"22:22\"}}\n");
    }

    @Test
    void what_is_reset_takes_nothing_in() {
        assertThat(
                        refusal(
                                        "services: {a: {ports: !reset []}}\n",
                                        new AddItem(path("services.a.ports"), Fragment.text("1:1")))
                                .summary())
                .isEqualTo("“services.a.ports” is taken away by “!reset” here; remove that first.");
    }

    @Test
    void a_list_that_a_merge_key_brings_is_not_hidden_by_a_new_one() {
        String text = "x-b: &b\n  networks: [back]\nservices:\n  a:\n    <<: *b\n    image: i\n";

        assertThat(refusal(text, new JoinNetwork("a", "front", true)).summary())
                .isEqualTo(
                        "“services.a.networks” is written under the anchor “b”, which is used at"
                                + " “services.a.<<”; a change would change that as well.");
        assertThat(Editor.edit(text, new JoinNetwork("a", "front", true), true))
                .isInstanceOfSatisfying(
                        Editor.Result.Edited.class,
                        edited ->
                                assertThat(edited.text())
                                        .isEqualTo(text.replace("[back]", "[back, front]")));
    }

    @Test
    void what_is_alone_in_its_file_leaves_something_there() {
        assertThat(edit("volumes:\n  data:\n", new RemoveValue(path("volumes.data"))))
                .isEqualTo("volumes: {}\n");
        assertThat(edit("include:\n  - a.yaml\n", new RemoveValue(path("include[0]"))))
                .isEqualTo("include: []\n");
        assertThat(refusal("services: {}\n", new RemoveValue(path("services"))).summary())
                .isEqualTo(
                        "“services” is all that this file says; without it there would be none.");
    }

    @Test
    void a_number_that_becomes_a_key_is_quoted() {
        assertThat(
                        edit(
                                "services:\n  a:\n    depends_on:\n      - b\n      - 7\n",
                                new SetCondition("a", "b", Condition.SERVICE_HEALTHY)))
                .contains("      \"7\":\n");
    }

    @Test
    void a_copy_leaves_anchors_with_the_original_and_none_is_left_without_its_anchor() {
        String text =
                """
                services:
                  a: &a
                    image: i
                    labels: &l {x: y}
                  b:
                    labels: *l
                  c: *a
                """;
        String inner =
                """
                services:
                  a:
                    labels: &l {x: y}
                  b:
                    labels: *l
                """;

        assertThat(edit(text, new DuplicateService("a", "d")))
                .isEqualTo(text + "  d:\n    image: i\n    labels: {x: y}\n");
        assertThat(refusal(text, new RemoveService("a")).summary())
                .contains("under the anchor “a”");
        assertThat(refusal(inner, new RemoveService("a")).summary())
                .isEqualTo(
                        "“services.a” is written in a way that cannot be changed without changing"
                                + " something else; edit it by hand.");
    }

    @Test
    void comments_that_belong_to_the_last_value_stay_with_it() {
        String text =
                "services:\n  a:\n    ports:\n      - \"1:1\"\n      # - \"2:2\"\n    # end of a\n";

        String with = edit(text, new SetValue(path("services.a.init"), new Fragment.Plain("true")));

        assertThat(with).isEqualTo(text.replace("    # end", "    init: true\n    # end"));
        assertThat(edit(with, new RemoveValue(path("services.a.init")))).isEqualTo(text);
    }

    @Test
    void several_changes_touch_no_more_than_each_of_them_does() {
        String text = "services: {a: {links: [b]}, b: {}, c: {depends_on: [b]}}\n";

        assertThat(Editor.edit(text, new RenameService("b", "d"), false))
                .isInstanceOfSatisfying(
                        Editor.Result.Edited.class,
                        edited ->
                                assertThat(edited.edits())
                                        .isEqualTo(
                                                List.of(
                                                        new TextEdit(23, 24, "d"),
                                                        new TextEdit(28, 29, "d"),
                                                        new TextEdit(52, 53, "d"))));
    }

    @Test
    void a_new_name_reaches_what_anchors_and_merge_keys_bring() {
        String text =
                """
                x-needs: &needs [db]
                x-base: &base
                  network_mode: service:db
                services:
                  a: {<<: *base, depends_on: *needs}
                  b:
                    depends_on: *needs
                    build: {additional_contexts: {c: "service:db"}}
                  db: {image: d}
                """;

        assertThat(edit(text, new RenameService("db", "store")))
                .isEqualTo(
                        text.replace("[db]", "[store]")
                                .replace("service:db", "service:store")
                                .replace("  db: {", "  store: {"));
    }

    @Test
    void each_document_of_a_file_can_be_edited() {
        String text = "services: {a: {image: a}}\n---\nservices: {b: {image: b}}\n";

        assertThat(edit(text, new SetValue(path("services.a.image"), Fragment.text("x"))))
                .isEqualTo(text.replace("image: a", "image: x"));
        assertThat(edit(text, new SetValue(path("services.b.image"), Fragment.text("x"))))
                .isEqualTo(text.replace("image: b", "image: x"));
    }

    @Test
    void removing_what_is_extended_is_refused() {
        assertThat(
                        refusal(
                                        "services: {a: {extends: b}, b: {image: x}}\n",
                                        new RemoveService("b"))
                                .summary())
                .isEqualTo(
                        "“services.a.extends” takes its settings from b, so that cannot go before"
                                + " it.");
    }
}
