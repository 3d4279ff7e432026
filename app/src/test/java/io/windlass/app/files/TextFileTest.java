package io.windlass.app.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir Path folder;

    @Test
    void mark_mode_and_link_stay_and_nothing_lies_around() throws IOException {
        Path real = folder.resolve("real.yaml");
        Path link = folder.resolve("link.yaml");
        Files.write(real, "\uFEFFa: ä\r\n".getBytes(StandardCharsets.UTF_8));
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
        Files.createSymbolicLink(link, real);

        String text = TextFile.read(link).orElseThrow();
        TextFile.write(link, text + "b: 1\r\n");

        assertThat(text).isEqualTo("a: ä\r\n");
        assertThat(Files.readString(real)).isEqualTo("\uFEFFa: ä\r\nb: 1\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r-----");
        assertThat(Files.isSymbolicLink(link)).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files.sorted().toList()).isEqualTo(List.of(link, real));
        }
    }

    @Test
    void what_is_no_text_is_not_edited() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, new byte[] {'a', (byte) 0xC3, '\n'});

        assertThat(TextFile.read(file)).isEqualTo(Optional.empty());
        assertThat(TextFile.read(folder)).isEqualTo(Optional.empty());
        assertThat(TextFile.read(folder.resolve("none"))).isEqualTo(Optional.empty());
    }

    @Test
    void a_folder_that_is_gone_is_told() {
        assertThatThrownBy(() -> TextFile.write(folder.resolve("x/y.yaml"), "a"))
                .isInstanceOf(IOException.class);
    }
}
