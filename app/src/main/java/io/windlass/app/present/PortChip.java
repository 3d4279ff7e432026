package io.windlass.app.present;

import java.net.URI;
import java.util.Optional;

/**
 * A published port in a few characters.
 *
 * @param text {@code 8080 → 80}
 * @param published the host's port in use, or as wished; empty for one of the engine's choice
 * @param live whether a running container holds it
 * @param address where a browser finds it; absent when it is not live, no TCP, or the well-known
 *     port of something that is no web server
 */
public record PortChip(
        String text,
        String published,
        int target,
        String protocol,
        String hostIp,
        boolean live,
        Optional<URI> address) {

    /** Whether other computers can reach it. */
    public boolean open() {
        return hostIp.isEmpty() || hostIp.equals("0.0.0.0") || hostIp.equals("::");
    }

    /** Host and port as a client of any kind takes them: {@code localhost:5432}. */
    public String endpoint() {
        String host = open() || hostIp.equals("127.0.0.1") ? "localhost" : hostIp;
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + published;
    }
}
