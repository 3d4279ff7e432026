package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.engine.api.BuildSpec;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerSpec;
import io.windlass.engine.api.ExecSpec;
import io.windlass.engine.api.NetworkSpec;
import io.windlass.engine.orchestrate.spec.InjectedFile;
import io.windlass.engine.orchestrate.spec.OneOff;
import io.windlass.engine.orchestrate.spec.VolumeSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Something that is asked of an engine in one go. */
public sealed interface Action {

    /** The service that it is about; absent for what several services share. */
    default Optional<String> service() {
        return switch (this) {
            case BuildImage(BuildSpec spec) -> Optional.of(spec.service());
            case CreateContainer create -> Optional.of(create.wanted().name());
            case OnContainer on -> Optional.of(on.target().service());
            case WaitFor wait -> Optional.of(wait.dependency());
            case PullImage _, CreateNetwork _, CreateVolume _, RemoveNetwork _ -> Optional.empty();
            case RemoveVolume _, RemoveImage _ -> Optional.empty();
        };
    }

    /** An action on one container. */
    sealed interface OnContainer extends Action {
        Target target();
    }

    /**
     * Fetches an image.
     *
     * @param services whose image it is
     * @param optional whether a failure is only worth a remark, because the image is built
     */
    record PullImage(
            String reference, Optional<String> platform, List<String> services, boolean optional)
            implements Action {}

    record BuildImage(BuildSpec spec) implements Action {}

    record CreateNetwork(String key, NetworkSpec spec) implements Action {}

    record CreateVolume(String key, VolumeSpec spec) implements Action {}

    /**
     * Creates a container. Its specification is completed when the step runs, because it names
     * containers and images that earlier steps make.
     *
     * @param name the name it ends up with
     * @param createName the name it is created with: another one while it replaces a container
     * @param replaces the container that it takes the place of
     * @param inherit whether it takes over anonymous volumes
     * @param version what is written as the version of Docker Compose
     * @param oneOff present for a container of {@code run}
     */
    record CreateContainer(
            Service wanted,
            int number,
            String name,
            String createName,
            Optional<Container> replaces,
            boolean inherit,
            String version,
            Optional<OneOff> oneOff)
            implements Action {}

    record StartContainer(Target target) implements OnContainer {}

    record StopContainer(Target target, Optional<Duration> timeout) implements OnContainer {}

    record RestartContainer(Target target, Optional<Duration> timeout) implements OnContainer {}

    record PauseContainer(Target target) implements OnContainer {}

    record UnpauseContainer(Target target) implements OnContainer {}

    record KillContainer(Target target, String signal) implements OnContainer {}

    record RemoveContainer(Target target, boolean force, boolean anonymousVolumes)
            implements OnContainer {}

    record RenameContainer(Target target, String to) implements OnContainer {}

    record ConnectNetwork(Target target, ContainerSpec.Endpoint endpoint) implements OnContainer {}

    record DisconnectNetwork(Target target, String network) implements OnContainer {}

    /** Copies secrets and configs that are no files on the host into a container. */
    record InjectFiles(Target target, List<InjectedFile> files) implements OnContainer {}

    /**
     * Runs a command of the file inside a container.
     *
     * @param skipStopped whether a container that does not run is no failure
     */
    record RunHook(Target target, When when, ExecSpec command, boolean skipStopped)
            implements OnContainer {}

    /** When a hook runs. */
    enum When {
        POST_START,
        PRE_STOP
    }

    /**
     * Waits until a service is as others need it.
     *
     * @param places all containers of the service
     * @param needed whether others cannot do without
     * @param timeout absent waits for as long as it takes
     */
    record WaitFor(
            String dependency,
            Condition condition,
            List<Target> places,
            boolean needed,
            Optional<Duration> timeout)
            implements Action {}

    /** What is waited for. */
    enum Condition {
        HEALTHY,
        /** Healthy, or just running where there is no health check. */
        RUNNING_OR_HEALTHY,
        COMPLETED
    }

    /** Removes a network; one in use stays, with a remark, when {@code tolerant}. */
    record RemoveNetwork(String name, String id, boolean tolerant) implements Action {}

    /** Removes a volume with its data; one in use stays, with a remark, when {@code tolerant}. */
    record RemoveVolume(String name, boolean tolerant) implements Action {}

    record RemoveImage(String reference) implements Action {}
}
