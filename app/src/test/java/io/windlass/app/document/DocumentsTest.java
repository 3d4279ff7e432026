package io.windlass.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.edit.TextEdit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class DocumentsTest {

    private static final Path BASE = Path.of("/p/compose.yaml");
    private static final Path OVER = Path.of("/p/compose.override.yaml");
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static Documents read(String base, String over) {
        return Documents.none().read(onDisk(base, over));
    }

    private static SequencedMap<Path, String> onDisk(String base, String over) {
        SequencedMap<Path, String> texts = new LinkedHashMap<>();
        texts.put(BASE, base);
        texts.put(OVER, over);
        return texts;
    }

    private static String text(Documents documents) {
        return documents.document(BASE).map(Document::text).orElse("-");
    }

    private static DocumentEvent.Typed typed(
            Documents at, int start, int end, String text, long number, long millis) {
        return new DocumentEvent.Typed(
                BASE,
                new TextEdit(start, end, text),
                at.document(BASE).map(Document::revision).orElse(0L),
                number,
                NOON.plusMillis(millis));
    }

    private static Documents type(Documents from, int at, String text, long millis) {
        Documents now = from;
        for (int i = 0; i < text.length(); i++) {
            now = now.after(typed(now, at + i, at + i, text.substring(i, i + 1), i + 1, millis));
        }
        return now;
    }

    @Test
    void keys_that_follow_each_other_are_one_step_and_a_pause_begins_the_next() {
        Documents after = type(type(read("ab", ""), 1, "xyz", 0), 4, "q", 2000);

        assertThat(text(after)).isEqualTo("axyzqb");
        assertThat(after.done()).hasSize(2);
        Documents once = after.after(new DocumentEvent.Undone());
        Documents twice = once.after(new DocumentEvent.Undone());
        assertThat(List.of(text(once), text(twice))).isEqualTo(List.of("axyzb", "ab"));
        assertThat(twice.dirty()).isFalse();
        Documents again = twice.after(new DocumentEvent.Redone()).after(new DocumentEvent.Redone());
        assertThat(text(again)).isEqualTo("axyzqb");
    }

    @Test
    void erasing_backwards_is_one_step() {
        Documents start = read("abcd", "");
        Documents one = start.after(typed(start, 3, 4, "", 1, 0));
        Documents two = one.after(typed(one, 2, 3, "", 2, 50));

        assertThat(text(two)).isEqualTo("ab");
        assertThat(text(two.after(new DocumentEvent.Undone()))).isEqualTo("abcd");
    }

    @Test
    void a_change_over_two_files_is_one_step() {
        Documents start = read("a", "b");
        Documents after =
                start.after(
                        new DocumentEvent.Changed(
                                "rename",
                                Map.of(
                                        BASE,
                                        List.of(new TextEdit(0, 1, "A")),
                                        OVER,
                                        List.of(new TextEdit(1, 1, "!"))),
                                Map.of(BASE, "a", OVER, "b")));

        assertThat(after.unsaved()).isEqualTo(Map.of(BASE, "A", OVER, "b!"));
        assertThat(after.after(new DocumentEvent.Undone()).unsaved()).isEmpty();
    }

    @Test
    void a_change_worked_out_on_another_text_changes_nothing() {
        Documents start = read("a", "b");

        assertThat(
                        start.after(
                                new DocumentEvent.Changed(
                                        "late",
                                        Map.of(BASE, List.of(new TextEdit(0, 1, "A"))),
                                        Map.of(BASE, "other"))))
                .isEqualTo(start);
    }

    @Test
    void a_key_on_an_older_revision_is_refused_and_known_to_be_refused() {
        Documents start = type(read("a", ""), 0, "x", 0);
        Documents after =
                start.after(new DocumentEvent.Typed(BASE, new TextEdit(0, 0, "y"), 0, 7, NOON));

        assertThat(text(after)).isEqualTo("xa");
        assertThat(after.document(BASE).map(Document::typed)).isEqualTo(Optional.of(7L));
    }

    @Test
    void what_another_program_wrote_is_taken_where_nothing_is_lost_and_can_be_undone() {
        Documents after = read("a", "").read(onDisk("b", ""));

        assertThat(text(after)).isEqualTo("b");
        assertThat(after.dirty()).isFalse();
        Documents undone = after.after(new DocumentEvent.Undone());
        assertThat(List.of(text(undone), undone.dirty())).isEqualTo(List.of("a", true));
    }

    @Test
    void with_changes_of_ones_own_the_person_says_whose_count() {
        Documents mine = type(read("a", ""), 1, "!", 0);
        Documents clash = mine.read(onDisk("theirs", ""));

        assertThat(clash.document(BASE).flatMap(Document::outside))
                .isEqualTo(Optional.of("theirs"));
        assertThat(text(clash)).isEqualTo("a!");
        Documents theirs = clash.after(new DocumentEvent.TookTheirs(BASE));
        assertThat(List.of(text(theirs), theirs.dirty())).isEqualTo(List.of("theirs", false));
        assertThat(text(theirs.after(new DocumentEvent.Undone()))).isEqualTo("a!");
        Documents kept = clash.after(new DocumentEvent.KeptMine(BASE));
        assertThat(kept.document(BASE))
                .isEqualTo(Optional.of(new Document("theirs", "a!", 1, 1, Optional.empty())));
    }

    @Test
    void saving_keeps_the_way_back() {
        Documents saved = type(read("a", ""), 0, "x", 0).after(new DocumentEvent.Saved(BASE, "xa"));

        assertThat(saved.dirty()).isFalse();
        assertThat(saved.read(onDisk("xa", ""))).isEqualTo(saved);
        assertThat(text(saved.after(new DocumentEvent.Undone()))).isEqualTo("a");
    }

    @Test
    void a_file_that_came_back_shorter_has_no_way_back() {
        Documents long_ = type(read("abcdef", ""), 6, "gh", 0);
        Documents saved = long_.after(new DocumentEvent.Saved(BASE, "abcdefgh"));
        SequencedMap<Path, String> other = new LinkedHashMap<>(Map.of(OVER, ""));
        Documents back = saved.read(other).read(onDisk("a", ""));

        assertThat(text(back.after(new DocumentEvent.Undone()))).isEqualTo("a");
    }
}
