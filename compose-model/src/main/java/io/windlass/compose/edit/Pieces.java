package io.windlass.compose.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in the course of several edits: which parts of the original are still there, and what
 * stands between them. So the edits together touch no more than each of them did.
 */
final class Pieces {

    private final String original;
    private List<Piece> pieces;

    private sealed interface Piece {
        int length();

        /** A part of the original. */
        record Kept(int start, int end) implements Piece {
            @Override
            public int length() {
                return end - start;
            }
        }

        /** Something new. */
        record Added(String text) implements Piece {
            @Override
            public int length() {
                return text.length();
            }
        }
    }

    Pieces(String original) {
        this.original = original;
        this.pieces = List.of(new Piece.Kept(0, original.length()));
    }

    /** Makes edits whose offsets are of the text as it is now. */
    void apply(List<TextEdit> edits) {
        List<Piece> next = new ArrayList<>();
        int at = 0;
        for (TextEdit edit : TextEdit.sorted(edits)) {
            copy(at, edit.start(), next);
            if (!edit.replacement().isEmpty()) {
                next.add(new Piece.Added(edit.replacement()));
            }
            at = edit.end();
        }
        copy(at, Integer.MAX_VALUE, next);
        pieces = next;
    }

    private void copy(int from, int to, List<Piece> into) {
        int at = 0;
        for (Piece piece : pieces) {
            int start = Math.max(from, at) - at;
            int end = Math.min(to, at + piece.length()) - at;
            if (start < end) {
                into.add(
                        switch (piece) {
                            case Piece.Kept kept ->
                                    new Piece.Kept(kept.start() + start, kept.start() + end);
                            case Piece.Added(String text) ->
                                    new Piece.Added(text.substring(start, end));
                        });
            }
            at += piece.length();
        }
    }

    /** All of it as ranges of the original. */
    List<TextEdit> edits() {
        List<TextEdit> edits = new ArrayList<>();
        StringBuilder added = new StringBuilder();
        int at = 0;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Added(String text) -> added.append(text);
                case Piece.Kept(int start, int end) -> {
                    range(at, start, added.toString(), edits);
                    added.setLength(0);
                    at = end;
                }
            }
        }
        range(at, original.length(), added.toString(), edits);
        return edits;
    }

    /** What is the same at either end of a range is not part of it. */
    private void range(int start, int end, String added, List<TextEdit> edits) {
        for (TextEdit edit : TextEdit.between(original.substring(start, end), added)) {
            edits.add(new TextEdit(start + edit.start(), start + edit.end(), edit.replacement()));
        }
    }
}
