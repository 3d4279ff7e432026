package io.windlass.app.narrate;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AddressProbeTest {

    private final AddressProbe probe = new AddressProbe(Duration.ofSeconds(5));

    @Test
    void a_web_server_is_known_by_its_status_whatever_that_is() throws Exception {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.sendResponseHeaders(404, -1);
                    exchange.close();
                });
        server.start();
        try {
            int port = server.getAddress().getPort();

            assertThat(probe.status(URI.create("http://localhost:" + port))).contains(404);
            assertThat(probe.accepts("localhost", port)).isTrue();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void where_nobody_listens_nobody_answers() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        assertThat(probe.status(URI.create("http://localhost:" + free))).isEmpty();
        assertThat(probe.accepts("localhost", free)).isFalse();
    }

    @Test
    void one_who_listens_and_says_nothing_is_no_web_server() throws Exception {
        AddressProbe hasty = new AddressProbe(Duration.ofMillis(200));
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(hasty.status(URI.create("http://localhost:" + silent.getLocalPort())))
                    .isEmpty();
            assertThat(hasty.accepts("localhost", silent.getLocalPort())).isTrue();
        }
    }
}
