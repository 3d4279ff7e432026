package io.windlass.app.view.logs;

/**
 * A place in the text of an entry.
 *
 * @param number of the entry
 * @param index of the character in front of which it is
 */
record Place(long number, int index) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
        int lines = Long.compare(number, other.number);
        return lines == 0 ? Integer.compare(index, other.index) : lines;
    }
}
