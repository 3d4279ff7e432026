package io.windlass.compose.output;

import io.windlass.compose.problem.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What {@code config} gives.
 *
 * @param text what goes to standard output, letter by letter; absent when there are errors
 * @param findings everything that was noticed
 */
public record ConfigResult(Optional<String> text, List<Finding> findings) {

    public ConfigResult {
        findings = List.copyOf(findings);
    }
}
