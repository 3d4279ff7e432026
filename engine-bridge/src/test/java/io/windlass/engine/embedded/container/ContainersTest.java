package io.windlass.engine.embedded.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.windlass.compose.problem.Code;
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
import io.windlass.engine.embedded.sandbox.Resource;
import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real containers, made of this machine's own programs. */
@EnabledOnOs(OS.LINUX)
@Timeout(120)
class ContainersTest {

    private static final String WAIT = "while :; do sleep 1 & wait $!; done";

    @TempDir Path folder;

    private Host host;
    private ImageStore images;
    private Image image;
    private Containers containers;

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

    @Test
    void a_container_runs_to_its_end() throws EngineException, InterruptedException {
        Container container = create("one", "echo hello; exit 3");
        assertThat(container.state()).isEqualTo(new State.Created());

        containers.start(container);

        assertThat(code(container)).contains(3);
        assertThat(log(container)).containsExactly("hello");
        containers.start(container);
        assertThat(code(container)).contains(3);
        assertThat(log(container)).containsExactly("hello", "hello");
    }

    @Test
    void it_has_a_root_and_processes_and_a_name_of_its_own()
            throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "echo $$; hostname; ls -d /proc/[0-9]* | wc -l; id -u; pwd; echo $HOME;"
                                + " ls -A /home /tmp; cat /proc/net/dev | grep -c :;"
                                + " ls /proc/self/fd | tr '\\n' ' '");

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container))
                .containsExactly(
                        "1", "box", "3", "0", "/", "/root", "/home:", "", "/tmp:", "1", "0 1 2 3 ");
    }

    @Test
    void its_rights_are_those_of_a_container_of_docker()
            throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "grep -E 'CapEff|CapBnd|Seccomp:' /proc/self/status;"
                                + " (mount -t tmpfs none /tmp) 2>/dev/null || echo no mount;"
                                + " (echo x > /proc/sys/kernel/hostname) 2>/dev/null || echo no sys;"
                                + " wc -c < /proc/keys");

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container))
                .containsExactly(
                        "CapEff:\t00000000a80425fb",
                        "CapBnd:\t00000000a80425fb",
                        "Seccomp:\t2",
                        "no mount",
                        "no sys",
                        "0");
    }

    @Test
    void another_user_has_no_rights_at_all() throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "id -u; id -g; grep CapEff /proc/self/status; touch /x 2>&1; echo $HOME",
                        setup -> with(setup, program(setup, "1000:1000", false, false)));

        containers.start(container);

        assertThat(code(container)).contains(0);
        // With one id every user is the same one outside, so that the file can be made.
        assertThat(log(container))
                .startsWith("1000", "1000", "CapEff:\t0000000000000000")
                .endsWith("/");
    }

    @Test
    void a_command_in_it_has_its_output_and_code() throws EngineException, InterruptedException {
        Container container = create("one", WAIT);
        containers.start(container);

        assertThat(exec(container, "echo $1$$; echo err >&2; exit 9"))
                .satisfies(result -> {
                    assertThat(result.exitCode()).isEqualTo(9);
                    assertThat(result.stderr()).isEqualTo("err\n");
                });
        assertThat(exec(container, "hostname; grep CapEff /proc/self/status"))
                .isEqualTo(new ExecResult(0, "box\nCapEff:\t00000000a80425fb\n", ""));
        assertThat(
                        problem(() ->
                                        containers.exec(
                                                container,
                                                List.of("no-such-program"),
                                                List.of(),
                                                Optional.empty(),
                                                Optional.empty()))
                                .summary())
                .isEqualTo(
                        "The engine could not run a command in container one: there is no program"
                                + " 'no-such-program' in the image.");
    }

    @Test
    void it_is_asked_to_end_and_killed_when_it_does_not()
            throws EngineException, InterruptedException {
        Container polite = create("polite", "trap 'echo bye; exit 5' TERM; echo up; " + WAIT);
        Container deaf = create("deaf", "trap '' TERM; echo up; " + WAIT);
        for (Container container : List.of(polite, deaf)) {
            start(container, "up");
        }

        containers.stop(polite, Optional.empty());
        containers.stop(deaf, Optional.of(Duration.ofMillis(50)));
        containers.stop(deaf, Optional.empty());

        assertThat(code(polite)).contains(5);
        assertThat(log(polite)).containsExactly("up", "bye");
        assertThat(code(deaf)).contains(137);
    }

    @Test
    void all_its_processes_end_with_it() throws EngineException, InterruptedException {
        Container container =
                create("one", "setsid sleep 1000 & setsid sleep 1000 & echo up; " + WAIT);
        start(container, "up");

        containers.kill(container, 9);

        assertThat(container.end().join()).isInstanceOf(State.Exited.class);
        assertThat(code(container)).contains(137);
    }

    @Test
    void an_init_passes_signals_on_and_reaps_what_others_left()
            throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "(sleep 0.01 &) ; trap 'exit 3' TERM; echo up; " + WAIT,
                        setup -> with(setup, program(setup, "", false, true)));
        start(container, "up");
        assertThat(exec(container, "cat /proc/1/comm").stdout()).isNotEqualTo("sh\n");

        String zombies =
                "for i in 1 2 3 4 5 6 7 8 9; do grep -l 'State:.Z' /proc/[0-9]*/status"
                        + " 2>/dev/null || exit 0; sleep 0.1; done; exit 1";
        assertThat(exec(container, zombies).exitCode()).isZero();
        containers.stop(container, Optional.empty());

        assertThat(code(container)).contains(3);
    }

    @Test
    void a_terminal_is_there_when_it_is_asked_for() throws EngineException, InterruptedException {
        Container container =
                create(
                        "one",
                        "tty; stty size; test -t 0 && echo yes; echo $TERM",
                        setup -> with(setup, program(setup, "", true, false)));

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container)).containsExactly("/dev/pts/0", "24 80", "yes", "xterm");
    }

    @Test
    void folders_of_the_host_are_shown_as_they_were_asked_for()
            throws EngineException, InterruptedException, IOException {
        Path site = Files.createDirectory(folder.resolve("site"));
        Files.writeString(site.resolve("page"), "hello");
        Container container =
                create(
                        "one",
                        "cat /srv/www/page; (touch /srv/www/new) 2>/dev/null || echo closed;"
                                + " touch /srv/open/new; df /cache | tail -n 1 | cut -d' ' -f1;"
                                + " (touch /new) 2>/dev/null || echo root closed; ulimit -n",
                        setup ->
                                new Setup(
                                        setup.name(),
                                        setup.image(),
                                        setup.imageId(),
                                        setup.layers(),
                                        setup.process(),
                                        new Setup.Files(
                                                more(
                                                        setup.files().binds(),
                                                        new Setup.Bind(
                                                                site.toString(), "/srv/www", true),
                                                        new Setup.Bind(
                                                                site.toString(),
                                                                "/srv/open",
                                                                false)),
                                                List.of(
                                                        new Setup.Memory(
                                                                "/cache",
                                                                List.of("size=1m"),
                                                                false)),
                                                true,
                                                1 << 20),
                                        new Setup.Rights(
                                                Capability.usual(),
                                                List.of(),
                                                true,
                                                true,
                                                true,
                                                Sandbox.NetworkMode.OWN,
                                                List.of(
                                                        new Setup.Limit(
                                                                Resource.NOFILE, 100, 200))),
                                        Map.of()));

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container)).containsExactly("helloclosed", "none", "root closed", "100");
        assertThat(site.resolve("new")).exists();
    }

    @Test
    void what_cannot_be_started_is_told_and_leaves_no_process()
            throws EngineException, InterruptedException, IOException {
        Container container =
                containers.create(
                        with(
                                setup("one", ""),
                                new Setup.Program(
                                        List.of("/no/program"),
                                        List.of(),
                                        "/",
                                        "",
                                        "box",
                                        "",
                                        false,
                                        false,
                                        15,
                                        10)));

        assertThat(problem(() -> containers.start(container)).summary())
                .isEqualTo(
                        "The engine could not start container one: there is no program"
                                + " '/no/program' in the image.");
        assertThat(code(container)).contains(127);

        Container unbound =
                create("two", "true", setup -> withBind(setup, folder.resolve("missing"), "/data"));
        assertThat(problem(() -> containers.start(unbound)).code())
                .isEqualTo(Code.BIND_SOURCE_MISSING);
        assertThat(unbound.state()).isEqualTo(new State.Created());
    }

    @Test
    void no_link_of_an_image_leads_a_mount_out_of_the_container()
            throws EngineException, InterruptedException, IOException {
        Path canary = Files.createDirectory(folder.resolve("canary"));
        Path source = Files.createDirectory(folder.resolve("source"));
        Container container =
                create("one", "ls -d /escape/*", setup -> withBind(setup, source, "/escape/mine"));
        // Where the container's own files are: as if its image had this link.
        Files.createSymbolicLink(container.folder().upper().resolve("escape"), canary);

        containers.start(container);

        assertThat(code(container)).contains(0);
        assertThat(log(container)).containsExactly("/escape/mine");
        assertThat(canary).isEmptyDirectory();
    }

    @Test
    void containers_outlive_the_program_and_are_taken_up_again()
            throws EngineException, InterruptedException, IOException {
        Container lasting = create("lasting", "trap 'echo end; exit 4' TERM; echo up; " + WAIT);
        Container ending =
                create(
                        "ending",
                        "echo up; read line < /gate/pipe; exit 6",
                        setup -> withBind(setup, pipe(), "/gate"));
        start(lasting, "up");
        start(ending, "up");
        containers.close();
        Files.writeString(folder.resolve("gate/pipe"), "go\n");

        BlockingQueue<String> changes = new LinkedBlockingQueue<>();
        containers =
                Containers.open(
                        host,
                        Clock.systemUTC(),
                        container -> changes.add(container.setup().name()));

        Container again = containers.find("lasting").orElseThrow();
        assertThat(again.state()).isEqualTo(lasting.state());
        Container ended = containers.find(ending.id()).orElseThrow();
        ended.end().join();
        assertThat(code(ended)).contains(6);
        assertThat(exec(again, "echo still").stdout()).isEqualTo("still\n");
        containers.stop(again, Optional.empty());
        assertThat(code(again)).contains(4);
        assertThat(log(again)).containsExactly("up", "end");
        assertThat(Set.of(take(changes), take(changes))).isEqualTo(Set.of("lasting", "ending"));
    }

    @Test
    void what_a_crash_left_half_made_is_removed() throws IOException, InterruptedException {
        Files.createDirectories(host.folder().containers().resolve("half/upper/etc"));
        Files.createDirectories(host.folder().containers().resolve(".probe1/work"));

        containers.close();
        containers = Containers.open(host, Clock.systemUTC(), container -> {});

        assertThat(containers.all()).isEmpty();
        assertThat(list(host.folder().containers())).isEmpty();
    }

    @Test
    void a_log_is_followed_to_the_end_and_nothing_of_a_burst_is_lost()
            throws EngineException, InterruptedException {
        int bytes = 20 << 20;
        Container container =
                create("one", "head -c " + bytes + " /dev/zero | tr '\\0' x | fold -w 1023; echo");
        Recorder recorder = new Recorder();
        containers.start(container);

        try (Subscription reading =
                containers.logs(
                        container,
                        new LogRequest(
                                true,
                                java.util.OptionalInt.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        recorder)) {
            assertThat(recorder.ended.join()).isEmpty();
        }

        assertThat(recorder.lines.stream().mapToLong(line -> line.text().length()).sum())
                .isEqualTo(bytes);
        assertThat(logOf(container, LogRequest.follow(2)).lines).hasSize(2);
    }

    @Test
    void names_are_unique_and_running_containers_are_not_removed_by_accident()
            throws EngineException, InterruptedException {
        Container container = create("one", "echo up; " + WAIT);
        start(container, "up");

        assertThat(problem(() -> create("one", "true")).code()).isEqualTo(Code.NAME_CONFLICT);
        assertThat(problem(() -> containers.remove(container, false)).code())
                .isEqualTo(Code.RESOURCE_IN_USE);
        containers.remove(container, true);
        assertThat(containers.find("one")).isEmpty();
        containers.remove(container, false);
        assertThat(problem(() -> containers.start(container)).code()).isEqualTo(Code.NOT_FOUND);
    }

    private Path pipe() {
        try {
            Path gate = Files.createDirectory(folder.resolve("gate"));
            new ProcessBuilder("mkfifo", gate.resolve("pipe").toString()).start().waitFor();
            return gate;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String take(BlockingQueue<String> queue) throws InterruptedException {
        return Optional.ofNullable(queue.poll(30, TimeUnit.SECONDS)).orElse("nothing");
    }

    private static boolean mentions(ProcessHandle process, String text) {
        boolean own = process.equals(ProcessHandle.current());
        return !own && process.info().commandLine().filter(line -> line.contains(text)).isPresent();
    }

    private interface Act {
        void run() throws EngineException, InterruptedException;
    }

    private static Problem problem(Act act) {
        return catchThrowableOfType(EngineException.class, act::run).problem();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private Container create(String name, String script) throws EngineException {
        return containers.create(setup(name, script));
    }

    private Container create(String name, String script, UnaryOperator<Setup> change)
            throws EngineException {
        return containers.create(change.apply(setup(name, script)));
    }

    private Setup setup(String name, String script) {
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

    private static Setup with(Setup setup, Setup.Program program) {
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

    private static Setup withBind(Setup setup, Path source, String target) {
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

    private static List<Setup.Bind> more(List<Setup.Bind> binds, Setup.Bind... added) {
        List<Setup.Bind> all = new ArrayList<>(binds);
        all.addAll(List.of(added));
        return all;
    }

    private static Setup.Program program(Setup setup, String user, boolean terminal, boolean init) {
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
    private void start(Container container, String word)
            throws EngineException, InterruptedException {
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
            said.join();
        }
    }

    private ExecResult exec(Container container, String script)
            throws EngineException, InterruptedException {
        return containers.exec(
                container,
                List.of("sh", "-c", script),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<Integer> code(Container container) {
        return container.end().join() instanceof State.Exited exited
                ? exited.code()
                : Optional.empty();
    }

    private List<String> log(Container container) throws EngineException {
        return logOf(container, LogRequest.all()).lines.stream().map(LogLine::text).toList();
    }

    private Recorder logOf(Container container, LogRequest request) throws EngineException {
        Recorder recorder = new Recorder();
        try (Subscription reading = containers.logs(container, request, recorder)) {
            assertThat(recorder.ended.join()).isEmpty();
        }
        return recorder;
    }

    private static final class Recorder implements LogConsumer {
        private final ConcurrentLinkedQueue<LogLine> lines = new ConcurrentLinkedQueue<>();
        private final CompletableFuture<Optional<Problem>> ended = new CompletableFuture<>();

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
