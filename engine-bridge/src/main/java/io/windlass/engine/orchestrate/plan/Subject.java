package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import java.util.Optional;

/**
 * The project that a plan is about: as its files say, or by its name alone, from labels.
 *
 * @param model absent when there are no files
 */
public record Subject(String name, Optional<ComposeProject> model) {

    public static Subject of(ComposeProject project) {
        return new Subject(project.name(), Optional.of(project));
    }

    public static Subject named(String project) {
        return new Subject(project, Optional.empty());
    }
}
