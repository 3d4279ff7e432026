package io.windlass.engine.embedded.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class LauncherFileTest {

    @TempDir Path folder;

    @Test
    void there_is_one_for_each_kind_of_machine() throws IOException {
        Path one = LauncherFile.of(Machine.X86_64).in(folder);
        Path other = LauncherFile.of(Machine.AARCH64).in(folder);

        // The machine's number in the head of a program file.
        assertThat(Files.readAllBytes(one)[18]).isEqualTo((byte) 62);
        assertThat(Files.readAllBytes(other)[18]).isEqualTo((byte) 183);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rwx------");
    }

    @Test
    void one_that_was_changed_is_made_anew() throws IOException {
        Path file = LauncherFile.of(Machine.X86_64).in(folder);
        byte[] content = Files.readAllBytes(file);
        Files.writeString(file, "#!/bin/sh\n");

        assertThat(LauncherFile.of(Machine.X86_64).in(folder)).isEqualTo(file);
        assertThat(file).hasBinaryContent(content);
    }
}
