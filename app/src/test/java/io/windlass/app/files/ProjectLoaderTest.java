package io.windlass.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLoaderTest {

    @TempDir Path folder;

    private final BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean gated;
    private volatile Step betweenReadAndWatch = () -> {};
    private Path file;
    private ProjectId id;
    private ProjectLoader loader;

    private interface Step {
        void run() throws IOException;
    }

    /** Says what the file holds as a finding. */
    private final class Plain implements ProjectLoader.Reading {
        @Override
        public Loaded load(ProjectSource source, Map<Path, String> unsaved) {
            reads.incrementAndGet();
            try {
                if (gated) {
                    gate.await();
                }
                return says(Files.readString(file));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupt) {
                throw new IllegalStateException(interrupt);
            }
        }

        @Override
        public Map<String, Set<String>> hashes(Loaded loaded) {
            Step step = betweenReadAndWatch;
            betweenReadAndWatch = () -> {};
            try {
                step.run();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            return Map.of("web", Set.of("1"));
        }
    }

    private Loaded says(String text) {
        return new Loaded(
                Optional.empty(),
                List.of(
                        new Finding(
                                Severity.HINT,
                                Problem.of(Code.SUSPICIOUS, text),
                                Optional.empty(),
                                "")),
                List.of(file));
    }

    @BeforeEach
    void start() throws IOException {
        file = Files.writeString(folder.resolve("compose.yaml"), "one");
        id = ProjectSource.of(folder).id();
        loader = new ProjectLoader(new Plain(), messages::add, InstantSource.system());
    }

    @AfterEach
    void end() {
        gate.countDown();
        loader.close();
    }

    @Test
    void an_opened_project_is_announced_and_read() throws Exception {
        loader.open(ProjectSource.of(folder));

        assertThat(next())
                .isInstanceOfSatisfying(
                        Message.ProjectOpened.class,
                        opened -> {
                            assertThat(opened.id()).isEqualTo(id);
                            assertThat(opened.source()).isEqualTo(folder);
                        });
        assertThat(next()).isEqualTo(loaded("one"));
    }

    @Test
    void it_is_read_again_when_a_file_changes() throws Exception {
        loader.open(ProjectSource.of(folder));
        until(loaded("one"));

        Files.writeString(file, "two");

        until(loaded("two"));
    }

    @Test
    void a_change_before_it_is_watched_is_not_missed_though_its_time_seems_earlier()
            throws Exception {
        Instant began = Instant.now();
        betweenReadAndWatch =
                () -> {
                    Files.writeString(file, "two");
                    Files.setLastModifiedTime(file, FileTime.from(began.minusMillis(10)));
                };

        loader.open(ProjectSource.of(folder));

        until(loaded("two"));
    }

    @Test
    void however_often_it_is_asked_for_meanwhile_it_is_read_once_more() throws Exception {
        gated = true;
        loader.open(ProjectSource.of(folder));
        for (int i = 0; i < 20; i++) {
            loader.reload(id);
        }
        Files.writeString(file, "two");
        gate.countDown();

        until(loaded("two"));
        until(loaded("two"));
        assertThat(reads.get()).isBetween(2, 3);
    }

    @Test
    void a_closed_project_is_read_no_more() throws Exception {
        loader.open(ProjectSource.of(folder));
        until(loaded("one"));

        loader.close(id);
        loader.reload(id);

        until(new Message.ProjectClosed(id));
        assertThat(loader.source(id)).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void the_same_folder_is_one_project_however_it_is_written() {
        assertThat(ProjectSource.of(folder.resolve("x/..")).id()).isEqualTo(id);
    }

    private Message loaded(String text) {
        SequencedMap<Path, String> onDisk = new LinkedHashMap<>(Map.of(file, text));
        return new Message.ProjectLoaded(
                id, says(text), Map.of("web", Set.of("1")), onDisk, Map.of());
    }

    private void until(Message wanted) throws InterruptedException {
        while (!next().equals(wanted)) {
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private Message next() throws InterruptedException {
        Message next = messages.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("a message came within the deadline").isNotNull();
        return next;
    }
}
