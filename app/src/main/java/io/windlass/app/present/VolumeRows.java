package io.windlass.app.present;

import io.windlass.app.state.AppState;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.World;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Container;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the data of the project on the screen lies. */
public final class VolumeRows {

    private VolumeRows() {}

    /** Named volumes first, then folders of the host, then memory. */
    public static List<VolumeRow> of(AppState state) {
        String name = state.currentName().orElse("");
        Map<String, Entry> entries = new LinkedHashMap<>();
        state.current()
                .flatMap(OpenProject::shown)
                .ifPresent(project -> declared(project, entries));
        for (Container container : state.world().ofProject(name)) {
            mounted(container, state.world(), entries);
        }
        state.world().volumes().values().stream()
                .filter(volume -> name.equals(volume.labels().get(World.PROJECT)))
                .forEach(volume ->
                        entries.computeIfAbsent(
                                "volume:" + volume.name(),
                                _ -> new Entry("Volume", volume.name(), volume.driver())));
        List<VolumeRow> rows = new ArrayList<>();
        for (String kind : List.of("Volume", "Folder", "Memory")) {
            entries.values().stream()
                    .filter(entry -> entry.kind.equals(kind))
                    .map(entry -> entry.row(state.world()))
                    .forEach(rows::add);
        }
        return rows;
    }

    private static final class Entry {
        private final String kind;
        private final String name;
        private final String driver;
        private final Set<String> users = new LinkedHashSet<>();
        private boolean running;

        Entry(String kind, String name, String driver) {
            this.kind = kind;
            this.name = name;
            this.driver = driver;
        }

        VolumeRow row(World world) {
            boolean exists = !kind.equals("Volume") || world.volumes().containsKey(name);
            String state = running ? "In use" : exists ? "Not in use now" : "Not created yet";
            StateShape shape =
                    running
                            ? StateShape.RUNNING
                            : exists ? StateShape.STOPPED : StateShape.NOT_CREATED;
            return new VolumeRow(kind, name, driver, List.copyOf(users), state, shape);
        }
    }

    private static void declared(ComposeProject project, Map<String, Entry> entries) {
        project.volumes()
                .forEach((key, fields) -> {
                    String name = fields.text("name").orElse(key);
                    entries.put(
                            "volume:" + name,
                            new Entry("Volume", name, fields.text("driver").orElse("local")));
                });
        for (Service service : project.services().values()) {
            for (Value.Fields mount : service.volumes()) {
                declaredMount(project, service.name(), mount, entries);
            }
        }
    }

    private static void declaredMount(
            ComposeProject project,
            String service,
            Value.Fields mount,
            Map<String, Entry> entries) {
        String target = mount.text("target").orElse("");
        String source = mount.text("source").orElse("");
        String type = mount.text("type").orElse("volume");
        Optional<Entry> entry =
                switch (type) {
                    case "volume" ->
                            Optional.ofNullable(project.volumes().get(source))
                                    .flatMap(fields ->
                                            Optional.ofNullable(
                                                    entries.get(
                                                            "volume:"
                                                                    + fields.text("name")
                                                                            .orElse(source))));
                    case "bind" ->
                            Optional.of(
                                    entries.computeIfAbsent(
                                            "bind:" + source,
                                            _ -> new Entry("Folder", source, "")));
                    case "tmpfs" ->
                            Optional.of(
                                    entries.computeIfAbsent(
                                            "tmpfs:" + service + target,
                                            _ -> new Entry("Memory", "tmpfs of " + service, "")));
                    default -> Optional.empty();
                };
        entry.ifPresent(found -> found.users.add(service + ":" + target));
    }

    private static void mounted(Container container, World world, Map<String, Entry> entries) {
        String service = container.label(World.SERVICE).orElse(container.name());
        for (Container.MountPoint mount : container.mounts()) {
            Entry entry =
                    switch (mount.type()) {
                        case "volume" ->
                                entries.computeIfAbsent(
                                        "volume:" + mount.name(),
                                        _ ->
                                                new Entry(
                                                        "Volume",
                                                        mount.name(),
                                                        driver(world, mount)));
                        case "bind" ->
                                entries.computeIfAbsent(
                                        "bind:" + mount.source(),
                                        _ -> new Entry("Folder", mount.source(), ""));
                        default ->
                                entries.computeIfAbsent(
                                        "tmpfs:" + service + mount.destination(),
                                        _ -> new Entry("Memory", "tmpfs of " + service, ""));
                    };
            entry.users.add(service + ":" + mount.destination());
            entry.running |= container.running();
        }
    }

    private static String driver(World world, Container.MountPoint mount) {
        var volume = world.volumes().get(mount.name());
        return volume == null ? "" : volume.driver();
    }
}
