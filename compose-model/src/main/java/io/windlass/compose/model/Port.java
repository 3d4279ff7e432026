package io.windlass.compose.model;

import java.util.Optional;

/**
 * A port that a service publishes.
 *
 * @param target inside the container
 * @param published on the host: a number, a range, or empty for one of the engine's choice
 * @param hostIp empty for all addresses
 * @param protocol {@code tcp}, {@code udp} or {@code sctp}
 */
public record Port(int target, String published, String hostIp, String protocol, Origin origin) {

    static Optional<Port> read(Value value) {
        if (!(value instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        return Optional.of(
                new Port(
                        (int) fields.integer("target").orElse(0),
                        fields.text("published").orElse(""),
                        fields.text("host_ip").orElse(""),
                        fields.text("protocol").orElse("tcp"),
                        value.origin()));
    }
}
