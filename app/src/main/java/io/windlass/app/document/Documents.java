package io.windlass.app.document;

import io.windlass.compose.edit.TextEdit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The files of a project on the screen, with one history over all of them. Each change gives a new
 * value.
 *
 * @param files in the order in which they are laid over each other
 * @param done what can be undone, latest last
 * @param undone what can be made again, the next one last
 */
public record Documents(SequencedMap<Path, Document> files, List<Entry> done, List<Entry> undone) {

    /** Steps that are kept. */
    static final int KEPT = 500;

    private static final String OUTSIDE = "change by another program";

    public Documents {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    public static Documents none() {
        return new Documents(new LinkedHashMap<>(), List.of(), List.of());
    }

    public Optional<Document> document(Path file) {
        return Optional.ofNullable(files.get(file));
    }

    /** The texts that are not saved. */
    public Map<Path, String> unsaved() {
        Map<Path, String> result = new HashMap<>();
        files.forEach((path, document) -> {
            if (document.dirty()) {
                result.put(path, document.text());
            }
        });
        return result;
    }

    public boolean dirty() {
        return files.values().stream().anyMatch(Document::dirty);
    }

    /**
     * The files as they were read just now. What another program wrote is taken over where nothing
     * is lost by it; a file that is gone stays while it has changes.
     */
    public Documents read(SequencedMap<Path, String> onDisk) {
        SequencedMap<Path, Document> result = new LinkedHashMap<>();
        Map<Path, List<TextEdit>> forth = new HashMap<>();
        Map<Path, List<TextEdit>> back = new HashMap<>();
        onDisk.forEach((path, text) -> {
            Document before = files.get(path);
            Document after = before == null ? Document.of(text) : before.seen(text);
            result.put(path, after);
            if (before != null && !before.text().equals(after.text())) {
                List<TextEdit> edits = TextEdit.between(before.text(), after.text());
                forth.put(path, edits);
                back.put(path, TextEdit.inverse(before.text(), edits));
            }
        });
        files.forEach((path, document) -> {
            if (document.dirty()) {
                result.putIfAbsent(path, document);
            }
        });
        Documents taken = new Documents(result, done, undone);
        return forth.isEmpty()
                ? taken
                : taken.with(new Entry(OUTSIDE, forth, back, Optional.empty()));
    }

    /** What is after an event; the same where it does not fit any more. */
    public Documents after(DocumentEvent event) {
        return switch (event) {
            case DocumentEvent.Typed typed -> typed(typed);
            case DocumentEvent.Changed changed -> changed(changed);
            case DocumentEvent.Undone() -> undo();
            case DocumentEvent.Redone() -> redo();
            case DocumentEvent.Saved(var file, var text) ->
                    document(file)
                            .map(document -> put(file, document.withSaved(text)))
                            .orElse(this);
            case DocumentEvent.TookTheirs(var file) ->
                    document(file).map(document -> tookTheirs(file, document)).orElse(this);
            case DocumentEvent.KeptMine(var file) ->
                    document(file)
                            .filter(document -> document.outside().isPresent())
                            .map(document ->
                                    put(
                                            file,
                                            document.withSaved(
                                                    document.outside().orElse(document.saved()))))
                            .orElse(this);
        };
    }

    private Documents typed(DocumentEvent.Typed event) {
        Document document = files.get(event.file());
        if (document == null) {
            return this;
        }
        Document heard = document.withTyped(event.number());
        boolean fits =
                document.revision() == event.base()
                        && event.edit().end() <= document.text().length();
        if (!fits) {
            return put(event.file(), heard);
        }
        Entry entry = Entry.typed(event.file(), document.text(), event.edit(), event.at());
        String text = TextEdit.apply(document.text(), List.of(event.edit()));
        return put(event.file(), heard.withText(text)).with(entry);
    }

    private Documents changed(DocumentEvent.Changed event) {
        boolean fits =
                event.edits().keySet().stream()
                        .allMatch(file ->
                                document(file)
                                        .map(Document::text)
                                        .equals(Optional.ofNullable(event.basis().get(file))));
        if (!fits) {
            return this;
        }
        Map<Path, List<TextEdit>> back = new HashMap<>();
        event.edits()
                .forEach((file, edits) ->
                        document(file)
                                .ifPresent(document ->
                                        back.put(file, TextEdit.inverse(document.text(), edits))));
        return applied(event.edits())
                .with(new Entry(event.name(), event.edits(), back, Optional.empty()));
    }

    private Documents tookTheirs(Path file, Document document) {
        String theirs = document.outside().orElse(document.saved());
        List<TextEdit> edits = TextEdit.between(document.text(), theirs);
        Documents taken = put(file, document.withText(theirs).withSaved(theirs));
        return edits.isEmpty()
                ? taken
                : taken.with(
                        new Entry(
                                OUTSIDE,
                                Map.of(file, edits),
                                Map.of(file, TextEdit.inverse(document.text(), edits)),
                                Optional.empty()));
    }

    private Documents undo() {
        if (done.isEmpty()) {
            return this;
        }
        Entry last = done.getLast();
        if (!fits(last.back())) {
            return new Documents(files, List.of(), List.of());
        }
        Documents before = applied(last.back());
        List<Entry> again = new ArrayList<>(undone);
        again.add(last);
        return new Documents(before.files, done.subList(0, done.size() - 1), again);
    }

    private Documents redo() {
        if (undone.isEmpty()) {
            return this;
        }
        Entry next = undone.getLast();
        if (!fits(next.forth())) {
            return new Documents(files, done, List.of());
        }
        Documents after = applied(next.forth());
        List<Entry> back = new ArrayList<>(done);
        back.add(next);
        return new Documents(after.files, back, undone.subList(0, undone.size() - 1));
    }

    /** A file that went and came back with another text has no way back. */
    private boolean fits(Map<Path, List<TextEdit>> edits) {
        return edits.entrySet().stream()
                .allMatch(entry ->
                        document(entry.getKey())
                                .filter(document ->
                                        entry.getValue().stream()
                                                .allMatch(edit ->
                                                        edit.end() <= document.text().length()))
                                .isPresent());
    }

    private Documents applied(Map<Path, List<TextEdit>> edits) {
        SequencedMap<Path, Document> result = new LinkedHashMap<>(files);
        edits.forEach((file, ranges) ->
                result.computeIfPresent(
                        file,
                        (_, document) ->
                                document.withText(TextEdit.apply(document.text(), ranges))));
        return new Documents(result, done, undone);
    }

    private Documents put(Path file, Document document) {
        SequencedMap<Path, Document> result = new LinkedHashMap<>(files);
        result.put(file, document);
        return new Documents(result, done, undone);
    }

    /** One step more; whatever was undone before it cannot be made again. */
    private Documents with(Entry entry) {
        List<Entry> steps = new ArrayList<>(done);
        Optional<Entry> joined = steps.isEmpty() ? Optional.empty() : steps.getLast().joined(entry);
        if (joined.isPresent()) {
            steps.set(steps.size() - 1, joined.get());
        } else {
            steps.add(entry);
        }
        return new Documents(
                files, steps.subList(Math.max(0, steps.size() - KEPT), steps.size()), List.of());
    }
}
