package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.HostConfig;
import io.windlass.engine.api.HostConfig.BindOptions;
import io.windlass.engine.api.HostConfig.Mount;
import io.windlass.engine.api.HostConfig.TmpfsOptions;
import io.windlass.engine.api.HostConfig.VolumeOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is mounted. The engine makes a missing folder of the host for an entry of {@code Binds} and
 * fails for one of {@code Mounts}, so which of the two it is matters.
 */
final class StoragePart {

    private final ComposeProject project;
    private final Service service;
    private final List<String> binds = new ArrayList<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final Set<String> targets = new LinkedHashSet<>();

    private StoragePart(ComposeProject project, Service service) {
        this.project = project;
        this.service = service;
    }

    static HostConfig.Storage of(WantedContainer wanted) {
        StoragePart part = new StoragePart(wanted.project(), wanted.resolved());
        Set<String> kept =
                wanted.inherited().stream()
                        .map(mount -> mount.destination())
                        .collect(java.util.stream.Collectors.toSet());
        wanted.service().volumes().stream()
                .filter(volume -> !(anonymous(volume) && kept.contains(target(volume))))
                .forEach(part::addDeclared);
        wanted.inherited().stream()
                .filter(mount -> !part.targets.contains(mount.destination()))
                .forEach(mount -> part.addInherited(mount.name(), mount.destination(), mount));
        FileMounts.of(part.project, part.service).stream()
                .filter(mount -> part.targets.add(mount.target()))
                .forEach(part.mounts::add);
        Value.Fields fields = part.service.fields();
        return new HostConfig.Storage(
                part.binds,
                part.mounts,
                tmpfs(fields),
                fields.texts("volumes_from"),
                fields.text("volume_driver").orElse(""),
                Texts.map(fields, "storage_opt"),
                Quantities.integer(fields, "shm_size"),
                fields.bool("read_only"));
    }

    private void addInherited(
            String volume, String target, io.windlass.engine.api.Container.MountPoint old) {
        targets.add(target);
        mounts.add(mount("volume", volume, target, !old.writable(), "", Optional.empty()));
    }

    private void addDeclared(Value.Fields volume) {
        String type = volume.text("type").orElse("volume");
        Optional<String> named = realName(volume, type);
        targets.add(target(volume));
        if (type.equals("bind") && !needsMount(volume.fields("bind"))) {
            binds.add(bind(volume.text("source").orElse(""), volume));
        } else if (named.isPresent() && !needsVolumeMount(volume.fields("volume"))) {
            binds.add(bind(named.get(), volume));
        } else {
            mounts.add(declared(volume, type, named));
        }
    }

    private static boolean anonymous(Value.Fields volume) {
        return volume.text("type").orElse("volume").equals("volume")
                && volume.text("source").isEmpty();
    }

    private static String target(Value.Fields volume) {
        return volume.text("target").orElse("");
    }

    private Optional<String> realName(Value.Fields volume, String type) {
        Optional<String> key = type.equals("volume") ? volume.text("source") : Optional.empty();
        return key.flatMap(name ->
                Optional.ofNullable(project.volumes().get(name))
                        .map(definition -> Names.of(project, name, definition)));
    }

    private static boolean needsMount(Optional<Value.Fields> bind) {
        return bind.map(options ->
                        !options.bool("create_host_path")
                                || !options.text("propagation").orElse("").isEmpty()
                                || !options.text("recursive").orElse("").isEmpty())
                .orElse(false);
    }

    private static boolean needsVolumeMount(Optional<Value.Fields> volume) {
        return volume.map(options ->
                        options.bool("nocopy")
                                || !options.text("subpath").orElse("").isEmpty()
                                || options.fields("labels").isPresent())
                .orElse(false);
    }

    private static String bind(String source, Value.Fields volume) {
        String access = volume.bool("read_only") ? "ro" : "rw";
        String selinux = volume.fields("bind").flatMap(bind -> bind.text("selinux")).orElse("");
        return source
                + ":"
                + volume.text("target").orElse("")
                + ":"
                + access
                + (selinux.isEmpty() ? "" : "," + selinux);
    }

    private static Mount declared(Value.Fields volume, String type, Optional<String> named) {
        Mount plain =
                mount(
                        type,
                        named.or(() -> volume.text("source")).orElse(""),
                        volume.text("target").orElse(""),
                        volume.bool("read_only"),
                        volume.text("consistency").orElse(""),
                        Optional.empty());
        return new Mount(
                plain.type(),
                plain.source(),
                plain.target(),
                plain.readOnly(),
                plain.consistency(),
                type.equals("bind")
                        ? volume.fields("bind").map(StoragePart::bindOptions)
                        : Optional.empty(),
                type.equals("volume")
                        ? volume.fields("volume").map(StoragePart::volumeOptions)
                        : Optional.empty(),
                type.equals("tmpfs")
                        ? volume.fields("tmpfs").map(StoragePart::tmpfsOptions)
                        : Optional.empty(),
                type.equals("image")
                        ? volume.fields("image").flatMap(image -> image.text("subpath"))
                        : Optional.empty());
    }

    static Mount mount(
            String type,
            String source,
            String target,
            boolean readOnly,
            String consistency,
            Optional<BindOptions> bind) {
        return new Mount(
                type,
                source,
                target,
                readOnly,
                consistency,
                bind,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BindOptions bindOptions(Value.Fields bind) {
        String recursive = bind.text("recursive").orElse("");
        return new BindOptions(
                bind.text("propagation").orElse(""),
                bind.bool("create_host_path"),
                recursive.equals("disabled"),
                recursive.equals("writable"),
                recursive.equals("readonly"));
    }

    private static VolumeOptions volumeOptions(Value.Fields volume) {
        return new VolumeOptions(
                volume.bool("nocopy"),
                Texts.map(volume, "labels"),
                volume.text("subpath").orElse(""));
    }

    private static TmpfsOptions tmpfsOptions(Value.Fields tmpfs) {
        return new TmpfsOptions(
                Quantities.integer(tmpfs, "size"), Quantities.integer(tmpfs, "mode"));
    }

    private static Map<String, String> tmpfs(Value.Fields fields) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String entry : fields.texts("tmpfs")) {
            String[] parts = entry.split(":", 2);
            result.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
        return result;
    }
}
