package io.windlass.app.cli.args;

import java.io.Serial;

/**
 * A command line that was not understood; the message is a sentence for the person who wrote it.
 */
public final class UsageException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    public UsageException(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
