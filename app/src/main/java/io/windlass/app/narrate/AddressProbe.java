package io.windlass.app.narrate;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Asks a published port whether somebody is behind it. */
public final class AddressProbe {

    private final int patience;

    /**
     * A probe.
     *
     * @param patience how long an answer may take
     */
    public AddressProbe(Duration patience) {
        this.patience = (int) patience.toMillis();
    }

    /** The status that a web server answers with; empty when none does. */
    public Optional<Integer> status(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(patience);
            connection.setReadTimeout(patience);
            connection.setInstanceFollowRedirects(false);
            try {
                int status = connection.getResponseCode();
                return status > 0 ? Optional.of(status) : Optional.empty();
            } finally {
                connection.disconnect();
            }
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Whether a connection can be made. */
    public boolean accepts(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), patience);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
