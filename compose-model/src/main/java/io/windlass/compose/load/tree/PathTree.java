package io.windlass.compose.load.tree;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What applies at which places, by patterns such as {@code services.*.build.args}, where {@code *}
 * stands for any key or item. It is walked along with the values, so that no path is ever compared.
 */
public final class PathTree<T> {

    private static final String ANY = "*";

    private final Map<String, PathTree<T>> below;
    private final @Nullable T value;

    private PathTree(Map<String, PathTree<T>> below, @Nullable T value) {
        this.below = Map.copyOf(below);
        this.value = value;
    }

    public static <T> PathTree<T> of(Map<String, T> patterns) {
        Branch<T> root = new Branch<>();
        patterns.forEach(root::add);
        return root.grown();
    }

    /** What applies here. */
    public @Nullable T here() {
        return value;
    }

    /** What may apply below a key; nothing when no pattern leads on. */
    public @Nullable PathTree<T> below(String key) {
        PathTree<T> exact = below.get(key);
        return exact != null ? exact : below.get(ANY);
    }

    private static final class Branch<T> {
        private final Map<String, Branch<T>> below = new HashMap<>();
        private @Nullable T value;

        void add(String pattern, T added) {
            Branch<T> branch = this;
            for (String step : pattern.split("\\.", -1)) {
                branch = branch.below.computeIfAbsent(step, _ -> new Branch<>());
            }
            branch.value = added;
        }

        PathTree<T> grown() {
            Map<String, PathTree<T>> grown = new HashMap<>();
            below.forEach((key, branch) -> grown.put(key, branch.grown()));
            return new PathTree<>(grown, value);
        }
    }
}
