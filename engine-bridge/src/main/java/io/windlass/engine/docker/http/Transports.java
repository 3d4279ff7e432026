package io.windlass.engine.docker.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Chooses how an address is reached. */
public final class Transports {

    private Transports() {}

    /**
     * Prepares a transport; nothing is connected yet.
     *
     * @param certificates folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}
     */
    public static Transport to(String host, Optional<Path> certificates) throws IOException {
        try {
            URI address = URI.create(host);
            return switch (String.valueOf(address.getScheme())) {
                case "unix" -> new HttpTransport(new UnixDialer(socket(host)));
                case "ssh" -> new HttpTransport(SshDialer.of(named(address)));
                case "tcp", "http", "https" -> StockTransport.tcp(named(address), certificates);
                case "npipe" -> StockTransport.pipe(address);
                default -> throw unknown(host);
            };
        } catch (IllegalArgumentException notAnAddress) {
            throw unknown(host);
        }
    }

    private static Path socket(String host) throws UnreachableException {
        try {
            return Path.of(host.substring("unix://".length()));
        } catch (InvalidPathException | StringIndexOutOfBoundsException broken) {
            throw unknown(host);
        }
    }

    private static URI named(URI address) throws UnreachableException {
        if (address.getHost() == null) {
            throw unknown(address.toString());
        }
        return address;
    }

    private static UnreachableException unknown(String host) {
        return new UnreachableException(
                UnreachableException.Reason.OTHER,
                "\""
                        + host
                        + "\" is not an address: it has to begin with unix://, ssh://, tcp:// or"
                        + " npipe://",
                null);
    }
}
