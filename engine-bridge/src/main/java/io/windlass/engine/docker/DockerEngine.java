package io.windlass.engine.docker;

import io.windlass.engine.api.ActivityConsumer;
import io.windlass.engine.api.ActivityRequest;
import io.windlass.engine.api.Archives;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.Containers;
import io.windlass.engine.api.DiskUsage;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineEvent;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.api.Images;
import io.windlass.engine.api.Networks;
import io.windlass.engine.api.Processes;
import io.windlass.engine.api.Subscription;
import io.windlass.engine.api.Volumes;
import io.windlass.engine.docker.client.ApiPath;
import io.windlass.engine.docker.http.Limits;
import io.windlass.engine.docker.json.UsageReader;
import io.windlass.engine.docker.stream.ActivityStream;
import io.windlass.engine.docker.stream.EventStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** An engine that speaks the Docker API. */
public final class DockerEngine implements Engine {

    /** Long enough for ssh to connect, and for an engine that a socket wakes. */
    private static final Duration CONNECT = Duration.ofSeconds(15);

    /** The engine walks through every volume. */
    private static final Duration ADDING_UP = Duration.ofMinutes(2);

    private final EngineLink link;
    private final Containers containers;
    private final Images images;
    private final Networks networks;
    private final Volumes volumes;
    private final Processes processes;
    private final Archives archives;
    private final Set<EventStream> following = ConcurrentHashMap.newKeySet();

    private DockerEngine(EngineLink link, RegistryAuth auth, boolean wantsBuildKit) {
        this.link = link;
        this.containers = new DockerContainers(link);
        this.images = new DockerImages(link, auth, wantsBuildKit);
        this.networks = new DockerNetworks(link);
        this.volumes = new DockerVolumes(link);
        this.processes = new DockerProcesses(link);
        this.archives = new DockerArchives(link);
    }

    /** Connects and shakes hands; ends in a sentence when nobody usable answers. */
    public static Engine connect(EngineEndpoint endpoint)
            throws EngineException, InterruptedException {
        Map<String, String> environment = System.getenv();
        DockerConfig config =
                DockerConfig.of(environment, Path.of(System.getProperty("user.home")));
        // The variable by which the docker command chooses between the builders of an engine.
        boolean wantsBuildKit = !"0".equals(environment.get("DOCKER_BUILDKIT"));
        return new DockerEngine(
                EngineLink.connect(endpoint, CONNECT), new RegistryAuth(config), wantsBuildKit);
    }

    @Override
    public EngineInfo info() {
        return link.info();
    }

    @Override
    public Capabilities capabilities() {
        return link.session().capabilities();
    }

    @Override
    public Containers containers() {
        return containers;
    }

    @Override
    public Images images() {
        return images;
    }

    @Override
    public Networks networks() {
        return networks;
    }

    @Override
    public Volumes volumes() {
        return volumes;
    }

    @Override
    public Processes processes() {
        return processes;
    }

    @Override
    public Archives archives() {
        return archives;
    }

    @Override
    public DiskUsage diskUsage() throws EngineException, InterruptedException {
        return UsageReader.usage(
                link.api()
                        .send(
                                "GET",
                                ApiPath.of("system", "df"),
                                null,
                                Limits.within(ADDING_UP),
                                "add up what it keeps"));
    }

    @Override
    public Subscription activity(ActivityRequest request, ActivityConsumer consumer)
            throws EngineException, InterruptedException {
        return ActivityStream.open(link.api(), request, consumer);
    }

    @Override
    public Subscription events(Consumer<EngineEvent> consumer) {
        EventStream stream = EventStream.open(link, consumer);
        following.add(stream);
        return () -> {
            following.remove(stream);
            stream.close();
        };
    }

    @Override
    public void close() {
        following.forEach(EventStream::close);
        following.clear();
        link.close();
    }
}
