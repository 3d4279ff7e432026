package io.windlass.app.command;

import io.windlass.app.document.DocumentEvent;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.compose.problem.Fix;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What a person can ask for. */
public sealed interface Command {

    /** Opens the project in a folder, or the one of a file. */
    record Open(Path path) implements Command {}

    /**
     * Shows a project of the list, opening its files when the engine's labels tell where they are.
     */
    record Show(ProjectId project) implements Command {}

    /** Forgets an opened project; nothing of it is touched. */
    record Close(ProjectId project) implements Command {}

    /** Reads the files of a project again. */
    record Reload(ProjectId project) implements Command {}

    /** Changes files of a project on the screen; nothing is written yet. */
    record Edit(ProjectId project, DocumentEvent event) implements Command {}

    /** Does what solves a problem. */
    record Mend(ProjectId project, Fix fix) implements Command {}

    /** Writes what is not saved. */
    record Save(ProjectId project) implements Command {}

    /** Raises these services, or all when none is named. */
    record Up(ProjectId project, List<String> services) implements Command {
        public Up {
            services = List.copyOf(services);
        }
    }

    /** Removes containers and networks; the data in volumes only when asked to. */
    record Down(ProjectId project, boolean volumes) implements Command {}

    record Stop(ProjectId project, List<String> services) implements Command {
        public Stop {
            services = List.copyOf(services);
        }
    }

    record Restart(ProjectId project, List<String> services) implements Command {
        public Restart {
            services = List.copyOf(services);
        }
    }

    /** Ends an operation; what it did stays. */
    record Cancel(String activity) implements Command {}

    /** Looks for an engine again. */
    record FindEngine() implements Command {}

    /** Opens an address in the browser. */
    record Browse(URI address) implements Command {}

    /** Turns the screen to something else; touches nothing outside of it. */
    record Look(Message message) implements Command {}
}
