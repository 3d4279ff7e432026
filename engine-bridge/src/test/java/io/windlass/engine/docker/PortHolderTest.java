package io.windlass.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the kernel's tables are Linux's")
class PortHolderTest {

    @TempDir Path proc;

    @BeforeEach
    void two_processes() throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(
                proc.resolve("net/tcp"),
                """
                  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1
                   1: 0100007F:1F91 0100007F:1F90 01 00000000:00000000 00:00000000 00000000     0        0 222 1
                """);
        Files.writeString(
                proc.resolve("net/tcp6"),
                """
                  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
                   0: 00000000000000000000000000000000:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1
                """);
        process("4711", "python3", "socket:[111]", "/dev/null");
        process("80", "nginx", "socket:[222]", "socket:[333]");
    }

    @Test
    void who_listens_is_named() {
        assertThat(new PortHolder(proc).of(8080)).contains("python3 (pid 4711)");
        assertThat(new PortHolder(proc).of(80)).contains("nginx (pid 80)");
    }

    @Test
    void who_only_talks_from_there_is_not() {
        assertThat(new PortHolder(proc).of(8081)).isEmpty();
    }

    @Test
    void where_nothing_is_shown_nothing_is_said() {
        assertThat(new PortHolder(proc.resolve("none")).of(80)).isEmpty();
    }

    @Test
    void a_refusal_names_the_process_of_an_engine_on_this_machine() {
        PortHolder holders = new PortHolder(proc);
        Problem refused = Problem.of(Code.PORT_IN_USE, "Port 8080 on 127.0.0.1 is in use already.");

        assertThat(PortProblem.told(refused, "unix:///engine.sock", holders).summary())
                .isEqualTo("Port 8080 is used by process python3 (pid 4711).");
        assertThat(PortProblem.told(refused, "tcp://far.away:2376", holders)).isEqualTo(refused);
    }

    private void process(String pid, String name, String... descriptors) throws IOException {
        Path process = Files.createDirectories(proc.resolve(pid));
        Files.writeString(process.resolve("comm"), name + "\n");
        Path folder = Files.createDirectories(process.resolve("fd"));
        for (int i = 0; i < descriptors.length; i++) {
            Files.createSymbolicLink(folder.resolve(Integer.toString(i)), Path.of(descriptors[i]));
        }
    }
}
