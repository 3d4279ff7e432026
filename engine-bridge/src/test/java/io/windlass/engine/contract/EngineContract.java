package io.windlass.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.Health;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerConfig.Healthcheck;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ExecResult;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.StatSample;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.api.Volume;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an engine has to do, whichever it is. The engine has an image {@code busybox:latest}. */
public abstract class EngineContract {

    private final String run = "docker-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<String, String> labels = Map.of("io.windlass.test", run);
    private Engine engine;

    /** A new connection to the engine under test. */
    protected abstract Engine connect() throws EngineException, InterruptedException;

    protected Engine engine() {
        return engine;
    }

    protected String name(String end) {
        return run + "-" + end;
    }

    protected Map<String, String> labels() {
        return labels;
    }

    @BeforeEach
    void connectEngine() throws Exception {
        engine = connect();
    }

    @AfterEach
    void removeEverything() throws Exception {
        if (engine == null) {
            return;
        }
        for (Container left : engine.containers().list(labels)) {
            engine.containers().remove(left.id(), true, true);
        }
        for (Network left : engine.networks().list(labels)) {
            engine.networks().remove(left.id());
        }
        for (Volume left : engine.volumes().list(labels)) {
            engine.volumes().remove(left.name(), true);
        }
        engine.close();
    }

    protected Specs container(String end) {
        return Specs.container(name(end), labels);
    }

    protected ContainerId started(Specs spec) throws Exception {
        ContainerId id = engine.containers().create(spec.build());
        engine.containers().start(id);
        return id;
    }

    protected static Code code(ThrowingCall call) throws Exception {
        try {
            call.run();
        } catch (EngineException refused) {
            return refused.problem().code();
        }
        throw new AssertionError("nothing was refused");
    }

    /** A call that may be refused. */
    protected interface ThrowingCall {
        void run() throws Exception;
    }

    @Test
    void a_container_is_created_started_stopped_and_removed() throws Exception {
        ContainerId id = engine.containers().create(container("life").build());
        assertThat(state(id)).isEqualTo(new State.Created());

        engine.containers().start(id);
        engine.containers().start(id);
        assertThat(state(id)).isEqualTo(new State.Running(Health.NONE));

        engine.containers().stop(id, Optional.of(Duration.ofSeconds(1)));
        engine.containers().stop(id, Optional.empty());
        assertThat(state(id)).isInstanceOf(State.Exited.class);

        engine.containers().remove(id, false, true);
        engine.containers().remove(id, true, true);
        assertThat(engine.containers().inspect(id)).isEmpty();
        assertThat(engine.containers().list(labels)).isEmpty();
    }

    private State state(ContainerId id) throws Exception {
        return engine.containers().inspect(id).orElseThrow().container().state();
    }

    @Test
    void a_list_and_an_inspection_tell_the_same() throws Exception {
        engine.networks().create(Specs.network(name("net"), labels));
        ContainerId id =
                started(container("same").on(name("net"), "alias").port("80/tcp", "127.0.0.1", ""));

        Container listed = engine.containers().list(labels).getFirst();
        Container inspected = engine.containers().inspect(id).orElseThrow().container();

        assertThat(listed.id()).isEqualTo(inspected.id());
        assertThat(listed.name()).isEqualTo(inspected.name()).isEqualTo(name("same"));
        assertThat(listed.image()).isEqualTo(inspected.image()).isEqualTo("busybox:latest");
        assertThat(listed.imageId()).isEqualTo(inspected.imageId()).startsWith("sha256:");
        assertThat(listed.labels()).isEqualTo(inspected.labels()).containsAllEntriesOf(labels);
        assertThat(listed.state()).isEqualTo(inspected.state());
        assertThat(listed.ports()).isEqualTo(inspected.ports()).hasSize(1);
        assertThat(listed.networks().keySet()).isEqualTo(inspected.networks().keySet());
        assertThat(listed.networks().values())
                .extracting(Container.Attachment::ipAddress)
                .isEqualTo(
                        inspected.networks().values().stream()
                                .map(Container.Attachment::ipAddress)
                                .toList())
                .allSatisfy(address -> assertThat(address).isNotEmpty());
        assertThat(inspected.networks().values())
                .allSatisfy(end -> assertThat(end.aliases()).contains("alias"));
        assertThat(listed.mounts()).isEqualTo(inspected.mounts());
    }

    @Test
    void labels_choose_what_is_listed() throws Exception {
        engine.containers().create(container("one").build());

        assertThat(engine.containers().list(labels)).hasSize(1);
        assertThat(engine.containers().list(Map.of("io.windlass.test", ""))).isNotEmpty();
        assertThat(engine.containers().list(Map.of("io.windlass.test", run + "x"))).isEmpty();
    }

    @Test
    void waiting_gives_the_exit_code_of_what_runs_and_of_what_has_ended() throws Exception {
        ContainerId id = engine.containers().create(container("exit").shell("exit 4").build());
        FutureTask<Integer> waiting = new FutureTask<>(() -> engine.containers().await(id));
        Thread.ofVirtual().start(waiting);
        engine.containers().start(id);

        assertThat(waiting.get()).isEqualTo(4);
        assertThat(engine.containers().await(id)).isEqualTo(4);
        assertThat(state(id)).isEqualTo(new State.Exited(4));
    }

