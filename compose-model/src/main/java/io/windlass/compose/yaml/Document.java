package io.windlass.compose.yaml;

import io.windlass.compose.model.Value;
import java.util.List;

/**
 * One YAML document, with aliases and merge keys resolved.
 *
 * @param root what it says; values under {@code !reset} are not in it
 * @param tags where it resets or overrides what earlier files said
 */
public record Document(Value root, List<Tag> tags) {

    public Document {
        tags = List.copyOf(tags);
    }

    /**
     * A place that {@code !reset} or {@code !override} stands at.
     *
     * @param steps the keys that lead there from the top
     */
    public record Tag(List<String> steps) {
        public Tag {
            steps = List.copyOf(steps);
        }
    }
}
