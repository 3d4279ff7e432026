package io.windlass.app.view.logs;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** Where a person is in the log: the current entry, what is selected, the marks that were set. */
final class LogCaret {

    private static final long NONE = -1;

    private long number = NONE;
    private Optional<Selection> selection = Optional.empty();
    private final NavigableSet<Long> bookmarks = new TreeSet<>();

    boolean isSet() {
        return number != NONE;
    }

    long number() {
        return number;
    }

    void at(long newNumber) {
        number = newNumber;
    }

    void clear() {
        number = NONE;
        selection = Optional.empty();
    }

    Optional<Selection> selection() {
        return selection.filter(it -> !it.isEmpty());
    }

    /** Begins a selection that may grow. */
    void press(Place place) {
        selection = Optional.of(new Selection(place, place));
        number = place.number();
    }

    void select(Place from, Place to) {
        selection = Optional.of(new Selection(from, to));
    }

    /** The selection grows to a place; it begins at the current line when there is none. */
    void extend(Place place) {
        selection =
                Optional.of(
                        selection
                                .map(it -> it.to(place))
                                .orElseGet(() -> new Selection(new Place(number, 0), place)));
    }

    void unselect() {
        selection = Optional.empty();
    }

    NavigableSet<Long> bookmarks() {
        return bookmarks;
    }

    /** Sets a mark at the current entry, or takes it away. */
    void toggleBookmark() {
        if (isSet() && !bookmarks.remove(number)) {
            bookmarks.add(number);
        }
    }

    /** The next mark, from the top again after the last one. */
    Optional<Long> nextBookmark() {
        Long next = bookmarks.higher(number);
        return Optional.ofNullable(next)
                .or(() -> bookmarks.isEmpty() ? Optional.empty() : Optional.of(bookmarks.first()));
    }
}
