package io.windlass.compose.mend;

import io.windlass.compose.yaml.TextNode;
import java.util.Optional;

/** Takes entries away that a path cannot name, and finds how much goes with an entry. */
final class Removals {

    private final String text;

    Removals(String text) {
        this.text = text;
    }

    /** The entry, or the outermost one that has nothing else in it. */
    static Entry whole(Entry entry) {
        Entry whole = entry;
        for (Entry owner : entry.owners().reversed()) {
            // an empty service says something else than no service
            boolean service = owner.above().size() == 1;
            if (whole.siblings() != 1 || service) {
                break;
            }
            whole = owner;
        }
        return whole;
    }

    /** One of two keys of the same name; empty when there is only one. */
    Optional<String> without(Entry entry) {
        if (!(entry.parent() instanceof TextNode.Fields all)
                || all.fields().stream().filter(one -> one.name().equals(entry.name())).count()
                        < 2) {
            return Optional.empty();
        }
        int start = entry.key().outerStart();
        int end = Math.max(entry.value().end(), entry.key().end());
        if (all.flow()) {
            int from =
                    entry.index() == 0 ? start : all.fields().get(entry.index() - 1).value().end();
            int to = entry.index() == 0 ? all.fields().get(1).key().outerStart() : end;
            return Optional.of(text.substring(0, from) + text.substring(to));
        }
        int line = text.lastIndexOf('\n', start - 1) + 1;
        if (!text.substring(line, start).isBlank()) {
            return Optional.empty();
        }
        int next = text.indexOf('\n', end);
        return Optional.of(text.substring(0, line) + (next < 0 ? "" : text.substring(next + 1)));
    }
}
