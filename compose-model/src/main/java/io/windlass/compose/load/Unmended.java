package io.windlass.compose.load;

import io.windlass.compose.mend.Mending;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What loading gave, with the fixes of findings told by their places: working them out reads the
 * files again, and nobody asks for most of them while a file is typed into.
 *
 * @param texts what the Compose files held when they were read
 * @param merged the files in which a section at the top counts
 */
public record Unmended(Loaded loaded, Map<Path, String> texts, List<Path> merged) {

    public Unmended {
        texts = Map.copyOf(texts);
        merged = List.copyOf(merged);
    }

    /** With fixes that can be carried out. */
    public Loaded mended() {
        return loaded.withFindings(mending().resolve(loaded.findings()));
    }

    /** One of the findings, with fixes that can be carried out. */
    public Finding mended(Finding finding) {
        return mending().resolve(finding);
    }

    private Mending mending() {
        return new Mending(path -> Optional.ofNullable(texts.get(path)), merged);
    }
}
