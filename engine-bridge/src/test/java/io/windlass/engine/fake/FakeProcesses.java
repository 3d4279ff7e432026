package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.AttachRequest;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecRequest;
import io.windlass.engine.api.ExecSession;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.ExitWatch;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.OutputConsumer;
import io.windlass.engine.api.ProcessSession;
import io.windlass.engine.api.ProcessTable;
import io.windlass.engine.api.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The processes of the fake engine: what a test says that a command does. */
final class FakeProcesses implements Processes {

    private final World world;
    private final Script script;

    FakeProcesses(World world, Script script) {
        this.world = world;
        this.script = script;
    }

    @Override
    public ExecSession exec(ContainerId id, ExecRequest request, OutputConsumer consumer)
            throws EngineException, InterruptedException {
        return script.call(
                "exec " + words(request.spec()) + " in " + running(id),
                () -> {
                    FakeSession session = session(id, consumer);
                    request.size().ifPresent(session::resize);
                    FakeProgram program = program(request.spec().command());
                    Thread.ofVirtual().start(() -> run(program, session));
                    return session;
                });
    }

    private FakeSession session(ContainerId id, OutputConsumer consumer) {
        return new FakeSession(
                consumer,
                size -> {
                    synchronized (world) {
                        world.sizes.computeIfAbsent(id, _ -> new ArrayList<>()).add(size);
                    }
                });
    }

    private static void run(FakeProgram program, FakeSession session) {
        try {
            session.ended(
                    program.run(
                            session.reads(),
                            session.writes(LogLine.Stream.STDOUT),
                            session.writes(LogLine.Stream.STDERR)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            session.ended(137);
        }
    }

    private FakeProgram program(List<String> command) {
        synchronized (world) {
            FakeProgram known = world.programs.get(command.getFirst());
            return known != null ? known : (input, out, err) -> 0;
        }
    }

    private static String words(ExecSpec spec) {
        return String.join(" ", spec.command());
    }

    private String running(ContainerId id) throws EngineException {
        synchronized (world) {
            if (!world.get(id).running()) {
                throw World.problem(Code.ENGINE_ERROR, world.get(id).name() + " does not run.");
            }
            return world.get(id).name();
        }
    }

    @Override
    public void execDetached(ContainerId id, ExecSpec spec, boolean tty)
            throws EngineException, InterruptedException {
        String name = running(id);
        script.<Boolean>call("exec-detached " + words(spec) + " in " + name, () -> true);
    }

    @Override
    public ProcessSession attach(ContainerId id, AttachRequest request, OutputConsumer consumer)
            throws EngineException {
        synchronized (world) {
            world.get(id);
            FakeSession session = session(id, consumer);
            world.attach(id, session);
            return session;
        }
    }

    @Override
    public ExitWatch exit(ContainerId id, boolean removed) throws EngineException {
        CompletableFuture<Integer> code;
        synchronized (world) {
            world.get(id);
            code = world.watch(id, removed);
        }
        return new ExitWatch() {
            @Override
            public int await() throws EngineException, InterruptedException {
                try {
                    return code.get();
                } catch (ExecutionException impossible) {
                    throw World.problem(Code.ENGINE_ERROR, String.valueOf(impossible.getMessage()));
                }
            }

            @Override
            public void close() {
                code.complete(0);
            }
        };
    }

    /** One process, with the container's own command. */
    @Override
    public ProcessTable top(ContainerId id, List<String> options) throws EngineException {
        running(id);
        synchronized (world) {
            List<String> command = world.container(id).config().command().orElse(List.of("init"));
            return new ProcessTable(
                    List.of("UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"),
                    List.of(
                            List.of(
                                    "root",
                                    "4711",
                                    "1",
                                    "0",
                                    "09:00",
                                    "?",
                                    "00:00:00",
                                    String.join(" ", command))));
        }
    }
}
