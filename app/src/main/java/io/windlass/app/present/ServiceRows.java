package io.windlass.app.present;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.World;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.compose.problem.Position;
import io.windlass.engine.api.Container;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of the project on the screen, as rows. */
public final class ServiceRows {

    private static final String CONFIG_HASH = "com.docker.compose.config-hash";

    private final Optional<ComposeProject> project;
    private final Map<String, Set<String>> hashes;
    private final Map<String, List<Container>> containers;
    private final Map<String, String> waiting;
    private final Set<String> awaitedToComplete;
    private final Instant now;

    private ServiceRows(AppState state, Instant now) {
        this.now = now;
        this.project = state.current().flatMap(OpenProject::shown);
        this.hashes = state.current().map(OpenProject::hashes).orElse(Map.of());
        String name = state.currentName().orElse("");
        this.containers =
                state.world().ofProject(name).stream()
                        .collect(
                                Collectors.groupingBy(
                                        container -> container.label(World.SERVICE).orElse(""),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        this.waiting = state.runningOn(name).map(Activity::waiting).orElse(Map.of());
        this.awaitedToComplete =
                project.stream()
                        .flatMap(found -> found.services().values().stream())
                        .flatMap(service -> service.dependencies().stream())
                        .filter(dependency ->
                                dependency.condition()
                                        == Dependency.Condition.SERVICE_COMPLETED_SUCCESSFULLY)
                        .map(Dependency::on)
                        .collect(Collectors.toSet());
    }

    /**
     * In the order of the file; then services of inactive profiles; then containers of no service.
     */
    public static List<ServiceRow> of(AppState state, Instant now) {
        return new ServiceRows(state, now).rows();
    }

    private List<ServiceRow> rows() {
        List<ServiceRow> rows = new ArrayList<>();
        Set<String> defined = new java.util.LinkedHashSet<>();
        project.ifPresent(found -> {
            found.services().values().forEach(service -> rows.add(row(service, false)));
            found.disabled().values().forEach(service -> rows.add(row(service, true)));
            defined.addAll(found.services().keySet());
            defined.addAll(found.disabled().keySet());
        });
        containers.keySet().stream()
                .filter(name -> !defined.contains(name))
                .sorted(Comparator.naturalOrder())
                .forEach(name -> rows.add(undefined(name)));
        return rows;
    }

    private ServiceRow row(Service service, boolean disabled) {
        List<Container> own = containers.getOrDefault(service.name(), List.of());
        int wanted = disabled ? 0 : service.replicas();
        return new ServiceRow(
                service.name(),
                status(service, own, disabled),
                image(service),
                PortChips.of(Optional.of(service), own),
                running(own),
                wanted,
                own.stream().mapToInt(Container::restartCount).sum(),
                uptime(own),
                service.fields().origin().position().map(ServiceRows::place).orElse(""),
                disabled ? service.profiles().stream().findFirst() : Optional.empty(),
                changed(service.name(), own),
                names(own));
    }

    private ServiceRow undefined(String name) {
        List<Container> own = containers.getOrDefault(name, List.of());
        String image = own.isEmpty() ? "" : own.getFirst().image();
        return new ServiceRow(
                name,
                combined(own, false),
                image,
                PortChips.of(Optional.empty(), own),
                running(own),
                own.size(),
                own.stream().mapToInt(Container::restartCount).sum(),
                uptime(own),
                "",
                Optional.empty(),
                false,
                names(own));
    }

    private ServiceStatus status(Service service, List<Container> own, boolean disabled) {
        String waitsFor = waiting.get(service.name());
        if (waitsFor != null && running(own) == 0) {
            return ServiceStatus.quiet(StateShape.WAITING, waitsFor);
        }
        if (!own.isEmpty()) {
            return combined(own, awaitedToComplete.contains(service.name()));
        }
        if (disabled) {
            String profiles = String.join(", ", service.profiles());
            return ServiceStatus.quiet(
                    StateShape.NOT_CREATED, "Profile " + profiles + " is not active");
        }
        return service.replicas() == 0
                ? ServiceStatus.quiet(StateShape.NOT_CREATED, "Scaled to none")
                : ServiceStatus.quiet(StateShape.NOT_CREATED, "Not created");
    }

    /** The state that most needs a look stands for all replicas. */
    private ServiceStatus combined(List<Container> own, boolean completes) {
        List<ServiceStatus> each =
                own.stream()
                        .map(container -> ContainerStatus.of(container, completes, now))
                        .toList();
        ServiceStatus worst =
                each.stream()
                        .min(Comparator.comparingInt(status -> urgency(status.shape())))
                        .orElse(ServiceStatus.quiet(StateShape.UNKNOWN, "Unknown"));
        boolean alike = each.stream().allMatch(status -> status.shape() == worst.shape());
        if (own.size() == 1) {
            return worst;
        }
        String counted =
                alike
                        ? worst.text() + " · " + own.size() + " replicas"
                        : worst.text() + " · " + running(own) + " of " + own.size() + " running";
        return new ServiceStatus(worst.shape(), counted, worst.loud());
    }

    private static int urgency(StateShape shape) {
        return switch (shape) {
            case FAILED -> 0;
            case CRASH_LOOP -> 1;
            case UNHEALTHY -> 2;
            case WAITING -> 3;
            case STARTING -> 4;
            case PAUSED -> 5;
            case STOPPED -> 6;
            case UNKNOWN, NOT_CREATED, CHANGED -> 7;
            case RUNNING -> 8;
            case HEALTHY -> 9;
            case COMPLETED -> 10;
        };
    }

    private static int running(List<Container> own) {
        return (int) own.stream().filter(Container::running).count();
    }

    private String uptime(List<Container> own) {
        return own.stream()
                .filter(Container::running)
                .flatMap(container -> container.startedAt().stream())
                .min(Comparator.naturalOrder())
                .map(start -> Words.duration(Duration.between(start, now)))
                .orElse("");
    }

    private boolean changed(String service, List<Container> own) {
        Set<String> accepted = hashes.getOrDefault(service, Set.of());
        return !accepted.isEmpty()
                && own.stream()
                        .flatMap(container -> container.label(CONFIG_HASH).stream())
                        .anyMatch(hash -> !accepted.contains(hash));
    }

    private String image(Service service) {
        return service.image()
                .or(() ->
                        service.build()
                                .map(build ->
                                        "build " + context(build.text("context").orElse("."))))
                .orElse("");
    }

    /** A folder below the project is shown relative to it. */
    private String context(String context) {
        return project.map(ComposeProject::workingDir)
                .filter(dir -> context.startsWith(dir + "/") || context.equals(dir.toString()))
                .map(dir ->
                        context.length() == dir.toString().length()
                                ? "."
                                : "./" + context.substring(dir.toString().length() + 1))
                .orElse(context);
    }

    private static List<String> names(List<Container> own) {
        return own.stream().map(Container::name).toList();
    }

    private static String place(Position position) {
        return position.file().getFileName() + ":" + position.line();
    }
}
