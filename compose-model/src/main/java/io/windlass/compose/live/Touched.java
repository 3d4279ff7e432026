package io.windlass.compose.live;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import io.windlass.compose.yaml.Document;
import io.windlass.compose.yaml.YamlFile;
import io.windlass.compose.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A service whose lines were changed.
 *
 * @param before its lines as they were
 * @param after its lines as they are now
 */
record Touched(Blocks blocks, Blocks.Block block, String before, String after) {

    /** The line below the service, as it was counted before. */
    int nextLine() {
        return block.line() + Signs.count(before, '\n');
    }

    /** How many lines it grew by. */
    int lines() {
        return Signs.count(after, '\n') - Signs.count(before, '\n');
    }

    /**
     * Reads the service by itself, behind the head of the file and in its own lines, so that
     * aliases find what they stand for and places are the real ones. Empty when it does not read as
     * exactly this service any more.
     */
    Optional<Value> read(Path file) {
        boolean aliases = Signs.hasMark(after, 0, after.length(), '*');
        if (Signs.hasOtherBreaks(after)) {
            return Optional.empty();
        }
        if ((aliases && blocks.anchored()) || Signs.hasMark(after, 0, after.length(), '&')) {
            return Optional.empty();
        }
        int skipped = block.line() - 1 - Signs.count(blocks.head(), '\n');
        String alone = blocks.head() + "\n".repeat(skipped) + after;
        YamlFile yaml = YamlReader.read(file, alone);
        if (!yaml.findings().isEmpty() || yaml.documents().size() != 1) {
            return Optional.empty();
        }
        Document document = yaml.documents().getFirst();
        if (!document.tags().isEmpty()
                || !(document.root() instanceof Value.Fields(var top, _))
                || !List.copyOf(top.keySet()).equals(blocks.keys())
                || !(top.get("services") instanceof Value.Fields(var services, _))
                || services.size() != 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(services.get(block.name())).filter(this::inPlace);
    }

    private boolean inPlace(Value service) {
        return service.origin()
                .key()
                .filter(key -> key.line() == block.line() && key.column() == block.column())
                .map(Position::file)
                .isPresent();
    }
}
