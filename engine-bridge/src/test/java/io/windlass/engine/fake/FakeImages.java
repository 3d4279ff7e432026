package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.BuildSpec;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.PruneFilter;
import io.windlass.engine.api.Pruned;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The images of the fake engine, and those it could fetch. */
final class FakeImages implements Images {

    private final World world;
    private final Script script;

    FakeImages(World world, Script script) {
        this.world = world;
        this.script = script;
    }

    static @Nullable Image find(Map<String, Image> images, String reference) {
        Image found = images.get(reference);
        return found != null ? found : images.get(reference + ":latest");
    }

    static Image image(String id, String reference, Map<String, String> labels) {
        return new Image(
                id,
                List.of(reference),
                List.of(),
                "linux/amd64",
                1_000_000,
                List.of(),
                List.of(),
                false,
                labels);
    }

    @Override
    public Optional<Image> inspect(String reference) {
        synchronized (world) {
            return Optional.ofNullable(find(world.images, reference));
        }
    }

    @Override
    public List<Image> list() {
        synchronized (world) {
            return List.copyOf(world.images.values());
        }
    }

    @Override
    public void pull(
            String reference, Optional<String> platform, Consumer<TransferProgress> progress)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                "pull " + reference,
                () -> {
                    progress.accept(new TransferProgress(500_000, 1_000_000, "Downloading"));
                    synchronized (world) {
                        Image image = find(world.registry, reference);
                        if (image == null) {
                            throw World.problem(
                                    Code.IMAGE_NOT_FOUND, "No registry has " + reference + ".");
                        }
                        world.images.put(reference, image);
                    }
                    return true;
                });
    }

    @Override
    public String build(BuildSpec spec, Consumer<String> output)
            throws EngineException, InterruptedException {
        return script.call(
                "build " + spec.service(),
                () -> {
                    output.accept("Step 1/1 : FROM scratch");
                    synchronized (world) {
                        String id = "sha256:" + world.id("b0b0");
                        for (String tag : spec.tags()) {
                            world.images.put(tag, image(id, tag, spec.labels()));
                        }
                        return id;
                    }
                });
    }

    @Override
    public void tag(String image, String reference) throws EngineException, InterruptedException {
        script.<Boolean>call(
                "tag " + reference,
                () -> {
                    synchronized (world) {
                        Image found = find(world.images, image);
                        if (found == null) {
                            throw World.problem(Code.NOT_FOUND, "No such image: " + image);
                        }
                        world.images.put(reference, found);
                    }
                    return true;
                });
    }

    @Override
    public void remove(String reference, boolean force)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                "remove-image " + reference,
                () -> {
                    synchronized (world) {
                        return world.images.remove(reference) != null;
                    }
                });
    }

    @Override
    public List<Layer> history(String reference) throws EngineException {
        Image image =
                inspect(reference).orElseThrow(() -> World.problem(Code.NOT_FOUND, reference));
        return List.of(new Layer(image.id(), World.EPOCH, "fake", image.size(), "", image.tags()));
    }

    /** Images here always have a name, so only {@code all} removes any. */
    @Override
    public Pruned prune(PruneFilter filter) throws EngineException, InterruptedException {
        return script.call(
                "prune-images",
                () -> {
                    synchronized (world) {
                        List<String> gone =
                                world.images.values().stream()
                                        .filter(image -> filter.all())
                                        .filter(image ->
                                                FakeEngine.matches(image.labels(), filter.labels()))
                                        .map(Image::id)
                                        .filter(id ->
                                                world.containers.values().stream()
                                                        .noneMatch(c -> c.imageId().equals(id)))
                                        .toList();
                        world.images.values().removeIf(image -> gone.contains(image.id()));
                        return new Pruned(gone, gone.size() * 1_000_000L);
                    }
                });
    }
}
