package io.windlass.app.view.logs;

/** Words of a line, as a double click takes them: up to a space, a quote or a bracket. */
final class WordBounds {

    private static final String ENDS = " \t\"'`()[]{}<>,;=|";

    private WordBounds() {}

    static int length(LogView view, long line) {
        return view.text(line).text().length();
    }

    static void select(LogView view, Place place) {
        String text = view.text(place.number()).text();
        int start = Math.clamp(place.index(), 0, text.length());
        while (start > 0 && ENDS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int end = Math.clamp(place.index(), 0, text.length());
        while (end < text.length() && ENDS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        view.caret().select(new Place(place.number(), start), new Place(place.number(), end));
    }
}
