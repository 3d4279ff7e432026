package io.windlass.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in files, as they are made and mended while the program looks on. */
class BrokenFileIT {

    private static final String NOBODY = "unix:///nobody/answers/here.sock";

    private static final String GOOD =
            """
            services:
              web:
                image: busybox
              db:
                image: busybox
            """;

    @TempDir Path folder;

    @Test
    void what_is_no_yaml_is_shown_with_its_place_and_mended_live() throws Exception {
        Path file = project("services:\n  web:\n    image: [busybox\n  db: {}\n");

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(shop()))) {
            app.press("dock-problems");
            app.reads("compose.yaml:3:12");
            app.picture("broken-yaml");

            Files.writeString(file, GOOD);

            app.serviceIs("web", "No engine answers");
            app.serviceIs("db", "No engine answers");
            app.reads("No problems");
            app.picture("broken-mended");
        }
    }

    @Test
    void what_is_no_compose_is_shown_with_its_place() throws Exception {
        project(GOOD.replace("image: busybox\n  db", "imag: busybox\n  db"));

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(shop()))) {
            app.press("dock-problems");
            app.reads("compose.yaml:3:5");
            app.picture("broken-key");
        }
    }

    @Test
    void a_file_that_breaks_keeps_the_last_good_services_on_the_screen() throws Exception {
        Path file = project(GOOD);

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(shop()))) {
            app.serviceIs("web", "No engine answers");
            app.press("dock-problems");
            app.reads("No problems");

            Files.writeString(
                    file,
                    """
                    services:
                      web:
                        image: busybox
                        depends_on: [db]
                      db:
                        image: busybox
                        depends_on: [web]
                    """);

            app.readsNoLonger("No problems");
            app.reads("compose.yaml:");
            app.serviceIs("db", "No engine answers");
            app.picture("broken-cycle");
        }
    }

    @Test
    void a_folder_without_a_compose_file_says_so_and_opens_once_there_is_one() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(empty))) {
            app.press("dock-problems");
            app.readsNoLonger("No problems");
            app.picture("broken-missing");

            Files.writeString(empty.resolve("compose.yaml"), GOOD);

            app.serviceIs("web", "No engine answers");
        }
    }

    private Path project(String text) throws Exception {
        return Files.writeString(Files.createDirectories(shop()).resolve("compose.yaml"), text);
    }

    private Path shop() {
        return folder.resolve("shop");
    }
}
