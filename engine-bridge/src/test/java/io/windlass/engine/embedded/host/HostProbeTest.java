package io.windlass.engine.embedded.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.embedded.sandbox.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class HostProbeTest {

    @TempDir Path folder;

    @Test
    void a_trial_leaves_nothing_behind() throws IOException, InterruptedException {
        Host host = TrialHost.in(folder);

        assertThat(host.ids() == Ids.ADMINISTRATOR).isEqualTo(HostUser.present().administrator());
        assertThat(host.atWork()).isFalse();
        assertThat(files(host.folder().containers())).isEmpty();
        assertThat(files(host.folder().layers())).isEmpty();
        assertThat(Files.readString(Path.of("/proc/self/mountinfo")))
                .doesNotContain("overlay " + folder);
    }

    @Test
    void a_folder_of_a_later_version_is_left_alone() throws IOException, InterruptedException {
        Path root = Files.createDirectory(folder.resolve("later"));
        Files.writeString(root.resolve("version"), "2\n");

        HostProbe.Verdict verdict = HostProbe.probe(new EngineFolder(root));

        assertThat(verdict)
                .isEqualTo(
                        new HostProbe.Verdict.Refused(
                                new Refusal(
                                        "use " + root,
                                        root
                                                + " was written by another version of this"
                                                + " program, and is left alone",
                                        "Set WINDLASS_DATA to a folder on a local disk that you"
                                                + " may write to and run programs from.")));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
