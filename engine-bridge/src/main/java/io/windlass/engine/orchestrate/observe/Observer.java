package io.windlass.engine.orchestrate.observe;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.Network;
import io.windlass.engine.api.Volume;
import io.windlass.engine.orchestrate.spec.Hashes;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.References;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/**
 * Takes in what an engine has: one list of containers, of networks and of volumes, and one look at
 * each image, all at once; a second round looks closer at containers that differ.
 */
public final class Observer {

    private static final Pattern REMOTE = Pattern.compile("(tcp|ssh|https?)://.*");

    private final Engine engine;
    private List<Container> containers = List.of();
    private List<Network> networks = List.of();
    private List<Volume> volumes = List.of();
    private final Map<String, Images.Image> images = new LinkedHashMap<>();

    private Observer(Engine engine) {
        this.engine = engine;
    }

    /** All that planning with the project's files needs. */
    public static Observed observe(Engine engine, ComposeProject project)
            throws EngineException, InterruptedException {
        Observer observer = new Observer(engine);
        observer.look(references(project));
        Observed seen = observer.seen(missingPaths(engine, project));
        return seen.withDetails(observer.details(suspects(seen, project)));
    }

    /** All that planning without files needs. */
    public static Observed observe(Engine engine, String project)
            throws EngineException, InterruptedException {
        Observer observer = new Observer(engine);
        observer.look(Set.of());
        Set<String> references = new LinkedHashSet<>();
        observer.seen(Set.of()).of(project).forEach(own -> references.add(own.image()));
        observer.lookAtImages(references);
        return observer.seen(Set.of());
    }

    private Observed seen(Set<String> missingPaths) {
        return new Observed(containers, networks, volumes, images, Map.of(), missingPaths);
    }

    private void look(Set<String> references) throws EngineException, InterruptedException {
        List<Callable<Void>> calls = new ArrayList<>();
        calls.add(() -> {
            containers = engine.containers().list(Map.of());
            return null;
        });
        calls.add(() -> {
            networks = engine.networks().list(Map.of());
            return null;
        });
        calls.add(() -> {
            volumes = engine.volumes().list(Map.of());
            return null;
        });
        calls.add(() -> {
            lookAtImages(references);
            return null;
        });
        Parallel.all(calls);
    }

    private void lookAtImages(Collection<String> references)
            throws EngineException, InterruptedException {
        List<Callable<Optional<Images.Image>>> calls = new ArrayList<>();
        references.forEach(reference -> calls.add(() -> engine.images().inspect(reference)));
        List<Optional<Images.Image>> found = Parallel.all(calls);
        int index = 0;
        for (String reference : references) {
            found.get(index++).ifPresent(image -> images.put(reference, image));
        }
    }

    private Map<ContainerId, ContainerDetails> details(List<ContainerId> ids)
            throws EngineException, InterruptedException {
        List<Callable<Optional<ContainerDetails>>> calls = new ArrayList<>();
        ids.forEach(id -> calls.add(() -> engine.containers().inspect(id)));
        Map<ContainerId, ContainerDetails> result = new LinkedHashMap<>();
        for (Optional<ContainerDetails> found : Parallel.all(calls)) {
            found.ifPresent(details -> result.put(details.container().id(), details));
        }
        return result;
    }

    /** The images of all services, and those that are mounted. */
    private static Set<String> references(ComposeProject project) {
        Set<String> result = new LinkedHashSet<>();
        for (Service service : project.services().values()) {
            if (service.image().isPresent() || service.build().isPresent()) {
                result.add(service.imageName(project.name()));
            }
            service.volumes().stream()
                    .filter(volume -> volume.text("type").orElse("").equals("image"))
                    .flatMap(volume -> volume.text("source").stream())
                    .forEach(result::add);
        }
        return result;
    }

    private static List<ContainerId> suspects(Observed seen, ComposeProject project) {
        List<ContainerId> result = new ArrayList<>();
        for (Service service : project.services().values()) {
            Service resolved =
                    References.resolve(service, other -> seen.placed(project.name(), other));
            Set<String> acceptable = Hashes.acceptable(resolved);
            seen.of(project.name(), service.name()).stream()
                    .filter(own -> !acceptable.contains(own.labels().get(Labels.HASH)))
                    .forEach(own -> result.add(own.id()));
        }
        return result;
    }

    /** Only where the engine runs here can be told whether a path is there. */
    private static Set<String> missingPaths(Engine engine, ComposeProject project) {
        if (REMOTE.matcher(engine.info().endpoint()).matches()) {
            return Set.of();
        }
        Set<String> paths = new HashSet<>();
        for (Service service : project.services().values()) {
            service.volumes().stream()
                    .filter(volume -> volume.text("type").orElse("").equals("bind"))
                    .flatMap(volume -> volume.text("source").stream())
                    .forEach(paths::add);
        }
        for (Value.Fields definition : project.secrets().values()) {
            definition.text("file").ifPresent(paths::add);
        }
        for (Value.Fields definition : project.configs().values()) {
            definition.text("file").ifPresent(paths::add);
        }
        paths.removeIf(path -> Files.exists(Path.of(path)));
        return paths;
    }
}
