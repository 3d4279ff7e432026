package io.windlass.app.document;

import io.windlass.compose.edit.TextEdit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One step of undo and redo.
 *
 * @param forth by file, the ranges of the text before
 * @param back by file, the ranges of the text after
 * @param typedAt when it was last typed at; absent for what was not typed
 */
public record Entry(
        String name,
        Map<Path, List<TextEdit>> forth,
        Map<Path, List<TextEdit>> back,
        Optional<Instant> typedAt) {

    /** Keys that follow each other faster than this are one step. */
    static final Duration ONE_GO = Duration.ofMillis(500);

    public Entry {
        forth = Map.copyOf(forth);
        back = Map.copyOf(back);
    }

    static Entry typed(Path file, String before, TextEdit edit, Instant at) {
        List<TextEdit> edits = List.of(edit);
        return new Entry(
                "typing",
                Map.of(file, edits),
                Map.of(file, TextEdit.inverse(before, edits)),
                Optional.of(at));
    }

    /** This and the next key as one step, where they belong together. */
    Optional<Entry> joined(Entry next) {
        if (typedAt.isEmpty()
                || next.typedAt.isEmpty()
                || !forth.keySet().equals(next.forth.keySet())) {
            return Optional.empty();
        }
        boolean fast = !next.typedAt.get().isAfter(typedAt.get().plus(ONE_GO));
        Path file = forth.keySet().iterator().next();
        TextEdit first = only(forth, file);
        TextEdit firstBack = only(back, file);
        TextEdit then = only(next.forth, file);
        TextEdit thenBack = only(next.back, file);
        if (!fast || then.replacement().contains("\n")) {
            return Optional.empty();
        }
        if (then.start() == firstBack.end() && then.end() == then.start()) {
            return Optional.of(
                    one(
                            file,
                            new TextEdit(
                                    first.start(),
                                    first.end(),
                                    first.replacement() + then.replacement()),
                            new TextEdit(
                                    firstBack.start(), thenBack.end(), firstBack.replacement()),
                            next));
        }
        boolean erasing = first.replacement().isEmpty() && then.replacement().isEmpty();
        return erasing && then.end() == first.start()
                ? Optional.of(
                        one(
                                file,
                                new TextEdit(then.start(), first.end(), ""),
                                new TextEdit(
                                        then.start(),
                                        then.start(),
                                        thenBack.replacement() + firstBack.replacement()),
                                next))
                : Optional.empty();
    }

    private static TextEdit only(Map<Path, List<TextEdit>> edits, Path file) {
        return edits.getOrDefault(file, List.of()).getFirst();
    }

    private static Entry one(Path file, TextEdit forth, TextEdit back, Entry latest) {
        return new Entry(
                latest.name,
                Map.of(file, List.of(forth)),
                Map.of(file, List.of(back)),
                latest.typedAt);
    }
}
