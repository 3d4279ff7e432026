package io.windlass.app.present;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what keeps a service from starting: the first dependency that failed, however far away.
 *
 * @param standing how each service stands by itself
 * @param neverStarted services of which nothing ever ran
 */
record Blockers(
        ComposeProject project, Map<String, ServiceStatus> standing, Set<String> neverStarted) {

    /** In words: {@code migrate failed}. */
    Optional<String> of(Service service) {
        return search(service, new HashSet<>());
    }

    private Optional<String> search(Service service, Set<String> seen) {
        if (!seen.add(service.name()) || !neverStarted.contains(service.name())) {
            return Optional.empty();
        }
        return service.dependencies().stream()
                .filter(Dependency::required)
                .flatMap(dependency -> blocks(dependency, seen).stream())
                .findFirst();
    }

    private Optional<String> blocks(Dependency dependency, Set<String> seen) {
        Service needed = project.services().get(dependency.on());
        ServiceStatus status = standing.get(dependency.on());
        if (needed == null || status == null) {
            return Optional.empty();
        }
        return reason(dependency, status.shape()).or(() -> search(needed, seen));
    }

    /** A dependency that only has to start has done so, whatever came after. */
    private static Optional<String> reason(Dependency dependency, StateShape shape) {
        if (dependency.condition() == Dependency.Condition.SERVICE_STARTED) {
            return Optional.empty();
        }
        boolean health = dependency.condition() == Dependency.Condition.SERVICE_HEALTHY;
        return switch (shape) {
            case FAILED -> Optional.of(dependency.on() + " failed");
            case UNHEALTHY ->
                    health ? Optional.of(dependency.on() + " is unhealthy") : Optional.empty();
            case CRASH_LOOP -> Optional.of(dependency.on() + " crashes again and again");
            case RUNNING,
                    HEALTHY,
                    STARTING,
                    WAITING,
                    COMPLETED,
                    STOPPED,
                    NOT_CREATED,
                    PAUSED,
                    CHANGED,
                    UNKNOWN ->
                    Optional.empty();
        };
    }
}
