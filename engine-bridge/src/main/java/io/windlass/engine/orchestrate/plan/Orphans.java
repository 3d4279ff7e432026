package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.List;

/** Containers of a project whose services are not in its files, and ended one-off ones. */
final class Orphans {

    private Orphans() {}

    static List<Container> of(ComposeProject project, Observed observed) {
        return observed.of(project.name()).stream().filter(own -> orphan(project, own)).toList();
    }

    private static boolean orphan(ComposeProject project, Container container) {
        if (oneOff(container)) {
            return container.state() instanceof Container.State.Exited
                    || container.state() instanceof Container.State.Dead;
        }
        String service = container.labels().getOrDefault(Labels.SERVICE, "");
        return !project.services().containsKey(service) && !project.disabled().containsKey(service);
    }

    static boolean oneOff(Container container) {
        return "True".equals(container.labels().get(Labels.ONE_OFF));
    }
}
