package io.windlass.compose.load;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What loading gave. Nothing that a person can write into a file makes it throw.
 *
 * @param project the project; with errors among the findings it is the best that could be read, for
 *     the screen only
 * @param findings everything that was noticed, in the order of files and lines
 * @param sources every file that was read or looked for and would change the result, to watch them
 * @param tree the merged files in long form, before values are typed and services chosen: what
 *     {@code config --no-interpolate} prints
 */
public record Loaded(
        Optional<ComposeProject> project,
        List<Finding> findings,
        List<Path> sources,
        Optional<Value.Fields> tree) {

    public Loaded {
        findings = List.copyOf(findings);
        sources = List.copyOf(sources);
    }

    public Loaded(Optional<ComposeProject> project, List<Finding> findings, List<Path> sources) {
        this(project, findings, sources, Optional.empty());
    }

    Loaded withFindings(List<Finding> others) {
        return new Loaded(project, others, sources, tree);
    }

    /** Whether the project may be raised. */
    public boolean usable() {
        return project.isPresent()
                && findings.stream().noneMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
