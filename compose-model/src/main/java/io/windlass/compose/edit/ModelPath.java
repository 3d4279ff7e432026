package io.windlass.compose.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place in a Compose file: keys from the top, and positions in lists as {@code [0]}. Written
 * {@code services.web.ports[0]}; a key with a dot in it stands in double quotes, {@code
 * services.web.labels."com.example.team"}.
 */
public record ModelPath(List<Step> steps) {

    /** One step down: into a mapping by key, or into a list by position. */
    public sealed interface Step {
        record Key(String name) implements Step {}

        record Index(int position) implements Step {}
    }

    public ModelPath {
        steps = List.copyOf(steps);
    }

    public static ModelPath of(String... keys) {
        return new ModelPath(List.of(keys).stream().<Step>map(Step.Key::new).toList());
    }

    /** Reads the written form; empty when it is not one. */
    public static Optional<ModelPath> parse(String text) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        boolean wanted = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '[' && !steps.isEmpty()) {
                int close = text.indexOf(']', at);
                if (close < 0 || !text.substring(at + 1, close).matches("\\d{1,6}")) {
                    return Optional.empty();
                }
                steps.add(new Step.Index(Integer.parseInt(text.substring(at + 1, close))));
                at = close + 1;
                wanted = false;
            } else if (c == '.' && !wanted) {
                at++;
                wanted = true;
            } else if (wanted) {
                int end = keyEnd(text, at);
                if (end < 0) {
                    return Optional.empty();
                }
                String key = text.substring(at, end);
                steps.add(new Step.Key(c == '"' ? key.substring(1, key.length() - 1) : key));
                at = end;
                wanted = false;
            } else {
                return Optional.empty();
            }
        }
        return wanted ? Optional.empty() : Optional.of(new ModelPath(steps));
    }

    private static int keyEnd(String text, int from) {
        if (text.charAt(from) == '"') {
            int close = text.indexOf('"', from + 1);
            return close < 0 ? -1 : close + 1;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
            end++;
        }
        return end == from ? -1 : end;
    }

    public ModelPath key(String name) {
        return with(new Step.Key(name));
    }

    public ModelPath index(int position) {
        return with(new Step.Index(position));
    }

    private ModelPath with(Step step) {
        return then(List.of(step));
    }

    /** Further down. */
    ModelPath then(List<Step> more) {
        List<Step> longer = new ArrayList<>(steps);
        longer.addAll(more);
        return new ModelPath(longer);
    }

    public int size() {
        return steps.size();
    }

    /** The place that this one lies in; the top lies in itself. */
    public ModelPath parent() {
        return steps.isEmpty() ? this : new ModelPath(steps.subList(0, steps.size() - 1));
    }

    public Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Step.Key(String name) -> {
                    text.append(text.isEmpty() ? "" : ".");
                    boolean plain = name.indexOf('.') < 0 && name.indexOf('[') < 0;
                    text.append(plain ? name : '"' + name + '"');
                }
                case Step.Index(int position) -> text.append('[').append(position).append(']');
            }
        }
        return text.toString();
    }
}
