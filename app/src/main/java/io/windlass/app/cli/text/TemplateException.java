package io.windlass.app.cli.text;

import java.io.Serial;

/** A template that was not understood; the message is the sentence to show. */
public final class TemplateException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    public TemplateException(String sentence) {
        super(sentence);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
