package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.Versions;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of planning share.
 *
 * @param version what is written as the version of Docker Compose
 */
record UpContext(
        ComposeProject project,
        Observed observed,
        UpOptions options,
        Capabilities engine,
        Selection selection,
        String version,
        Draft draft) {

    static UpContext of(
            ComposeProject project, Observed observed, UpOptions options, Capabilities engine) {
        return new UpContext(
                project,
                observed,
                options,
                engine,
                Selection.of(project, options.services(), !options.noDeps(), options.scale()),
                Versions.of(
                        observed.of(project.name()).stream()
                                .flatMap(own -> own.label(Labels.VERSION).stream())
                                .toList()),
                new Draft());
    }

    List<Container> containers(Service service) {
        return observed.of(project.name(), service.name());
    }

    Optional<String> imageId(Service service) {
        return Optional.ofNullable(observed.images().get(service.imageName(project.name())))
                .map(image -> image.id());
    }

    UpOptions.Recreate recreate(Service service) {
        UpOptions.Replacing replacing = options.replacing();
        if (replacing.recreate() == UpOptions.Recreate.NEVER) {
            return UpOptions.Recreate.NEVER;
        }
        if (selection.chosen().contains(service.name())) {
            return replacing.renewAnonymousVolumes()
                    ? UpOptions.Recreate.FORCE
                    : replacing.recreate();
        }
        return replacing.recreateDependencies()
                ? UpOptions.Recreate.FORCE
                : UpOptions.Recreate.DIVERGED;
    }

    Target.Existing existing(Container container) {
        return new Target.Existing(
                container.label(Labels.SERVICE).orElse(""), container.name(), container.id());
    }
}
