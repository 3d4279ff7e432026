package io.windlass.app.cli.edit;

import io.windlass.compose.edit.ComposeEdit;
import java.nio.file.Path;
import java.util.List;

/** What a person wants changed. */
public sealed interface Wish {

    /**
     * One of these, the first that can be made: a word such as {@code 5} may be meant as a number
     * or as a text, and the place decides.
     */
    record Edit(List<ComposeEdit> readings) implements Wish {
        public Edit {
            readings = List.copyOf(readings);
        }
    }

    /** A service in another file. */
    record Move(String service, Path into) implements Wish {}

    static Wish of(ComposeEdit edit) {
        return new Edit(List.of(edit));
    }
}
