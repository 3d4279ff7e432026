package io.windlass.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicTextTest {

    @TempDir Path folder;

    @Test
    void a_file_is_made_or_replaced_and_nothing_is_left_beside_it() throws IOException {
        Path file = folder.resolve("compose.yaml");

        AtomicText.write(file, "a: 🐳\n");
        assertThat(file).content().isEqualTo("a: 🐳\n");
        AtomicText.write(file, "b\r\n");

        assertThat(file).content().isEqualTo("b\r\n");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no such modes")
    void its_mode_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "a");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r----x"));

        AtomicText.write(file, "b");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r----x");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
    void a_link_stays_a_link_to_the_file_that_changes() throws IOException {
        Path file =
                Files.writeString(
                        Files.createDirectory(folder.resolve("real")).resolve("f.yaml"), "a");
        Path link = Files.createSymbolicLink(folder.resolve("compose.yaml"), file);

        AtomicText.write(link, "b");

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo("b");
    }

    @Test
    void what_cannot_be_written_is_told() {
        assertThatThrownBy(() -> AtomicText.write(folder.resolve("no/such/file"), "a"))
                .isInstanceOf(IOException.class);
    }
}
