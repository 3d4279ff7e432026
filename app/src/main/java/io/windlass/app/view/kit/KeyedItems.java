package io.windlass.app.view.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;

/** Brings a list on the screen in line with a new one without disturbing what stayed the same. */
public final class KeyedItems {

    private KeyedItems() {}

    /**
     * Keeps selection and scroll position: rows are moved, replaced, added and removed one by one.
     */
    public static <T, K> void update(ObservableList<T> shown, List<T> wanted, Function<T, K> key) {
        Set<K> keys = wanted.stream().map(key).collect(Collectors.toCollection(HashSet::new));
        shown.removeIf(item -> !keys.contains(key.apply(item)));
        for (int i = 0; i < wanted.size(); i++) {
            T item = wanted.get(i);
            K wantedKey = key.apply(item);
            int at = indexOf(shown, wantedKey, key, i);
            if (at < 0) {
                shown.add(i, item);
            } else {
                if (at != i) {
                    shown.add(i, shown.remove(at));
                }
                if (!shown.get(i).equals(item)) {
                    shown.set(i, item);
                }
            }
        }
    }

    private static <T, K> int indexOf(
            ObservableList<T> shown, K wanted, Function<T, K> key, int from) {
        for (int i = from; i < shown.size(); i++) {
            if (key.apply(shown.get(i)).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }
}
