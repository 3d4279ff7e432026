package io.windlass.compose.edit.project;

import io.windlass.compose.edit.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/** Several placings as one, each on the files as the one before leaves them. */
final class Gathered {

    private final SequencedMap<Path, FileEdit> files = new LinkedHashMap<>();
    private View now;
    private Footprint footprint = Footprint.of(List.of());
    private Placed result;

    Gathered(View start) {
        this.now = start;
        this.result = new Placed.Files(List.of(), footprint);
    }

    /** The project as it is after what was gathered. */
    View now() {
        return now;
    }

    /** Adds what a placing comes to, unless an earlier one was refused. */
    void add(Function<View, Placed> placing) {
        if (!(result instanceof Placed.Files)) {
            return;
        }
        result = placing.apply(now);
        if (result instanceof Placed.Files(List<FileEdit> edits, Footprint more)) {
            Map<Path, String> texts = new LinkedHashMap<>();
            for (FileEdit edit : edits) {
                files.merge(
                        edit.file(),
                        edit,
                        (first, second) ->
                                FileEdit.of(
                                        first.file(),
                                        first.before(),
                                        TextEdit.composed(
                                                first.before(), first.edits(), second.edits()),
                                        first.created()));
                texts.put(edit.file(), edit.after());
            }
            footprint = footprint.and(more);
            now = new View(now.project().with(texts));
        }
    }

    Placed placed() {
        return result instanceof Placed.Files
                ? new Placed.Files(new ArrayList<>(files.values()), footprint)
                : result;
    }
}
