package io.windlass.engine.docker.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.api.PathEntry;
import io.windlass.engine.api.ProcessTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads what the engine tells of the inside of a container: its processes, its files. */
public final class ProcessReader {

    /** The bits by which the engine marks folders. */
    private static final long DIRECTORY = 1L << 31;

    private ProcessReader() {}

    public static ProcessTable table(JsonNode tree) {
        List<List<String>> rows = new ArrayList<>();
        tree.path("Processes").forEach(row -> rows.add(Tree.texts(row)));
        return new ProcessTable(Tree.texts(tree.path("Titles")), rows);
    }

    public static PathEntry entry(JsonNode tree) {
        long mode = tree.path("mode").asLong();
        return new PathEntry(
                Tree.text(tree, "name"),
                tree.path("size").asLong(),
                (int) (mode & 0x1ff),
                (mode & DIRECTORY) != 0,
                Tree.time(tree, "mtime").orElse(Instant.EPOCH),
                Tree.text(tree, "linkTarget"));
    }
}
