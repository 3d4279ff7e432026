package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.LogConsumer;
import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogRequest;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.embedded.host.Host;
import io.windlass.engine.embedded.host.TrialHost;
import io.windlass.engine.embedded.image.HostImages;
import io.windlass.engine.embedded.image.Image;
import io.windlass.engine.embedded.image.ImageStore;
import io.windlass.engine.embedded.sandbox.Capability;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real containers, made of this machine's own programs, and nothing left of them afterwards. */
@EnabledOnOs(OS.LINUX)
@Timeout(300)
abstract class Stage {

    static final String WAIT = "while :; do sleep 1 & wait $!; done";

    @TempDir Path folder;

    Host host;
    ImageStore images;
    Image image;
    Containers containers;

    @BeforeEach
    void setUp() throws IOException, InterruptedException {
        host = TrialHost.in(folder);
        images = new ImageStore(host);
        image =
                HostImages.present(host.machine())
                        .make("windlass/host", images, folder)
                        .orElseThrow();
        containers = Containers.open(host, Clock.systemUTC(), container -> {});
    }

    @AfterEach
    void nothing_is_left() throws IOException, InterruptedException, EngineException {
        if (containers == null) {
            return;
        }
        for (Container container : containers.all()) {
            containers.remove(container, true);
        }
        images.remove(image, "windlass/host", containers.layersInUse());
        containers.close();

        assertThat(list(host.folder().containers())).isEmpty();
        assertThat(list(host.folder().layers())).isEmpty();
        assertThat(Files.readString(Path.of("/proc/self/mountinfo")))
                .doesNotContain(folder.toString());
        assertThat(
                        ProcessHandle.allProcesses()
                                .filter(process -> mentions(process, folder.toString()))
                                .toList())
                .isEmpty();
    }

    interface Act {
        void run() throws EngineException, InterruptedException;
    }

    static boolean mentions(ProcessHandle process, String text) {
        boolean own = process.equals(ProcessHandle.current());
        return !own && process.info().commandLine().filter(line -> line.contains(text)).isPresent();
    }

    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    Container create(String name, String script) throws EngineException {
        return containers.create(setup(name, script));
    }

    Container create(String name, String script, UnaryOperator<Setup> change)
            throws EngineException {
        return containers.create(change.apply(setup(name, script)));
    }

    Setup setup(String name, String script) {
        return new Setup(
                name,
                "windlass/host",
                image.id().toString(),
                image.layerNames(),
                new Setup.Program(
                        List.of("sh", "-c", script),
                        image.config().environment(),
                        "/",
                        "",
                        "box",
                        "",
                        false,
                        false,
                        15,
                        10),
                new Setup.Files(
                        image.binds().stream()
                                .map(bind -> new Setup.Bind(bind.source(), bind.target(), true))
                                .toList(),
                        List.of(),
                        false,
                        1 << 20),
                new Setup.Rights(
                        Capability.usual(),
                        List.of(),
                        false,
                        true,
                        true,
                        Sandbox.NetworkMode.OWN,
                        List.of()),
                Map.of());
    }

    static Setup with(Setup setup, Setup.Program program) {
        return new Setup(
                setup.name(),
                setup.image(),
                setup.imageId(),
                setup.layers(),
                program,
                setup.files(),
                setup.rights(),
                setup.labels());
    }

    static Setup withBind(Setup setup, Path source, String target) {
        Setup.Files files = setup.files();
        return new Setup(
                setup.name(),
                setup.image(),
                setup.imageId(),
                setup.layers(),
                setup.process(),
                new Setup.Files(
                        more(files.binds(), new Setup.Bind(source.toString(), target, false)),
                        files.memory(),
                        files.readOnly(),
                        files.sharedMemory()),
                setup.rights(),
                setup.labels());
    }

    static List<Setup.Bind> more(List<Setup.Bind> binds, Setup.Bind... added) {
        List<Setup.Bind> all = new ArrayList<>(binds);
        all.addAll(List.of(added));
        return all;
    }

    static Setup.Program program(Setup setup, String user, boolean terminal, boolean init) {
        return new Setup.Program(
                setup.process().arguments(),
                setup.process().environment(),
                "/",
                user,
                "box",
                "",
                terminal,
                init,
                15,
                10);
    }

    /** Starts it, and waits until it says a word. */
    void start(Container container, String word) throws EngineException, InterruptedException {
        containers.start(container);
        CompletableFuture<LogLine> said = new CompletableFuture<>();
        LogConsumer consumer =
                new LogConsumer() {
                    @Override
                    public void line(LogLine line) {
                        if (line.text().equals(word)) {
                            said.complete(line);
                        }
                    }

                    @Override
                    public void ended(Optional<Problem> problem) {
                        said.completeExceptionally(new IllegalStateException("it ended"));
                    }
                };
        try (Subscription reading = containers.logs(container, LogRequest.follow(10), consumer)) {
            assertThat(reading).isNotNull();
            said.join();
        }
    }

    ExecResult exec(Container container, String script)
            throws EngineException, InterruptedException {
        return containers.exec(
                container,
                List.of("sh", "-c", script),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    static Optional<Integer> code(Container container) {
        return container.end().join() instanceof State.Exited exited
                ? exited.code()
                : Optional.empty();
    }

    List<String> log(Container container) throws EngineException {
        return logOf(container, LogRequest.all()).lines.stream().map(LogLine::text).toList();
    }

    Recorder logOf(Container container, LogRequest request) throws EngineException {
        Recorder recorder = new Recorder();
        try (Subscription reading = containers.logs(container, request, recorder)) {
            assertThat(reading).isNotNull();
            assertThat(recorder.ended.join()).isEmpty();
        }
        return recorder;
    }

    static Problem problem(Act act) {
        return catchThrowableOfType(EngineException.class, act::run).problem();
    }

    static final class Recorder implements LogConsumer {
        final ConcurrentLinkedQueue<LogLine> lines = new ConcurrentLinkedQueue<>();
        final CompletableFuture<Optional<Problem>> ended = new CompletableFuture<>();

        @Override
        public void line(LogLine line) {
            lines.add(line);
        }

        @Override
        public void ended(Optional<Problem> problem) {
            ended.complete(problem);
        }
    }
}
