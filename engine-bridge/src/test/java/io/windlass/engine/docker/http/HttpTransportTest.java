package io.windlass.engine.docker.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpTransportTest {

    private static final Limits SHORT = Limits.within(Duration.ofMillis(200));
    private static final Limits LONG = Limits.within(Duration.ofSeconds(30));
    private static final Call PING = Call.of("GET", "/_ping");

    private ScriptedServer server;
    private Transport transport;

    @BeforeEach
    void start() throws IOException {
        server = ScriptedServer.start();
        transport = Transports.to(server.host(), Optional.empty());
    }

    @AfterEach
    void stop() throws IOException {
        transport.close();
        server.close();
    }

    private String body(Call call, Limits limits) throws Exception {
        try (Answer answer = transport.send(call, limits)) {
            return new String(answer.body().readAllBytes(), UTF_8);
        }
    }

    @Test
    void a_body_of_known_length_is_read() throws Exception {
        server.thenAnswer("HTTP/1.1 200 OK\r\nApi-Version: 1.51\r\nContent-Length: 2\r\n\r\nOK");

        try (Answer answer = transport.send(PING, LONG)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("api-VERSION")).contains("1.51");
            assertThat(answer.body().readAllBytes()).isEqualTo("OK".getBytes(UTF_8));
        }
        assertThat(server.heads())
                .containsExactly(
                        "GET /_ping HTTP/1.1\r\nHost: docker\r\nUser-Agent: Windlass\r\n\r\n");
    }

    @Test
    void a_body_in_chunks_is_read_however_it_is_cut() throws Exception {
        server.then(peer -> {
            peer.head();
            String answer =
                    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\nA\r\n0123456789\r\n0\r\nT: v\r\n\r\n";
            for (int i = 0; i < answer.length(); i++) {
                peer.send(answer.substring(i, i + 1));
            }
        });

        assertThat(body(PING, LONG)).isEqualTo("abc0123456789");
    }

    @Test
    void a_body_without_length_ends_with_its_connection() throws Exception {
        server.thenAnswer("HTTP/1.0 200 OK\r\n\r\nall of it");

        assertThat(body(PING, LONG)).isEqualTo("all of it");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void some_answers_have_no_body(int status) throws Exception {
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 " + status + " x\r\nContent-Length: 9\r\n\r\n");
            peer.hang();
        });

        assertThat(body(Call.of("POST", "/x"), LONG)).isEmpty();
    }

    @Test
    void interim_answers_are_left_out() throws Exception {
        server.thenAnswer(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");

        assertThat(body(PING, LONG)).isEqualTo("x");
    }

    @Test
    void what_is_sent_in_pieces_arrives_in_chunks() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        StringBuilder got = new StringBuilder();
        server.then(peer -> {
            got.append(peer.head()).append(peer.until("0\r\n\r\n"));
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
            received.countDown();
        });

        body(Call.tar("PUT", "/a", new ByteArrayInputStream("hello".getBytes(UTF_8))), LONG);

        received.await();
        assertThat(got.toString())
                .startsWith("PUT /a HTTP/1.1\r\n")
                .contains("Transfer-Encoding: chunked\r\n", "Content-Type: application/x-tar\r\n")
                .endsWith("\r\n\r\n5\r\nhello\r\n0\r\n\r\n");
    }

    @Test
    void an_engine_that_says_nothing_is_given_up() {
        server.then(ScriptedServer.Peer::hang);

        assertThatThrownBy(() -> body(PING, SHORT))
                .isInstanceOfSatisfying(
                        DeadlineException.class,
                        late -> assertThat(late.limit()).isEqualTo(Duration.ofMillis(200)));
    }

    @Test
    void an_engine_that_stops_in_the_middle_is_given_up() {
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf");
            peer.hang();
        });

        assertThatThrownBy(() -> body(PING, SHORT)).isInstanceOf(DeadlineException.class);
    }

    @Test
    void an_engine_that_does_not_take_the_body_is_given_up() {
        CountDownLatch over = new CountDownLatch(1);
        server.then(peer -> over.await());
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 1;
                    }
                };

        assertThatThrownBy(() -> body(Call.tar("PUT", "/a", endless), SHORT))
                .isInstanceOf(DeadlineException.class);
        over.countDown();
    }

    @Test
    void a_stream_lives_on_after_its_deadline() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 200 OK\r\n\r\n");
            late.await();
            peer.send("later");
        });
        // A second call that is given up tells that the time of the first is over as well.
        server.then(ScriptedServer.Peer::hang);

        try (Answer answer = transport.send(PING, Limits.streamAfter(Duration.ofMillis(200)))) {
            assertThatThrownBy(() -> body(PING, SHORT)).isInstanceOf(DeadlineException.class);
            late.countDown();
            assertThat(answer.body().readAllBytes()).isEqualTo("later".getBytes(UTF_8));
        }
    }

    @Test
    void interrupting_the_thread_ends_its_call() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        server.then(peer -> {
            peer.head();
            asked.countDown();
            peer.hang();
        });
        FutureTask<String> call = new FutureTask<>(() -> body(PING, Limits.none()));
        Thread caller = Thread.ofVirtual().start(call);
        asked.await();

        caller.interrupt();

        assertThatThrownBy(call::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void closing_an_answer_ends_a_read_that_waits() throws Exception {
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 200 OK\r\n\r\nx");
            peer.hang();
        });
        Answer answer = transport.send(PING, Limits.none());
        assertThat(answer.body().read()).isEqualTo('x');
        FutureTask<Integer> reading = new FutureTask<>(() -> answer.body().read());
        Thread.ofVirtual().start(reading);

        answer.close();
        answer.close();

        assertThatThrownBy(reading::get).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void closing_the_transport_ends_its_streams() throws Exception {
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 200 OK\r\n\r\nx");
            peer.hang();
        });
        Answer answer = transport.send(PING, Limits.none());

        transport.close();

        assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> body(PING, LONG)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "DELETE"})
    void nothing_is_sent_twice(String method) {
        server.then(peer -> peer.head()).thenJson("\"second\"");

        assertThatThrownBy(() -> body(Call.of(method, "/x"), LONG)).isInstanceOf(IOException.class);
        assertThat(server.unused()).isEqualTo(1);
    }

    @Test
    void an_engine_that_is_busy_is_not_asked_again() throws Exception {
        server.thenAnswer("HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\n{}").thenJson("{}");

        try (Answer answer = transport.send(PING, LONG)) {
            assertThat(answer.status()).isEqualTo(503);
        }
        assertThat(server.unused()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH_9\r\n",
                "HTTP/1.1 2x0 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcd\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nContent-Le",
                ""
            })
    void garbage_is_told_as_such(String answer) {
        server.thenAnswer(answer);

        assertThatThrownBy(() -> body(PING, LONG)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void the_answer_counts_when_the_body_is_refused() throws Exception {
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 400 Bad\r\nContent-Length: 3\r\n\r\nno!");
        });
        byte[] large = new byte[8 * 1024 * 1024];

        assertThat(body(Call.tar("POST", "/build", new ByteArrayInputStream(large)), LONG))
                .isEqualTo("no!");
    }

    @Test
    void a_raw_stream_can_end_one_way_and_go_on_the_other() throws Exception {
        server.then(peer -> {
            peer.head();
            peer.send("HTTP/1.1 101 UPGRADED\r\nConnection: Upgrade\r\n\r\n");
            peer.send(peer.rest().toUpperCase(java.util.Locale.ROOT));
        });

        try (Answer answer = transport.send(Call.of("POST", "/attach").upgraded(), LONG)) {
            answer.output().write("echo".getBytes(UTF_8));
            answer.endOutput();
            assertThat(answer.body().readAllBytes()).isEqualTo("ECHO".getBytes(UTF_8));
        }
    }

    @Test
    void a_source_that_fails_is_told_apart_from_the_engine() {
        server.then(ScriptedServer.Peer::hang);
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("bad disk");
                    }

                    @Override
                    public int read(byte[] into, int offset, int length) throws IOException {
                        throw new IOException("bad disk");
                    }
                };

        assertThatThrownBy(() -> body(Call.tar("PUT", "/a", broken), LONG))
                .isInstanceOf(SourceException.class)
                .hasMessage("bad disk");
    }

    @Test
    void nobody_there_is_told_by_its_reason(@TempDir Path folder) throws Exception {
        assertThat(reason("unix://" + folder.resolve("none.sock")))
                .isEqualTo(UnreachableException.Reason.MISSING);
        server.close();
        ScriptedServer dead = ScriptedServer.start();
        java.nio.file.Files.createDirectories(dead.socket().getParent());
        assertThat(reason("nonsense")).isEqualTo(UnreachableException.Reason.OTHER);
        dead.close();
    }

    private static UnreachableException.Reason reason(String host) throws Exception {
        try (Transport other = Transports.to(host, Optional.empty());
                Answer answer = other.send(PING, LONG)) {
            throw new AssertionError("somebody answered: " + answer.status());
        } catch (UnreachableException failure) {
            return failure.reason();
        }
    }

    @Test
    void a_head_never_holds_what_would_split_it() {
        assertThatThrownBy(() -> body(Call.of("GET", "/x\r\nEvil: 1"), LONG))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(server.unused())).containsExactly(0);
    }
}
