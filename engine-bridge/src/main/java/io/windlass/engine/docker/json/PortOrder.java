package io.windlass.engine.docker.json;

import io.windlass.engine.api.Container.PublishedPort;
import java.util.Comparator;

/** Engines list ports in no order; values that compare equal need one. */
final class PortOrder {

    static final Comparator<PublishedPort> BY_TARGET =
            Comparator.comparingInt(PublishedPort::target)
                    .thenComparing(PublishedPort::protocol)
                    .thenComparing(PublishedPort::hostIp)
                    .thenComparingInt(PublishedPort::published);

    private PortOrder() {}
}
