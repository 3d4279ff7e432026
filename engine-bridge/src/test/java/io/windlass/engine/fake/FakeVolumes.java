package io.windlass.engine.fake;

import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import io.windlass.engine.api.Volume;
import io.windlass.engine.api.Volumes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The volumes of the fake engine. */
final class FakeVolumes implements Volumes {

    private final World world;
    private final Script script;

    FakeVolumes(World world, Script script) {
        this.world = world;
        this.script = script;
    }

    @Override
    public List<Volume> list(Map<String, String> labels) {
        synchronized (world) {
            return world.volumes.values().stream()
                    .filter(volume -> FakeEngine.matches(volume.labels(), labels))
                    .toList();
        }
    }

    @Override
    public Optional<Volume> inspect(String name) {
        synchronized (world) {
            return Optional.ofNullable(world.volumes.get(name));
        }
    }

    @Override
    public void create(
            String name, String driver, Map<String, String> options, Map<String, String> labels)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                "create-volume " + name,
                () -> {
                    synchronized (world) {
                        Volume volume =
                                new Volume(
                                        name,
                                        driver.isEmpty() ? "local" : driver,
                                        "/volumes/" + name,
                                        labels);
                        world.volumes.putIfAbsent(name, volume);
                        world.tell(new EngineEvent.VolumeChanged(volume));
                        return true;
                    }
                });
    }

    @Override
    public void remove(String name, boolean force) throws EngineException, InterruptedException {
        script.<Boolean>call(
                "remove-volume " + name,
                () -> {
                    synchronized (world) {
                        if (world.volumes.remove(name) != null) {
                            world.tell(new EngineEvent.VolumeRemoved(name));
                        }
                        return true;
                    }
                });
    }

    /** Volumes here always have a name, so only {@code all} removes any. */
    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return script.call(
                "prune-volumes",
                () -> {
                    synchronized (world) {
                        List<String> gone =
                                list(filter.labels()).stream()
                                        .map(Volume::name)
                                        .filter(name -> filter.all() && !used(name))
                                        .toList();
                        world.volumes.keySet().removeAll(gone);
                        return new Pruned(gone, 0);
                    }
                });
    }

    private boolean used(String name) {
        return world.containers.values().stream()
                .flatMap(container -> container.mounts().stream())
                .anyMatch(mount -> mount.name().equals(name));
    }
}
