package io.windlass.engine.embedded.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ProcessMarkTest {

    @Test
    void a_process_is_itself_as_long_as_it_lives() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("cat").start();
        ProcessMark mark = ProcessMark.of((int) process.pid()).orElseThrow();

        assertThat(mark.alive()).isTrue();
        process.getOutputStream().close();
        process.waitFor();
        assertThat(mark.alive()).isFalse();
    }

    @Test
    void another_process_with_the_same_number_is_not_it() {
        ProcessMark self = ProcessMark.of((int) ProcessHandle.current().pid()).orElseThrow();

        assertThat(new ProcessMark(self.pid(), self.start() + 1).alive()).isFalse();
    }
}
