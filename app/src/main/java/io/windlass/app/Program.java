package io.windlass.app;

import io.windlass.app.command.Command;
import io.windlass.app.command.Commands;
import io.windlass.app.command.Runs;
import io.windlass.app.files.ProjectLoader;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.link.EngineLink;
import io.windlass.app.link.Engines;
import io.windlass.app.logs.Logs;
import io.windlass.app.session.Session;
import io.windlass.app.session.SessionFiles;
import io.windlass.app.session.SessionKeeper;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.Reducer;
import io.windlass.app.state.Store;
import io.windlass.engine.api.Engine;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** All that runs behind the screen: the store, the link to the engine, the files, the commands. */
public final class Program implements AutoCloseable {

    private final AtomicReference<AppState> newest = new AtomicReference<>(AppState.initial());
    private final List<Consumer<AppState>> listeners = new CopyOnWriteArrayList<>();
    private final Store<AppState, Message> store =
            new Store<>(newest.get(), Reducer::reduce, this::publish);
    private final EngineLink link;
    private final Logs logs = new Logs();
    private final ProjectLoader loader;
    private final Runs runs;
    private final Commands commands;
    private final Optional<SessionFiles> files;
    private Optional<SessionKeeper> keeper = Optional.empty();

    /**
     * What the program has to do with outside of itself.
     *
     * @param session where it is kept between runs; absent when it is not
     * @param browse opens an address
     */
    public record Surroundings(
            Engines engines,
            ProjectLoader.Reading reading,
            Optional<SessionFiles> session,
            Consumer<URI> browse,
            InstantSource clock) {}

    public Program(Surroundings around) throws IOException {
        Consumer<Message> messages = store::dispatch;
        link =
                new EngineLink(
                        around.engines(), messages, around.clock(), EngineLink.Backoff.standard());
        loader = new ProjectLoader(around.reading(), messages, around.clock());
        runs = new Runs(link::engine, messages, around.clock());
        commands =
                new Commands(
                        new Commands.Parts(
                                newest::get,
                                messages,
                                loader,
                                around.reading(),
                                link,
                                runs,
                                around.browse()));
        files = around.session();
    }

    private void publish(AppState state) {
        newest.set(state);
        logs.engine(link.engine());
        logs.containers(state.world().containers().values());
        state.projects()
                .forEach((id, project) -> loader.unsaved(id, project.documents().unsaved()));
        listeners.forEach(listener -> listener.accept(state));
    }

    /**
     * Opens what was open last time, and then a project if one is given; begins to look for an
     * engine.
     */
    public void start(Optional<ProjectSource> opened) {
        Session session = files.map(SessionFiles::read).orElse(Session.first());
        session.theme().ifPresent(theme -> store.dispatch(new Message.ThemeChosen(theme)));
        session.projects().reversed().forEach(loader::open);
        opened.ifPresent(loader::open);
        if (opened.isEmpty()) {
            store.dispatch(new Message.Showed(Optional.empty()));
        }
        keeper =
                files.map(kept ->
                        new SessionKeeper(
                                kept,
                                session,
                                loader::source,
                                AppState.initial().screen().theme()));
        keeper.ifPresent(found -> listen(found::take));
        link.start();
    }

    /** The listener gets every new state, on the store's thread, and must not wait. */
    public void listen(Consumer<AppState> listener) {
        listeners.add(listener);
    }

    public AppState state() {
        return newest.get();
    }

    public Consumer<Command> commands() {
        return commands;
    }

    /** The commands whose end can be waited for. */
    public Commands operations() {
        return commands;
    }

    /** The engine that is linked, whether or not it answers at this moment. */
    public Optional<Engine> engine() {
        return link.engine();
    }

    /** What containers write. */
    public Logs logs() {
        return logs;
    }

    /** What is kept for the next run; empty where nothing is. */
    public Optional<SessionKeeper> session() {
        return keeper;
    }

    /** Waits until a state fulfils a condition; empty when none did in time. */
    public Optional<AppState> await(Predicate<AppState> condition, Duration atMost)
            throws InterruptedException {
        CompletableFuture<AppState> found = new CompletableFuture<>();
        Consumer<AppState> listener =
                state -> {
                    if (condition.test(state)) {
                        found.complete(state);
                    }
                };
        listeners.add(listener);
        try {
            listener.accept(newest.get());
            return Optional.of(found.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a condition failed", failure.getCause());
        } finally {
            listeners.remove(listener);
        }
    }

    /** Ends all of it; operations under way are cancelled. */
    @Override
    public void close() {
        runs.cancelAll();
        keeper.ifPresent(SessionKeeper::close);
        loader.close();
        logs.close();
        link.close();
        store.close();
    }
}
