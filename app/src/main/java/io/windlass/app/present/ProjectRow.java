package io.windlass.app.present;

import io.windlass.app.state.ProjectId;
import java.util.List;

/**
 * One project as the list shows it.
 *
 * @param path where its files are; empty when unknown
 * @param running services that run or are through
 * @param total services that should run; orphans and those of inactive profiles do not count
 * @param summary one line in words
 * @param opened whether a person opened it here, or it was found on the engine
 * @param folderMissing whether its files are gone or nobody knows where they are
 */
public record ProjectRow(
        ProjectId id,
        String name,
        String path,
        StateShape shape,
        int running,
        int total,
        String summary,
        List<PortChip> ports,
        boolean opened,
        boolean folderMissing) {

    public ProjectRow {
        ports = List.copyOf(ports);
    }

    /** {@code 3/4}. */
    public String tally() {
        return running + "/" + total;
    }
}
