package io.windlass.app.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

    @TempDir Path folder;

    @Test
    void a_byte_order_mark_stays_and_is_no_part_of_the_text() throws IOException {
        Path file = folder.resolve("compose.yaml");
        Files.write(file, "\uFEFFa: ä\r\n".getBytes(StandardCharsets.UTF_8));

        String text = TextFile.read(file).orElseThrow();
        TextFile.write(file, text + "b: 1\r\n");

        assertThat(text).isEqualTo("a: ä\r\n");
        assertThat(Files.readString(file)).isEqualTo("\uFEFFa: ä\r\nb: 1\r\n");
    }

    @Test
    void what_is_no_text_is_not_edited() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, new byte[] {'a', (byte) 0xC3, '\n'});

        assertThat(TextFile.read(file)).isEqualTo(Optional.empty());
        assertThat(TextFile.read(folder)).isEqualTo(Optional.empty());
        assertThat(TextFile.read(folder.resolve("none"))).isEqualTo(Optional.empty());
    }
}
