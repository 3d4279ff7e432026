package io.windlass.engine.embedded.container;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** A container of this engine, as long as it is there. */
public final class Container {

    private final String id;
    private final Folder folder;
    private final Setup setup;
    private final Instant created;
    private final ReentrantLock turn = new ReentrantLock();
    private State state;
    private CompletableFuture<State> end;

    Container(String id, Folder folder, Setup setup, Instant created, State state) {
        this.id = id;
        this.folder = folder;
        this.setup = setup;
        this.created = created;
        this.state = state;
        this.end = CompletableFuture.completedFuture(state);
    }

    static Container read(String id, Folder folder) throws IOException {
        return new Container(id, folder, folder.setup(), folder.created(), folder.state());
    }

    /** 64 digits. */
    public String id() {
        return id;
    }

    public Setup setup() {
        return setup;
    }

    public Instant created() {
        return created;
    }

    public synchronized State state() {
        return state;
    }

    Folder folder() {
        return folder;
    }

    /** Whoever changes the container's life holds this; its end needs no turn. */
    ReentrantLock turn() {
        return turn;
    }

    /** Notes a start: from here on its end can be waited for. */
    synchronized void begin(State.Running running) throws IOException {
        folder.write(created, running);
        state = running;
        end = new CompletableFuture<>();
    }

    /** Takes up a container that has run before this program did. */
    synchronized void adopt() {
        end = new CompletableFuture<>();
    }

    /** Notes an end, unless it is about an earlier run. Gives whether it was news. */
    synchronized boolean finish(State.Running run, State next) throws IOException {
        if (!state.equals(run)) {
            return false;
        }
        state = next;
        try {
            folder.write(created, next);
        } finally {
            end.complete(next);
        }
        return true;
    }

    /** Comes when the present run has ended; at once when there is none. */
    public synchronized CompletableFuture<State> end() {
        return end.copy();
    }

    /** The run, if it runs. */
    Optional<State.Running> running() {
        return state() instanceof State.Running running ? Optional.of(running) : Optional.empty();
    }
}
