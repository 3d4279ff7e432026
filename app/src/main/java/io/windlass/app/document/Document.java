package io.windlass.app.document;

import java.util.Optional;

/**
 * A text file of a project as it stands on the screen.
 *
 * @param saved what the file has, as far as is known
 * @param text what the screen has
 * @param revision grows by one with each change of the text
 * @param typed the highest number among the typed changes that were taken or refused, by which
 *     whoever typed them knows that none is on its way
 * @param outside what another program wrote while the screen had changes that were not saved
 */
public record Document(
        String saved, String text, long revision, long typed, Optional<String> outside) {

    /** A file as it was read. */
    static Document of(String text) {
        return new Document(text, text, 0, 0, Optional.empty());
    }

    /** Whether it has changes that are not saved. */
    public boolean dirty() {
        return !saved.equals(text);
    }

    Document withText(String newText) {
        return newText.equals(text)
                ? this
                : new Document(saved, newText, revision + 1, typed, outside);
    }

    Document withSaved(String newSaved) {
        return new Document(newSaved, text, revision, typed, Optional.empty());
    }

    Document withTyped(long number) {
        return new Document(saved, text, revision, Math.max(typed, number), outside);
    }

    /** Another program wrote the file: taken over, unless there are changes that it would undo. */
    Document seen(String onDisk) {
        if (onDisk.equals(saved)) {
            return this;
        }
        if (onDisk.equals(text)) {
            return withSaved(onDisk);
        }
        return dirty()
                ? new Document(saved, text, revision, typed, Optional.of(onDisk))
                : withText(onDisk).withSaved(onDisk);
    }
}
