package io.windlass.app.session;

import io.windlass.app.files.ProjectSource;
import io.windlass.app.state.AppState;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Screen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Keeps the session while the program runs, so that a crash costs nothing: whenever something of it
 * changes, it is written, on a thread of its own.
 */
public final class SessionKeeper implements AutoCloseable {

    private final SessionFiles files;
    private final Function<ProjectId, Optional<ProjectSource>> sources;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("session").factory());
    private Session session;
    private final Screen.Theme themeAtStart;

    /**
     * Keeps a session on.
     *
     * @param sources what is open under an id
     * @param themeAtStart a theme that nobody chose, so that it is not kept
     */
    public SessionKeeper(
            SessionFiles files,
            Session session,
            Function<ProjectId, Optional<ProjectSource>> sources,
            Screen.Theme themeAtStart) {
        this.files = files;
        this.session = session;
        this.sources = sources;
        this.themeAtStart = themeAtStart;
    }

    public synchronized Session session() {
        return session;
    }

    /** Takes what is worth keeping from a new state. */
    public synchronized void take(AppState state) {
        List<ProjectSource> projects =
                state.projects().keySet().stream()
                        .flatMap(id -> sources.apply(id).stream())
                        .toList();
        Screen.Theme theme = state.screen().theme();
        Session next = session.with(projects);
        boolean chosen = session.theme().isPresent() || theme != themeAtStart;
        keep(chosen ? next.with(theme) : next);
    }

    /** Takes where the window is. */
    public synchronized void take(Session.Window window) {
        keep(session.with(window));
    }

    private void keep(Session next) {
        if (!next.equals(session)) {
            session = next;
            writer.execute(this::write);
        }
    }

    /** Several changes in a row are written as one: the writer takes what is there now. */
    private void write() {
        files.write(session());
    }

    /** Returns when all is written. */
    @Override
    public void close() {
        writer.close();
    }
}
