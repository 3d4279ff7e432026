package io.windlass.engine.embedded.container;

import io.windlass.engine.api.EngineException;
import io.windlass.engine.embedded.host.Host;
import io.windlass.engine.embedded.launch.Errno;
import io.windlass.engine.embedded.launch.Launched;
import io.windlass.engine.embedded.launch.ProcessMark;
import io.windlass.engine.embedded.launch.StepFailedException;
import io.windlass.engine.embedded.plan.Plan;
import io.windlass.engine.embedded.plan.ProcessStep;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of containers: from a start to the end that the watch records. */
final class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int KILL = 9;
    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    /** What is killed ends at once, unless it hangs in the kernel. */
    private static final Duration END_OF_KILL = Duration.ofSeconds(10);

    private final Host host;
    private final Clock clock;
    private final Consumer<Container> changed;
    private volatile boolean closed;

    Runs(Host host, Clock clock, Consumer<Container> changed) {
        this.host = host;
        this.clock = clock;
        this.changed = changed;
    }

    void start(Container container) throws EngineException, InterruptedException {
        String purpose = "start container " + container.setup().name();
        State before = container.state();
        try {
            Folder folder = container.folder();
            Files.deleteIfExists(folder.exit());
            Plan plan =
                    host.plans()
                            .run(
                                    new Assembly(host, folder, container.setup()).sandbox(),
                                    folder.log(),
                                    folder.exit());
            launch(container, plan, before);
            changed.accept(container);
        } catch (IOException failure) {
            throw Failures.of(failure, purpose);
        }
    }

    private void launch(Container container, Plan plan, State before)
            throws IOException, InterruptedException {
        try (Launched launched = host.launcher().start(plan, container.folder().plan())) {
            int pid =
                    launched.awaitReady()
                            .orElseThrow(() -> new IOException("no process was started"));
            State.Running running =
                    new State.Running(
                            mark(pid), mark(launched.pid()), ProcessMark.boot(), clock.instant());
            container.begin(running);
            try {
                launched.go();
                launched.awaitDone();
                follow(container, running);
            } catch (StepFailedException failed) {
                container.finish(running, failedStart(failed, before));
                awaitWatch(running);
                throw failed;
            } catch (IOException failed) {
                container.finish(running, before);
                throw failed;
            }
        }
    }

    private static ProcessMark mark(int pid) throws IOException {
        return ProcessMark.of(pid)
                .orElseThrow(() -> new IOException("the process ended before it began"));
    }

    /** A command that cannot be run is the end of a run; anything else was no run at all. */
    private State failedStart(StepFailedException failed, State before) {
        if (failed.step() instanceof ProcessStep.Exec) {
            int code = failed.errno().equals(Errno.ENOENT) ? NOT_FOUND : NOT_EXECUTABLE;
            return new State.Exited(Optional.of(code), Optional.empty(), clock.instant());
        }
        return before;
    }

    private static void awaitWatch(State.Running running) {
        ProcessHandle.of(running.watch().pid())
                .filter(handle -> running.watch().alive())
                .ifPresent(handle -> handle.onExit().join());
    }

    /** Notes the end of a run when its watch has ended. */
    void follow(Container container, State.Running running) {
        Optional<ProcessHandle> watch = ProcessHandle.of(running.watch().pid());
        if (watch.isPresent() && running.watch().alive()) {
            var _ = watch.get().onExit().thenRun(() -> ended(container, running));
        } else {
            ended(container, running);
        }
    }

    /** From here on the ends of runs are for the next program to note. */
    void close() {
        closed = true;
    }

    void ended(Container container, State.Running running) {
        if (closed) {
            return;
        }
        try {
            State.Exited exited =
                    ExitRecord.read(container.folder().exit())
                            .map(record ->
                                    new State.Exited(
                                            Optional.of(record.code()),
                                            Optional.of(running.since()),
                                            record.time()))
                            .orElseGet(() ->
                                    new State.Exited(
                                            Optional.empty(),
                                            Optional.of(running.since()),
                                            clock.instant()));
            if (container.finish(running, exited)) {
                changed.accept(container);
            }
        } catch (IOException failed) {
            LOG.warn("the end of {} is not on record: {}", container.id(), failed.getMessage());
        }
    }

    void signal(Container container, State.Running running, int signal)
            throws EngineException, InterruptedException {
        try {
            host.launcher()
                    .run(host.plans().signal(running.process(), signal), host.folder().root());
        } catch (StepFailedException failed) {
            if (!failed.errno().equals(Errno.ESRCH)) {
                throw Failures.of(failed, "signal container " + container.setup().name());
            }
        } catch (IOException failed) {
            throw Failures.of(failed, "signal container " + container.setup().name());
        }
    }

    /** Asks it to end, and ends it when it has not done so in time. */
    void stop(Container container, State.Running running, int signal, Duration grace)
            throws EngineException, InterruptedException {
        CompletableFuture<State> end = container.end();
        signal(container, running, signal);
        if (!within(end, grace)) {
            signal(container, running, KILL);
            if (!within(end, END_OF_KILL)) {
                throw Failures.of(
                        new IOException("it does not end although it was killed"),
                        "stop container " + container.setup().name());
            }
        }
    }

    private static boolean within(CompletableFuture<State> end, Duration limit)
            throws InterruptedException {
        try {
            end.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
