package io.windlass.app.present;

import java.util.List;
import java.util.Optional;

/**
 * One service as the table, the graph and the inspector show it.
 *
 * @param image the image, or {@code build ./folder}
 * @param running containers that run
 * @param wanted containers that should run; 0 for a service whose profile is not active
 * @param uptime since when, in words; empty when nothing runs
 * @param definedAt {@code compose.yaml:14}; empty when no file defines it
 * @param restarts of all its containers
 * @param inactiveProfile the profile that would activate it, when none does
 * @param changed whether the file differs from what runs
 * @param orphan whether it has containers but no longer is in the files
 */
public record ServiceRow(
        String name,
        ServiceStatus status,
        String image,
        List<PortChip> ports,
        int running,
        int wanted,
        int restarts,
        String uptime,
        String definedAt,
        Optional<String> inactiveProfile,
        boolean changed,
        List<String> containers,
        boolean orphan) {

    public ServiceRow {
        ports = List.copyOf(ports);
        containers = List.copyOf(containers);
    }

    /** Whether it does what it should: it runs, or it is through. */
    public boolean up() {
        return running > 0 || status.shape() == StateShape.COMPLETED;
    }

    /** Whether it counts in {@code 3/4}: the files want it to run now. */
    public boolean counts() {
        return wanted > 0 && !orphan;
    }

    /** Whether it has containers that the file wants no more, or too many of them. */
    public boolean surplus() {
        return !orphan && inactiveProfile.isEmpty() && containers.size() > wanted;
    }

    /** What a screen reader says for the row. */
    public String spoken() {
        String differs = changed ? ", changed in file" : "";
        String runs = image.isEmpty() ? "" : ", image " + image;
        return name + ", " + status.text().replace(" · ", ", ") + differs + runs;
    }
}
