package io.windlass.engine.docker.http;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** A server on a unix socket that does to each connection what a test says. */
public final class ScriptedServer implements AutoCloseable {

    /** What to do with a connection. It is closed afterwards. */
    public interface Script {
        void serve(Peer peer) throws IOException, InterruptedException;
    }

    /** The server's end of a connection. */
    public static final class Peer {
        private final SocketChannel channel;

        Peer(SocketChannel channel) {
            this.channel = channel;
        }

        public void send(String text) throws IOException {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }

        /** Reads up to and including the empty line after the headers. */
        public String head() throws IOException {
            return until("\r\n\r\n");
        }

        public String until(String end) throws IOException {
            StringBuilder text = new StringBuilder();
            ByteBuffer one = ByteBuffer.allocate(1);
            while (!text.toString().endsWith(end)) {
                one.clear();
                if (channel.read(one) < 0) {
                    return text.toString();
                }
                text.append((char) (one.get(0) & 0xff));
            }
            return text.toString();
        }

        /** Reads until the other side has nothing more to say. */
        public String rest() throws IOException {
            return until("\u0000never");
        }

        /** Answers nothing until the other side goes away. */
        public void hang() throws IOException {
            ByteBuffer sink = ByteBuffer.allocate(1024);
            while (channel.read(sink) >= 0) {
                sink.clear();
            }
        }
    }

    private final Path socket;
    private final ServerSocketChannel server;
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Script> scripts = new LinkedBlockingQueue<>();

    private ScriptedServer(Path socket) throws IOException {
        this.socket = socket;
        this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedServer start() throws IOException {
        return new ScriptedServer(Files.createTempDirectory("ws").resolve("s"));
    }

    public Path socket() {
        return socket;
    }

    public String host() {
        return "unix://" + socket;
    }

    /** The next connection is served like this. */
    public ScriptedServer then(Script script) {
        scripts.add(script);
        return this;
    }

    /** The next connection reads a request and gets this answer. */
    public ScriptedServer thenAnswer(String answer) {
        return then(peer -> {
            heads.add(peer.head());
            peer.send(answer);
        });
    }

    public ScriptedServer thenJson(String json) {
        return thenAnswer(
                "HTTP/1.1 200 OK\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    /** First lines of the requests that were answered by text. */
    public List<String> requests() {
        return heads.stream().map(head -> head.lines().findFirst().orElse("")).toList();
    }

    public List<String> heads() {
        return List.copyOf(heads);
    }

    public int unused() {
        return scripts.size();
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                Thread.ofVirtual().start(() -> serve(channel));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void serve(SocketChannel channel) {
        try (channel) {
            scripts.take().serve(new Peer(channel));
        } catch (IOException | InterruptedException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(socket.getParent());
    }
}
