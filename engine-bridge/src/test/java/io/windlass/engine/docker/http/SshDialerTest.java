package io.windlass.engine.docker.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class SshDialerTest {

    private static final Limits LONG = Limits.within(Duration.ofSeconds(30));

    private static HttpTransport shell(String script) {
        return new HttpTransport(new SshDialer(java.util.List.of("sh", "-c", script)));
    }

    @Test
    void the_system_s_ssh_is_asked_for_the_engine_s_stream() {
        assertThat(SshDialer.of(URI.create("ssh://me@host:22/run/d.sock")).command())
                .containsExactly(
                        "ssh",
                        "-o",
                        "BatchMode=yes",
                        "-o",
                        "ConnectTimeout=10",
                        "-T",
                        "-l",
                        "me",
                        "-p",
                        "22",
                        "--",
                        "host",
                        "docker",
                        "--host",
                        "'unix:///run/d.sock'",
                        "system",
                        "dial-stdio");
    }

    @Test
    void one_process_serves_one_call_after_the_other() throws Exception {
        String answer = "printf 'HTTP/1.1 200 OK\\r\\nContent-Length: 1\\r\\n\\r\\nx'";
        String skip = "while IFS= read -r l && [ ${#l} -gt 1 ]; do :; done; ";
        try (HttpTransport transport = shell(skip + answer + "; " + skip + answer)) {
            for (int i = 0; i < 2; i++) {
                try (Answer got = transport.send(Call.of("GET", "/"), LONG)) {
                    assertThat(got.body().readAllBytes()).isEqualTo("x".getBytes(UTF_8));
                }
            }
        }
    }

    @Test
    void what_ssh_complains_about_is_told() {
        try (HttpTransport transport =
                shell("echo 'Permission denied (publickey).' >&2; exit 255")) {
            assertThatThrownBy(() -> transport.send(Call.of("GET", "/"), LONG))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessage("Permission denied (publickey).");
        }
    }

    @Test
    void a_process_that_says_nothing_is_given_up() {
        try (HttpTransport transport = shell("exec sleep 60")) {
            assertThatThrownBy(() ->
                            transport.send(
                                    Call.of("GET", "/"), Limits.within(Duration.ofMillis(200))))
                    .isInstanceOf(DeadlineException.class);
        }
    }
}
