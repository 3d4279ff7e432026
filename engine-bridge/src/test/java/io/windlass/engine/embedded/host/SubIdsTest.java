package io.windlass.engine.embedded.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubIdsTest {

    @TempDir Path folder;

    @Test
    void the_first_range_that_is_large_enough_is_taken_by_name_or_number() throws IOException {
        Path file = folder.resolve("subuid");
        Files.writeString(
                file, "other:1:65536\nme:100:10\nme:1x:65536\n\nme:200000:65536\n1001:7:70000\n");

        assertThat(SubIds.of(file, "me", 1000)).contains(new SubIds(200_000, 65_536));
        assertThat(SubIds.of(file, "you", 1001)).contains(new SubIds(7, 70_000));
        assertThat(SubIds.of(file, "nobody", 5)).isEmpty();
    }

    @Test
    void a_system_without_such_ranges_has_none() {
        assertThat(SubIds.of(folder.resolve("missing"), "me", 1000)).isEmpty();
    }
}
