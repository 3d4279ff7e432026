package io.windlass.engine.docker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where engines listen when nobody told them otherwise, best first. */
final class DefaultSockets {

    /**
     * A usual place.
     *
     * @param owner whose place it is
     */
    record Place(String owner, String host) {}

    private DefaultSockets() {}

    static List<Place> of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of(
                    new Place("Docker Desktop", "npipe:////./pipe/dockerDesktopLinuxEngine"),
                    new Place("Docker", "npipe:////./pipe/docker_engine"),
                    new Place("Podman", "npipe:////./pipe/podman-machine-default"));
        }
        return name.startsWith("mac") ? mac(home) : linux(environment, home);
    }

    private static List<Place> linux(Map<String, String> environment, Path home) {
        List<Place> places = new ArrayList<>();
        places.add(unix("Docker", Path.of("/var/run/docker.sock")));
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        if (!runtime.isEmpty()) {
            places.add(unix("rootless Docker", Path.of(runtime, "docker.sock")));
        }
        places.add(unix("Docker Desktop", home.resolve(".docker/desktop/docker.sock")));
        places.add(unix("rootless Docker", home.resolve(".docker/run/docker.sock")));
        if (!runtime.isEmpty()) {
            places.add(unix("Podman", Path.of(runtime, "podman/podman.sock")));
        }
        places.add(unix("Podman", Path.of("/run/podman/podman.sock")));
        places.add(unix("Rancher Desktop", home.resolve(".rd/docker.sock")));
        places.addAll(profiles("Colima", home.resolve(".colima"), "docker.sock"));
        return places;
    }

    private static List<Place> mac(Path home) {
        List<Place> places = new ArrayList<>();
        places.add(unix("Docker Desktop", home.resolve(".docker/run/docker.sock")));
        places.add(unix("Docker", Path.of("/var/run/docker.sock")));
        places.add(unix("OrbStack", home.resolve(".orbstack/run/docker.sock")));
        places.addAll(profiles("Colima", home.resolve(".colima"), "docker.sock"));
        places.add(unix("Rancher Desktop", home.resolve(".rd/docker.sock")));
        places.addAll(profiles("Lima", home.resolve(".lima"), "sock/docker.sock"));
        places.add(
                unix("Podman", home.resolve(".local/share/containers/podman/machine/podman.sock")));
        return places;
    }

    private static Place unix(String owner, Path socket) {
        return new Place(owner, "unix://" + socket);
    }

    /** These have a folder for each virtual machine; the usual one first. */
    private static List<Place> profiles(String owner, Path folder, String socket) {
        List<Place> places = new ArrayList<>();
        Path usual = folder.resolve("default").resolve(socket);
        places.add(unix(owner, usual));
        try (Stream<Path> machines = Files.list(folder)) {
            machines.map(machine -> machine.resolve(socket))
                    .filter(found -> !found.equals(usual) && Files.exists(found))
                    .sorted()
                    .forEach(found -> places.add(unix(owner, found)));
        } catch (IOException none) {
            return places;
        }
        return places;
    }
}
