package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Container;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A container that the file asks for, with all that has to be known to create it.
 *
 * @param service as written; references to services are resolved here
 * @param name the name it is to have in the end
 * @param imageId what its image is at this moment; absent when it is not there
 * @param version what to write as the version of Docker Compose
 * @param replaces the container it takes the place of
 * @param inherited mounts of anonymous volumes that it takes over
 * @param containers the containers of the other services
 */
public record WantedContainer(
        ComposeProject project,
        Service service,
        int number,
        String name,
        Optional<String> imageId,
        String version,
        Optional<Container> replaces,
        List<Container.MountPoint> inherited,
        Function<String, List<Placed>> containers) {

    public WantedContainer {
        inherited = List.copyOf(inherited);
    }

    /** The service with containers in the place of other services. */
    public Service resolved() {
        return References.resolve(service, containers);
    }
}
