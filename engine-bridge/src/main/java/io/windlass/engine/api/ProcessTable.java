package io.windlass.engine.api;

import java.util.List;

/** The processes of a container, as {@code ps} shows them. */
public record ProcessTable(List<String> titles, List<List<String>> rows) {
    public ProcessTable {
        titles = List.copyOf(titles);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
