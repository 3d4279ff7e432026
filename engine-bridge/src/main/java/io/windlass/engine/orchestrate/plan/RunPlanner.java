package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Capabilities;
import io.windlass.engine.api.Container;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.spec.Labels;
import io.windlass.engine.orchestrate.spec.OneOff;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans a container for one command: what its service needs is raised as for {@code up}, the
 * containers of the service itself are left alone, and the new one is created and not started,
 * because whoever wants it attaches first.
 */
final class RunPlanner {

    private final String service;
    private final OneOff oneOff;

    RunPlanner(String service, OneOff oneOff) {
        this.service = service;
        this.oneOff = oneOff;
    }

    Plan plan(ComposeProject project, Observed observed, UpOptions options, Capabilities engine) {
        Plan up =
                new UpPlanner(
                                UpContext.of(
                                        project,
                                        withoutMembers(project.name(), observed),
                                        options,
                                        engine))
                        .plan(Verb.RUN);
        List<Step> steps = new ArrayList<>();
        for (Step step : up.steps()) {
            switch (step.action()) {
                case Action.CreateContainer create when create.wanted().name().equals(service) ->
                        steps.add(
                                new Step(
                                        step.id(),
                                        alone(create),
                                        Reason.of("asked for"),
                                        step.after(),
                                        step.afterAny(),
                                        step.onlyIf()));
                case Action.StartContainer start when own(start) -> {
                    // Whoever attached starts it.
                }
                case Action.RunHook hook when own(hook) -> {
                    // Hooks belong to the containers that the service keeps.
                }
                default -> steps.add(step);
            }
        }
        return new Plan(
                up.project(),
                up.model(),
                up.verb(),
                steps,
                up.kept(),
                up.blockers(),
                up.problems(),
                up.notes());
    }

    private boolean own(Action.OnContainer action) {
        return action.target().service().equals(service);
    }

    private Observed withoutMembers(String project, Observed observed) {
        List<Container> others =
                observed.containers().stream()
                        .filter(container ->
                                !(container.label(Labels.PROJECT).orElse("").equals(project)
                                        && container
                                                .label(Labels.SERVICE)
                                                .orElse("")
                                                .equals(service)))
                        .toList();
        return new Observed(
                others,
                observed.networks(),
                observed.volumes(),
                observed.images(),
                observed.details(),
                observed.missingPaths());
    }

    private Action.CreateContainer alone(Action.CreateContainer create) {
        return new Action.CreateContainer(
                create.wanted(),
                0,
                create.name(),
                create.createName(),
                create.replaces(),
                create.inherit(),
                create.version(),
                Optional.of(oneOff));
    }
}
