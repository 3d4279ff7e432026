package io.windlass.app.present;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Which of the eight service colours a service has: told by its name, so that it stays the same
 * from day to day and from view to view; services of one project get different ones while there are
 * enough.
 */
public final class ServiceColours {

    /** Colours in the palette, {@code -wl-svc-1} to {@code -wl-svc-8}. */
    public static final int COUNT = 8;

    private ServiceColours() {}

    /** For each service a number from 1 to {@link #COUNT}. */
    public static Map<String, Integer> of(Collection<String> services) {
        Map<String, Integer> result = new HashMap<>();
        int taken = 0;
        for (String service : new TreeSet<>(services)) {
            if (Integer.bitCount(taken) == COUNT) {
                taken = 0;
            }
            int slot = wished(service);
            while ((taken & 1 << slot) != 0) {
                slot = (slot + 1) % COUNT;
            }
            taken |= 1 << slot;
            result.put(service, slot + 1);
        }
        return Map.copyOf(result);
    }

    private static int wished(String service) {
        int hash = service.hashCode() * 0x9E3779B9;
        return hash >>> 29;
    }
}
