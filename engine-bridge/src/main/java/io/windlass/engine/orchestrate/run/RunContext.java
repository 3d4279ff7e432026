package io.windlass.engine.orchestrate.run;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images;
import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.Guard;
import io.windlass.engine.orchestrate.plan.Plan;
import io.windlass.engine.orchestrate.plan.Step;
import io.windlass.engine.orchestrate.plan.Target;
import io.windlass.engine.orchestrate.spec.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** What the steps of one run share: which container has which place, images, events. */
final class RunContext implements AutoCloseable {

    private record Place(String service, String name) {}

    private final Plan plan;
    private final Engine engine;
    private final Consumer<OperationEvent> events;
    private final Map<Place, ContainerId> places = new ConcurrentHashMap<>();
    private final Map<String, Optional<Images.Image>> images = new ConcurrentHashMap<>();
    private final ReentrantLock lookingUp = new ReentrantLock();
    private final Optional<ContainerSignals> signals;

    RunContext(Plan plan, Engine engine, Consumer<OperationEvent> events) {
        this.plan = plan;
        this.engine = engine;
        this.events = events;
        plan.kept().forEach(kept -> put(kept.service(), kept.name(), kept.id()));
        plan.steps().forEach(this::before);
        boolean waits = plan.steps().stream().anyMatch(s -> s.action() instanceof Action.WaitFor);
        this.signals = waits ? Optional.of(new ContainerSignals(engine)) : Optional.empty();
    }

    private void before(Step step) {
        switch (step.action()) {
            case Action.CreateContainer create ->
                    create.replaces()
                            .ifPresent(old -> put(create.wanted().name(), create.name(), old.id()));
            case Action.OnContainer on -> {
                if (on.target() instanceof Target.Place(String service, String name, var before)) {
                    before.ifPresent(id -> put(service, name, id));
                }
            }
            default -> {}
        }
    }

    Plan plan() {
        return plan;
    }

    Engine engine() {
        return engine;
    }

    void tell(OperationEvent event) {
        events.accept(event);
    }

    ContainerSignals signals() {
        return signals.orElseThrow();
    }

    void put(String service, String name, ContainerId id) {
        places.put(new Place(service, name), id);
    }

    /** The container that a step is about. */
    ContainerId id(Target target) throws EngineException {
        return switch (target) {
            case Target.Existing(_, _, ContainerId id) -> id;
            case Target.Place(String service, String name, _) -> {
                ContainerId id = places.get(new Place(service, name));
                if (id == null) {
                    throw new EngineException(
                            Problem.of(Code.NOT_FOUND, "There is no container " + name + "."));
                }
                yield id;
            }
        };
    }

    /** The containers that a service has at this moment. */
    List<Placed> placed(String service) {
        List<Placed> result = new ArrayList<>();
        places.forEach((place, id) -> {
            if (place.service().equals(service)) {
                result.add(new Placed(service, 0, place.name(), id));
            }
        });
        return result;
    }

    /** An image, looked up once: it is asked for when all images are there. */
    Optional<Images.Image> image(String reference) throws EngineException, InterruptedException {
        lookingUp.lockInterruptibly();
        try {
            Optional<Images.Image> known = images.get(reference);
            if (known != null) {
                return known;
            }
            Optional<Images.Image> found = engine.images().inspect(reference);
            images.put(reference, found);
            return found;
        } finally {
            lookingUp.unlock();
        }
    }

    /** Whether a guarded step is needed. */
    boolean holds(Guard guard) throws EngineException, InterruptedException {
        return switch (guard) {
            case Guard.ImageMissing(String reference) ->
                    engine.images().inspect(reference).isEmpty();
            case Guard.AnyMoved(List<Guard.ImageUse> uses) -> {
                for (Guard.ImageUse use : uses) {
                    Optional<Images.Image> now = image(use.reference());
                    if (now.isPresent() && !now.get().id().equals(use.imageId())) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    @Override
    public void close() {
        signals.ifPresent(ContainerSignals::close);
    }
}
