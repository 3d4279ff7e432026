package io.windlass.app.present;

import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.World;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Volume;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the data of the project on the screen lies. */
public final class VolumeRows {

    /** What the engine calls a volume that has no name of its own. */
    private static final Pattern ANONYMOUS = Pattern.compile("[0-9a-f]{64}");

    private final AppState state;
    private final World world;
    private final Optional<ComposeProject> project;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private VolumeRows(AppState state) {
        this.state = state;
        this.world = state.world();
        this.project = state.current().flatMap(OpenProject::shown);
    }

    /** Named volumes first, then folders of the host, then memory. */
    public static List<VolumeRow> of(AppState state) {
        return new VolumeRows(state).rows(state.currentName().orElse(""));
    }

    private List<VolumeRow> rows(String name) {
        project.ifPresent(this::declared);
        world.ofProject(name).forEach(this::mounted);
        world.volumes().values().stream()
                .filter(volume -> name.equals(volume.labels().get(World.PROJECT)))
                .sorted(Comparator.comparing(Volume::name))
                .forEach(volume -> volume(volume.name(), volume.driver()));
        List<VolumeRow> rows = new ArrayList<>();
        for (String kind : List.of("Volume", "Folder", "Memory")) {
            entries.values().stream()
                    .filter(entry -> entry.kind.equals(kind))
                    .map(this::row)
                    .forEach(rows::add);
        }
        return rows;
    }

    /** One place for data, while it is worked out who uses it. */
    private static final class Entry {
        private final String kind;
        private final String name;
        private final String driver;
        private final Set<String> users = new LinkedHashSet<>();
        private boolean declared;
        private boolean external;
        private boolean running;

        Entry(String kind, String name, String driver) {
            this.kind = kind;
            this.name = name;
            this.driver = driver;
        }
    }

    private VolumeRow row(Entry entry) {
        StateShape shape = shape(entry);
        return new VolumeRow(
                entry.kind,
                entry.name,
                entry.driver,
                List.copyOf(entry.users),
                words(entry, shape),
                shape);
    }

    private StateShape shape(Entry entry) {
        if (entry.running) {
            return StateShape.RUNNING;
        }
        if (!entry.kind.equals("Volume") || world.volumes().containsKey(entry.name)) {
            return StateShape.STOPPED;
        }
        return switch (state.engine()) {
            case EngineStatus.Connected _, EngineStatus.Lost _ -> StateShape.NOT_CREATED;
            case EngineStatus.Searching _, EngineStatus.Absent _ -> StateShape.UNKNOWN;
        };
    }

    private String words(Entry entry, StateShape shape) {
        boolean anonymous = entry.kind.equals("Volume") && ANONYMOUS.matcher(entry.name).matches();
        boolean orphan =
                entry.kind.equals("Volume")
                        && project.isPresent()
                        && !entry.declared
                        && !anonymous
                        && entry.users.isEmpty();
        return switch (shape) {
            case RUNNING -> anonymous ? "In use, anonymous" : "In use";
            case NOT_CREATED ->
                    entry.external ? "Missing, made outside the project" : "Not created yet";
            case UNKNOWN -> "Unknown without an engine";
            case STOPPED,
                    HEALTHY,
                    STARTING,
                    WAITING,
                    UNHEALTHY,
                    FAILED,
                    COMPLETED,
                    PAUSED,
                    CRASH_LOOP,
                    CHANGED ->
                    orphan
                            ? "Orphan, no longer in the file"
                            : anonymous ? "Not in use now, anonymous" : "Not in use now";
        };
    }

    private void declared(ComposeProject found) {
        found.volumes()
                .forEach((key, fields) -> {
                    Entry entry =
                            volume(
                                    fields.text("name").orElse(key),
                                    fields.text("driver").orElse("local"));
                    entry.declared = true;
                    entry.external = fields.bool("external");
                });
        for (Service service : found.services().values()) {
            service.volumes().forEach(mount -> declaredMount(found, service.name(), mount));
            service.fields()
                    .texts("tmpfs")
                    .forEach(text -> {
                        String path = path(text);
                        memory(service.name(), path).users.add(service.name() + ":" + path);
                    });
        }
    }

    /** Options follow the path of a tmpfs: {@code /run:size=64m}. */
    private static String path(String tmpfs) {
        int colon = tmpfs.indexOf(':');
        return colon < 0 ? tmpfs : tmpfs.substring(0, colon);
    }

    private void declaredMount(ComposeProject found, String service, Value.Fields mount) {
        String target = mount.text("target").orElse("");
        String source = mount.text("source").orElse("");
        switch (mount.text("type").orElse("volume")) {
            case "volume" ->
                    Optional.ofNullable(found.volumes().get(source))
                            .map(fields -> fields.text("name").orElse(source))
                            .map(name -> entries.get("volume:" + name))
                            .ifPresent(entry -> entry.users.add(service + ":" + target));
            case "bind" -> folder(source).users.add(service + ":" + target);
            case "tmpfs" -> memory(service, target).users.add(service + ":" + target);
            default -> {
                // images, pipes and cluster volumes keep no data of this project
            }
        }
    }

    private void mounted(Container container) {
        String service = container.label(World.SERVICE).orElse(container.name());
        for (Container.MountPoint mount : container.mounts()) {
            Optional<Entry> entry =
                    switch (mount.type()) {
                        case "volume" -> Optional.of(volume(mount.name(), driver(mount)));
                        case "bind" -> Optional.of(folder(mount.source()));
                        case "tmpfs" -> Optional.of(memory(service, mount.destination()));
                        default -> Optional.empty();
                    };
            entry.ifPresent(found -> {
                found.users.add(service + ":" + mount.destination());
                found.running |= container.running();
            });
        }
        // the engine does not list what a service has under tmpfs among the mounts
        if (container.running()) {
            entries.values().stream()
                    .filter(entry -> entry.kind.equals("Memory"))
                    .filter(entry ->
                            entry.users.stream().anyMatch(user -> user.startsWith(service + ":")))
                    .forEach(entry -> entry.running = true);
        }
    }

    private Entry volume(String name, String driver) {
        return entries.computeIfAbsent("volume:" + name, _ -> new Entry("Volume", name, driver));
    }

    private Entry folder(String source) {
        return entries.computeIfAbsent("bind:" + source, _ -> new Entry("Folder", source, ""));
    }

    private Entry memory(String service, String target) {
        return entries.computeIfAbsent(
                "tmpfs:" + service + ":" + target,
                _ -> new Entry("Memory", target + " of " + service, ""));
    }

    private String driver(Container.MountPoint mount) {
        Volume volume = world.volumes().get(mount.name());
        return volume == null ? "" : volume.driver();
    }
}
