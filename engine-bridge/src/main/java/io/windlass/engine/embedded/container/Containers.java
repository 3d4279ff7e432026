package io.windlass.engine.embedded.container;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.embedded.host.Host;
import io.windlass.engine.embedded.launch.Launcher;
import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.plan.Plan;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The containers of an engine: those that this program made, and those that it found.
 *
 * <p>Whoever opens them has the engine's lock. Containers go on when they are closed.
 */
public final class Containers implements AutoCloseable {

    /** Bytes that are kept of each stream of a command. */
    private static final int OUTPUT = 16 << 20;

    private static final int ID_BYTES = 32;
    private static final int KILL = 9;

    private final Host host;
    private final Clock clock;
    private final Consumer<Container> changed;
    private final Runs runs;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Container> all = new ConcurrentHashMap<>();
    private final FolderWatch watch;

    private Containers(Host host, Clock clock, Consumer<Container> changed) throws IOException {
        this.watch = new FolderWatch();
        this.host = host;
        this.clock = clock;
        this.changed = changed;
        this.runs = new Runs(host, clock, changed);
    }

    /**
     * Finds the containers that are there, and takes up those that run.
     *
     * @param changed told of every container whose state has become another one
     */
    public static Containers open(Host host, Clock clock, Consumer<Container> changed)
            throws IOException, InterruptedException {
        Containers containers = new Containers(host, clock, changed);
        containers.recover();
        return containers;
    }

    private void recover() throws IOException, InterruptedException {
        List<String> unfinished = new ArrayList<>();
        String boot = ProcessMark.boot();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(host.folder().containers())) {
            for (Path path : folders) {
                String id = String.valueOf(path.getFileName());
                Folder folder = new Folder(path);
                if (id.startsWith(".") || !folder.complete()) {
                    unfinished.add(id);
                    continue;
                }
                Container container = Container.read(id, folder);
                all.put(id, container);
                container
                        .running()
                        .ifPresent(running -> {
                            container.adopt();
                            if (running.boot().equals(boot)) {
                                runs.follow(container, running);
                            } else {
                                runs.ended(container, running);
                            }
                        });
            }
        }
        if (!unfinished.isEmpty()) {
            delete(unfinished);
        }
    }

    private void delete(List<String> ids) throws IOException, InterruptedException {
        host.launcher().run(host.plans().remove(ids), host.folder().containers());
    }

    public List<Container> all() {
        return List.copyOf(all.values());
    }

    /** Looks up by id, name, or the beginning of an id. */
    public Optional<Container> find(String idOrName) {
        return all.values().stream()
                .filter(one ->
                        one.id().equals(idOrName)
                                || one.setup().name().equals(idOrName)
                                || (idOrName.length() >= 12 && one.id().startsWith(idOrName)))
                .findFirst();
    }

    /** The names of the layers that containers need. */
    public Set<String> layersInUse() {
        Set<String> layers = new HashSet<>();
        all.values().forEach(container -> layers.addAll(container.setup().layers()));
        return layers;
    }

    public synchronized Container create(Setup setup) throws EngineException {
        if (all.values().stream().anyMatch(one -> one.setup().name().equals(setup.name()))) {
            throw Failures.nameTaken(setup.name());
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        try {
            Instant now = clock.instant();
            Folder folder = Folder.create(host.folder().containers().resolve(id), setup, now);
            Container container = new Container(id, folder, setup, now, new State.Created());
            all.put(id, container);
            changed.accept(container);
            return container;
        } catch (IOException failure) {
            throw Failures.of(failure, "create container " + setup.name());
        }
    }

    /** Starts it; one that runs already is a success. */
    public void start(Container container) throws EngineException, InterruptedException {
        container.turn().lockInterruptibly();
        try {
            present(container);
            if (container.running().isEmpty()) {
                runs.start(container);
            }
        } finally {
            container.turn().unlock();
        }
    }

    /**
     * Stops it; one that has stopped already is a success.
     *
     * @param grace how long before it is killed; absent leaves it to its setup
     */
    public void stop(Container container, Optional<Duration> grace)
            throws EngineException, InterruptedException {
        Setup.Program process = container.setup().process();
        Duration patience = grace.orElse(Duration.ofSeconds(process.stopSeconds()));
        container.turn().lockInterruptibly();
        try {
            Optional<State.Running> running = container.running();
            if (running.isPresent()) {
                runs.stop(container, running.get(), process.stopSignal(), patience);
            }
        } finally {
            container.turn().unlock();
        }
    }

    /** Sends a signal to its first process. */
    public void kill(Container container, int signal) throws EngineException, InterruptedException {
        runs.signal(container, running(container), signal);
    }

    /** Removes it with all that it wrote. */
    public void remove(Container container, boolean force)
            throws EngineException, InterruptedException {
        container.turn().lockInterruptibly();
        try {
            Optional<State.Running> running = container.running();
            if (running.isPresent()) {
                if (!force) {
                    throw Failures.running(container.setup().name());
                }
                runs.stop(container, running.get(), KILL, Duration.ZERO);
            }
            if (all.containsKey(container.id())) {
                delete(List.of(container.id()));
                all.remove(container.id());
            }
        } catch (IOException failure) {
            throw Failures.of(failure, "remove container " + container.setup().name());
        } finally {
            container.turn().unlock();
        }
    }

    /**
     * Runs a command in it to its end.
     *
     * @param environment besides that of the container
     */
    public ExecResult exec(
            Container container,
            List<String> arguments,
            List<String> environment,
            Optional<String> user,
            Optional<String> workingFolder)
            throws EngineException, InterruptedException {
        String purpose = "run a command in container " + container.setup().name();
        State.Running running = running(container);
        try {
            List<String> variables = new ArrayList<>(container.setup().process().environment());
            variables.addAll(environment);
            Assembly assembly = new Assembly(host, container.folder(), container.setup());
            Plan plan =
                    host.plans()
                            .exec(
                                    running.process(),
                                    assembly.user(Optional.empty()),
                                    assembly.command(arguments, variables, user, workingFolder),
                                    container.setup().rights().forSandbox());
            Launcher.Output output = host.launcher().capture(plan, OUTPUT);
            return new ExecResult(output.code(), output.out(), output.err());
        } catch (IOException failure) {
            throw Failures.of(failure, purpose);
        }
    }

    /**
     * Reads its log on a thread of its own, until the history ends or, when following, it has
     * stopped.
     */
    public Subscription logs(Container container, LogRequest request, LogConsumer consumer)
            throws EngineException {
        try {
            return LogReading.start(container, request, consumer, watch);
        } catch (IOException failure) {
            throw Failures.of(failure, "follow the log of container " + container.setup().name());
        }
    }

    private static State.Running running(Container container) throws EngineException {
        return container.running().orElseThrow(() -> Failures.notRunning(container.setup().name()));
    }

    private void present(Container container) throws EngineException {
        if (!all.containsKey(container.id())) {
            throw Failures.gone(container.setup().name());
        }
    }

    /** Lets go of the containers; they go on. What nothing needs any more is ended. */
    @Override
    public void close() throws IOException {
        runs.close();
        watch.close();
        if (all.values().stream().allMatch(container -> container.running().isEmpty())) {
            try {
                host.rest();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
