package io.windlass.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DetachKeysTest {

    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final AtomicInteger detached = new AtomicInteger();

    private String typed(DetachKeys keys, String... pieces) throws IOException {
        OutputStream watch = keys.watch(passed, detached::incrementAndGet);
        for (String piece : pieces) {
            watch.write(piece.getBytes(StandardCharsets.ISO_8859_1));
        }
        return passed.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void keys_are_read_as_people_write_them() {
        assertThat(DetachKeys.of("ctrl-p,ctrl-q")).contains(DetachKeys.USUAL);
        assertThat(DetachKeys.of("a,CTRL-\\,~"))
                .contains(new DetachKeys(List.of((int) 'a', 28, (int) '~')));
        assertThat(List.of("", "ctrl-", "ctrl-1", "ab", "a,,b"))
                .allSatisfy(text -> assertThat(DetachKeys.of(text)).isEqualTo(Optional.empty()));
    }

    @Test
    void keys_are_written_as_they_are_read() {
        assertThat(DetachKeys.of("a,ctrl-\\,ctrl-@").map(DetachKeys::text))
                .contains("a,ctrl-\\,ctrl-@");
    }

    @Test
    void the_keys_detach_and_do_not_reach_the_process() throws IOException {
        assertThat(typed(DetachKeys.USUAL, "ls\020\021")).isEqualTo("ls");
        assertThat(detached).hasValue(1);
    }

    @Test
    void keys_that_come_apart_count_as_well() throws IOException {
        assertThat(typed(DetachKeys.USUAL, "a\020", "\021")).isEqualTo("a");
        assertThat(detached).hasValue(1);
    }

    @Test
    void a_beginning_without_its_end_is_passed_on() throws IOException {
        assertThat(typed(DetachKeys.USUAL, "\020", "x", "\020\020", "y"))
                .isEqualTo("\020x\020\020y");
        assertThat(detached).hasValue(0);
    }
}
