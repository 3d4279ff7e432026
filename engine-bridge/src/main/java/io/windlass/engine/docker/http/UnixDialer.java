package io.windlass.engine.docker.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Connects to a socket in the file system. */
final class UnixDialer implements Dialer {

    private final Path socket;

    UnixDialer(Path socket) {
        this.socket = socket;
    }

    @Override
    public int idleConnections() {
        return 0;
    }

    @Override
    public int parallelCalls() {
        return 32;
    }

    @Override
    public Connection dial(Deadline deadline) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        deadline.guard(channel);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket));
            return new SocketConnection(channel);
        } catch (IOException failure) {
            boolean given = deadline.expired() || Thread.currentThread().isInterrupted();
            channel.close();
            throw given ? failure : explained(failure);
        }
    }

    private UnreachableException explained(IOException failure) {
        String text = String.valueOf(failure.getMessage());
        UnreachableException.Reason reason;
        if (text.toLowerCase(Locale.ROOT).contains("permission denied")
                || (Files.exists(socket) && !Files.isWritable(socket))) {
            reason = UnreachableException.Reason.FORBIDDEN;
        } else if (Files.notExists(socket)) {
            reason = UnreachableException.Reason.MISSING;
        } else if (failure instanceof ConnectException) {
            reason = UnreachableException.Reason.REFUSED;
        } else {
            reason = UnreachableException.Reason.OTHER;
        }
        return new UnreachableException(reason, text, failure);
    }

    private static final class SocketConnection implements Connection {
        private final SocketChannel channel;

        SocketConnection(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(into, offset, length));
        }

        @Override
        public void write(byte[] from, int offset, int length) throws IOException {
            ByteBuffer rest = ByteBuffer.wrap(from, offset, length);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
        }

        @Override
        public void endOutput() throws IOException {
            channel.shutdownOutput();
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException ignored) {
                // See the interface.
                return;
            }
        }
    }
}
