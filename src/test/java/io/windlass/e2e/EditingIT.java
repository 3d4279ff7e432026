package io.windlass.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Compose file changed in the window: typed, mended by a button, taken back, saved. */
class EditingIT {

    private static final String NOBODY = "unix:///nobody/answers/here.sock";

    private static final String TEXT =
            "# kept\r\nservices:\r\n  web:\r\n    imag: busybox # as is\r\n";

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void make_a_project_with_a_mistake() throws IOException {
        file = Files.createDirectories(folder.resolve("shop")).resolve("compose.yaml");
        Files.writeString(file, TEXT);
    }

    private App open() throws IOException {
        return App.open(NOBODY, folder.resolve("home"), Optional.of(folder.resolve("shop")));
    }

    private void fileIs(String text) {
        Deadline.until("the file is as wanted", () -> now().equals(text), this::now);
    }

    private String now() {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void a_mistake_is_mended_by_its_button_and_only_its_word_changes() throws Exception {
        try (App app = open()) {
            app.press("dock-problems");
            app.reads("compose.yaml:4:5");
            app.picture("editing-mistake");
            app.press("fix-4");
            app.reads("No problems");
            app.press("tab-compose");
            app.reads("edit-unsaved", "1 file not saved");
            app.picture("editing-mended");
            assertThat(Files.readString(file)).isEqualTo(TEXT);

            app.press("edit-save");

            app.reads("edit-unsaved", "");
            fileIs(TEXT.replace("imag:", "image:"));

            app.press("edit-undo");
            app.reads("compose.yaml:4:5");
            app.press("edit-save");
            fileIs(TEXT);
        }
    }

    @Test
    void what_is_typed_is_read_as_it_is_typed_and_can_be_taken_back() throws Exception {
        try (App app = open()) {
            app.press("dock-problems");
            app.press("tab-compose");
            app.press("code");
            app.keys(KeyCode.CONTROL, KeyCode.HOME);
            app.write("x-a: 1");
            app.reads("edit-unsaved", "1 file not saved");
            app.reads("edit-path", "x-a");
            app.picture("editing-typed");

            app.keys(KeyCode.CONTROL, KeyCode.S);
            fileIs("x-a: 1" + TEXT);
            app.keys(KeyCode.CONTROL, KeyCode.Z);
            app.keys(KeyCode.CONTROL, KeyCode.S);
            fileIs(TEXT);
        }
    }

    @Test
    void a_change_by_another_program_is_never_overwritten_unasked() throws Exception {
        try (App app = open()) {
            app.press("tab-compose");
            app.press("code");
            app.keys(KeyCode.CONTROL, KeyCode.HOME);
            app.write("#");
            app.reads("edit-unsaved", "1 file not saved");

            Files.writeString(file, "services: {}\n");

            app.reads("was changed by another program");
            app.picture("editing-clash");
            app.keys(KeyCode.CONTROL, KeyCode.S);
            assertThat(Files.readString(file)).isEqualTo("services: {}\n");
            app.press("outside-mine");
            app.keys(KeyCode.CONTROL, KeyCode.S);
            fileIs("#" + TEXT);
        }
    }
}