    @Test
    void pause_kill_rename_and_restart_do_what_they_say() throws Exception {
        ContainerId id = started(container("verbs"));

        engine.containers().pause(id);
        assertThat(state(id)).isEqualTo(new State.Paused());
        engine.containers().unpause(id);
        engine.containers().rename(id, name("renamed"));
        assertThat(engine.containers().inspect(id).orElseThrow().container().name())
                .isEqualTo(name("renamed"));
        engine.containers().restart(id, Optional.of(Duration.ofSeconds(1)));
        assertThat(state(id)).isEqualTo(new State.Running(Health.NONE));
        engine.containers().kill(id, "KILL");
        engine.containers().await(id);
        assertThat(state(id)).isEqualTo(new State.Exited(137));
    }

    @Test
    void what_is_not_there_is_said_to_be_missing() throws Exception {
        ContainerId nobody = new ContainerId("0123456789ab");

        assertThat(engine.containers().inspect(nobody)).isEmpty();
        assertThat(engine.networks().inspect(name("nowhere"))).isEmpty();
        assertThat(engine.volumes().inspect(name("nothing"))).isEmpty();
        assertThat(engine.images().inspect(name("picture"))).isEmpty();
        assertThat(code(() -> engine.containers().start(nobody))).isEqualTo(Code.NOT_FOUND);
        assertThat(
                        code(() ->
                                engine.containers()
                                        .create(container("no").image(name("no")).build())))
                .isEqualTo(Code.IMAGE_NOT_FOUND);
    }

    @Test
    void a_name_is_given_only_once() throws Exception {
        engine.containers().create(container("twice").build());
        assertThat(code(() -> engine.containers().create(container("twice").build())))
                .isEqualTo(Code.NAME_CONFLICT);

        engine.networks().create(Specs.network(name("net"), labels));
        assertThat(code(() -> engine.networks().create(Specs.network(name("net"), labels))))
                .isEqualTo(Code.NAME_CONFLICT);
    }

    @Test
    void a_port_is_given_only_once() throws Exception {
        engine.networks().create(Specs.network(name("net"), labels));
        ContainerId first =
                started(container("port1").on(name("net")).port("80/tcp", "127.0.0.1", ""));
        int port =
                engine.containers()
                        .inspect(first)
                        .orElseThrow()
                        .container()
                        .ports()
                        .getFirst()
                        .published();

        assertThatThrownBy(() ->
                        started(
                                container("port2")
                                        .on(name("net"))
                                        .port("80/tcp", "127.0.0.1", "" + port)))
                .isInstanceOfSatisfying(
                        EngineException.class,
                        refused -> {
                            assertThat(refused.problem().code()).isEqualTo(Code.PORT_IN_USE);
                            assertThat(refused.problem().summary()).contains("" + port);
                        });
    }

    @Test
    void networks_are_connected_and_refuse_to_go_while_in_use() throws Exception {
        String net = engine.networks().create(Specs.network(name("net"), labels));
        engine.networks().create(Specs.network(name("other"), labels));
        ContainerId id = started(container("member").on(name("net")));

        engine.networks().connect(name("other"), id, Specs.endpoint(name("other"), "second"));
        assertThat(engine.networks().inspect(name("other")).orElseThrow().containers())
                .containsExactly(id.value());
        assertThat(code(() -> engine.networks().remove(net))).isEqualTo(Code.RESOURCE_IN_USE);
        engine.networks().disconnect(name("other"), id, true);
        assertThat(engine.networks().inspect(name("other")).orElseThrow().containers()).isEmpty();
        engine.containers().remove(id, true, true);
        engine.networks().remove(net);
        engine.networks().remove(net);
        assertThat(engine.networks().inspect(net)).isEmpty();
    }

    @Test
    void volumes_keep_what_is_written_and_refuse_to_go_while_in_use() throws Exception {
        engine.volumes().create(name("data"), "", Map.of(), labels);
        ContainerId id =
                started(
                        container("writer")
                                .shell("echo kept > /d/f")
                                .binds(name("data") + ":/d:rw"));
        engine.containers().await(id);

        assertThat(code(() -> engine.volumes().remove(name("data"), false)))
                .isEqualTo(Code.RESOURCE_IN_USE);
        engine.containers().remove(id, true, false);
        ContainerId reader =
                started(container("reader").shell("cat /d/f").binds(name("data") + ":/d:ro"));
        LogRecorder log = new LogRecorder();
        engine.containers().await(reader);
        engine.containers().logs(reader, io.windlass.engine.api.LogRequest.all(), log);
        assertThat(log.texts()).containsExactly("kept");
        engine.containers().remove(reader, true, false);
        engine.volumes().remove(name("data"), false);
        engine.volumes().remove(name("data"), false);
        assertThat(engine.volumes().inspect(name("data"))).isEmpty();
    }

