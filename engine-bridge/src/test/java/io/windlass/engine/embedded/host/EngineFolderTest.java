package io.windlass.engine.embedded.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class EngineFolderTest {

    private static final Path HOME = Path.of("/home/me");

    @Test
    void it_is_where_the_system_keeps_such_things() {
        assertThat(EngineFolder.of(Map.of(), HOME, "me").root())
                .isEqualTo(Path.of("/home/me/.local/share/windlass/engine"));
        assertThat(EngineFolder.of(Map.of("XDG_DATA_HOME", "/data"), HOME, "me").root())
                .isEqualTo(Path.of("/data/windlass/engine"));
        assertThat(EngineFolder.of(Map.of(), Path.of("/root"), "root").root())
                .isEqualTo(Path.of("/var/lib/windlass/engine"));
    }

    @Test
    void a_person_may_choose_another() {
        assertThat(EngineFolder.of(Map.of("WINDLASS_DATA", "/mnt/disk"), HOME, "me").root())
                .isEqualTo(Path.of("/mnt/disk/engine"));
    }
}
