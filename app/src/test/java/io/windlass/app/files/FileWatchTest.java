package io.windlass.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.ProjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWatchTest {

    private static final ProjectId SHOP = new ProjectId("shop");
    private static final ProjectId BLOG = new ProjectId("blog");

    @TempDir Path folder;

    private final BlockingQueue<ProjectId> changes = new LinkedBlockingQueue<>();
    private FileWatch watch;

    @BeforeEach
    void start() throws IOException {
        watch = new FileWatch(changes::add);
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void writing_into_a_file_is_noticed() throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "a");
        watch.watch(SHOP, List.of(file));

        Files.writeString(file, "b");

        assertThat(next()).isEqualTo(SHOP);
    }

    @Test
    void an_editor_that_moves_a_new_file_over_the_old_one_is_noticed() throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "a");
        watch.watch(SHOP, List.of(file));

        for (String text : List.of("b", "c")) {
            Path next = Files.writeString(folder.resolve("compose.yaml~"), text);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            assertThat(next()).as(text).isEqualTo(SHOP);
        }
    }

    @Test
    void a_file_that_was_only_looked_for_is_noticed_when_it_comes() throws Exception {
        watch.watch(SHOP, List.of(folder.resolve("compose.override.yaml")));

        Files.writeString(folder.resolve("compose.override.yaml"), "a");

        assertThat(next()).isEqualTo(SHOP);
    }

    @Test
    void so_is_the_folder_that_it_would_be_in() throws Exception {
        Path file = folder.resolve("parts/db/compose.yaml");
        watch.watch(SHOP, List.of(file));

        Files.createDirectories(folder.resolve("parts"));

        assertThat(next()).isEqualTo(SHOP);
    }

    @Test
    void a_file_behind_a_link_is_watched_where_it_is() throws Exception {
        Path real = Files.writeString(folder.resolve("real.yaml"), "a");
        Path link =
                Files.createSymbolicLink(
                        Files.createDirectory(folder.resolve("project")).resolve("compose.yaml"),
                        real);
        watch.watch(SHOP, List.of(link));

        Files.writeString(real, "b");

        assertThat(next()).isEqualTo(SHOP);
    }

    @Test
    void only_the_projects_that_read_the_file_are_told() throws Exception {
        Path shop = Files.writeString(folder.resolve("shop.yaml"), "a");
        Path blog = Files.writeString(folder.resolve("blog.yaml"), "a");
        watch.watch(SHOP, List.of(shop));
        watch.watch(BLOG, List.of(blog));

        Files.writeString(folder.resolve("other.txt"), "b");
        Files.writeString(blog, "b");

        assertThat(next()).isEqualTo(BLOG);
        assertThat(changes).isEmpty();
    }

    @Test
    void a_forgotten_project_is_not_told() throws Exception {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "a");
        watch.watch(SHOP, List.of(file));
        watch.watch(BLOG, List.of(file));
        watch.forget(SHOP);

        Files.writeString(file, "b");

        assertThat(next()).isEqualTo(BLOG);
        assertThat(changes).isEmpty();
    }

    @Test
    void a_folder_that_goes_and_comes_again_is_watched_on() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Path file = Files.writeString(inner.resolve("compose.yaml"), "a");
        watch.watch(SHOP, List.of(file));

        Files.delete(file);
        Files.delete(inner);
        assertThat(next()).isEqualTo(SHOP);
        changes.clear();
        Files.createDirectory(inner);

        assertThat(next()).isEqualTo(SHOP);
    }

    private ProjectId next() throws InterruptedException {
        ProjectId next = changes.poll(20, TimeUnit.SECONDS);
        assertThat(next).as("a change was told within the deadline").isNotNull();
        return next;
    }
}