    @Test
    void a_command_is_run_with_its_output_and_exit_code() throws Exception {
        ContainerId id = started(container("exec"));

        ExecResult result =
                engine.containers()
                        .exec(
                                id,
                                new ExecSpec(
                                        List.of("sh", "-c", "echo $A; pwd; echo bad >&2; exit 7"),
                                        Optional.empty(),
                                        Optional.of("/etc"),
                                        Map.of("A", "b c"),
                                        false));

        assertThat(result).isEqualTo(new ExecResult(7, "b c\n/etc\n", "bad\n"));
    }

    @Test
    void files_are_copied_into_a_container_that_has_not_started() throws Exception {
        ContainerId id =
                engine.containers()
                        .create(
                                container("copy")
                                        .shell("cat /etc/x/f; stat -c %u /etc/x/f")
                                        .build());

        engine.containers().copyInto(id, new ByteArrayInputStream(tar("etc/x/f", "hello\n")), true);
        engine.containers().start(id);
        engine.containers().await(id);

        LogRecorder log = new LogRecorder();
        engine.containers().logs(id, io.windlass.engine.api.LogRequest.all(), log);
        assertThat(log.texts()).containsExactly("hello", "1234");
    }

    private static byte[] tar(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            byte[] text = content.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(text.length);
            entry.setUserId(1234);
            tar.putArchiveEntry(entry);
            tar.write(text);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void samples_tell_what_a_container_uses() throws Exception {
        ContainerId id = started(container("stats").shell("while :; do :; done"));
        Recorder<StatSample> samples = new Recorder<>();

        try (Subscription _ = engine.containers().stats(id, samples)) {
            StatSample busy = samples.await(sample -> sample.cpu() > 0.05);
            assertThat(busy.time()).isAfter(Instant.now().minus(Duration.ofHours(1)));
            assertThat(busy.memory()).isPositive();
            assertThat(busy.pids()).isPositive();
        }
    }

    @Test
    void a_health_check_is_seen_as_events_and_in_the_details() throws Exception {
        Recorder<EngineEvent> events = new Recorder<>();
        try (Subscription _ = engine.events(events)) {
            events.await(event -> event instanceof EngineEvent.Synced);
            ContainerId id =
                    started(
                            container("health")
                                    .healthcheck(
                                            new Healthcheck(
                                                    List.of("CMD-SHELL", "echo fine"),
                                                    Optional.of(Duration.ofSeconds(1)),
                                                    Optional.of(Duration.ofSeconds(5)),
                                                    Optional.empty(),
                                                    Optional.empty(),
                                                    3)));

            events.await(event -> inState(event, id, new State.Running(Health.HEALTHY)));
            ContainerDetails details = engine.containers().inspect(id).orElseThrow();
            assertThat(details.healthRetries()).isEqualTo(3);
            assertThat(details.healthLog().getLast().output()).isEqualTo("fine\n");
        }
    }

    protected static boolean inState(EngineEvent event, ContainerId id, State state) {
        return event instanceof EngineEvent.ContainerChanged(Container changed)
                && changed.id().equals(id)
                && changed.state().equals(state);
    }

    @Test
    void events_begin_with_everything_and_go_on_with_each_change() throws Exception {
        ContainerId before = engine.containers().create(container("before").build());
        Recorder<EngineEvent> events = new Recorder<>();
        try (Subscription _ = engine.events(events)) {
            EngineEvent.Synced all =
                    (EngineEvent.Synced) events.await(event -> event instanceof EngineEvent.Synced);
            assertThat(all.engine()).isEqualTo(engine.info());
            assertThat(all.containers()).anyMatch(there -> there.id().equals(before));

            engine.containers().start(before);
            events.await(event -> inState(event, before, new State.Running(Health.NONE)));
            engine.containers().remove(before, true, true);
            events.await(event -> event.equals(new EngineEvent.ContainerRemoved(before)));

            String net = engine.networks().create(Specs.network(name("net"), labels));
            Network made = engine.networks().inspect(net).orElseThrow();
            events.await(event -> event.equals(new EngineEvent.NetworkChanged(made)));
            engine.networks().remove(net);
            events.await(event -> event.equals(new EngineEvent.NetworkRemoved(net)));

            engine.volumes().create(name("vol"), "", Map.of(), labels);
            Volume volume = engine.volumes().inspect(name("vol")).orElseThrow();
            events.await(event -> event.equals(new EngineEvent.VolumeChanged(volume)));
            engine.volumes().remove(name("vol"), false);
            events.await(event -> event.equals(new EngineEvent.VolumeRemoved(name("vol"))));
        }
    }

    @Test
    void nothing_comes_after_a_subscription_was_closed() throws Exception {
        Recorder<EngineEvent> events = new Recorder<>();
        Subscription subscription = engine.events(events);
        events.await(event -> event instanceof EngineEvent.Synced);
        subscription.close();
        subscription.close();
        int before = events.items().size();

        engine.containers().create(container("unseen").build());

        assertThat(events.items()).hasSize(before);
    }
}
