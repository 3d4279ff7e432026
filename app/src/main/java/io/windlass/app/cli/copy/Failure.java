package io.windlass.app.cli.copy;

import java.io.IOException;
import java.io.Serial;

/** Something about the two paths of a copy, as a sentence for the person who gave them. */
public final class Failure extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    Failure(String sentence) {
        super(sentence);
    }
}
