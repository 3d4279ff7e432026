package io.windlass.app.present;

import io.windlass.app.state.Activity;
import io.windlass.app.state.AppState;
import io.windlass.app.state.EngineStatus;
import io.windlass.app.state.OpenProject;
import io.windlass.app.state.World;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Dependency;
import io.windlass.compose.model.Service;
import io.windlass.compose.problem.Position;
import io.windlass.engine.api.Container;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The services of the project on the screen, as rows. */
public final class ServiceRows {

    private static final String CONFIG_HASH = "com.docker.compose.config-hash";

    private final AppState state;
    private final Optional<ComposeProject> project;
    private final Map<String, Set<String>> hashes;
    private final Map<String, List<Container>> containers;
    private final Map<String, String> waiting;
    private final Set<String> awaitedToComplete;
    private final Instant now;

    /** While the engine is lost, everything is as it was then, durations too. */
    private ServiceRows(AppState state, Instant now) {
        this.state = state;
        this.now = state.engine() instanceof EngineStatus.Lost lost ? lost.since() : now;
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
        Set<String> defined = new HashSet<>();
        project.ifPresent(found -> {
            Blockers blockers = blockers(found);
            found.services()
                    .values()
                    .forEach(service -> rows.add(row(service, standing(service, blockers), false)));
            found.disabled()
                    .values()
                    .forEach(service -> rows.add(row(service, inactive(service), true)));
            defined.addAll(found.services().keySet());
            defined.addAll(found.disabled().keySet());
        });
        containers.keySet().stream()
                .filter(name -> !defined.contains(name))
                .sorted(Comparator.naturalOrder())
                .forEach(name -> rows.add(undefined(name)));
        return rows;
    }

    private ServiceStatus standing(Service service, Blockers blockers) {
        ServiceStatus alone = enabled(service, replicas(service, service.replicas()));
        return blockers.of(service)
                .map(reason -> ServiceStatus.loud(alone.shape(), "Blocked: " + reason))
                .orElse(alone);
    }

    private Blockers blockers(ComposeProject found) {
        Map<String, ServiceStatus> alone = new LinkedHashMap<>();
        Set<String> neverStarted = new HashSet<>();
        for (Service service : found.services().values()) {
            Replicas replicas = replicas(service, service.replicas());
            ServiceStatus status = enabled(service, replicas);
            alone.put(service.name(), status);
            boolean quiet =
                    status.shape() == StateShape.STOPPED
                            || status.shape() == StateShape.NOT_CREATED;
            if (quiet && service.replicas() > 0 && replicas.neverStarted()) {
                neverStarted.add(service.name());
            }
        }
        return new Blockers(found, alone, neverStarted);
    }

    private Replicas replicas(Service service, int wanted) {
        boolean job =
                service.fields()
                        .fields("deploy")
                        .flatMap(deploy -> deploy.text("mode"))
                        .filter(mode -> mode.endsWith("-job"))
                        .isPresent();
        return new Replicas(
                own(service.name()), wanted, job || awaitedToComplete.contains(service.name()));
    }

    private List<Container> own(String service) {
        return containers.getOrDefault(service, List.of());
    }

    private ServiceRow row(Service service, ServiceStatus status, boolean disabled) {
        Replicas replicas = replicas(service, disabled ? 0 : service.replicas());
        return new ServiceRow(
                service.name(),
                status,
                image(service),
                PortChips.of(Optional.of(service), replicas.all()),
                replicas.running(),
                replicas.wanted(),
                replicas.restarts(),
                replicas.uptime(now),
                service.fields().origin().position().map(ServiceRows::place).orElse(""),
                disabled ? service.profiles().stream().findFirst() : Optional.empty(),
                changed(service.name(), replicas.all()),
                replicas.names(),
                false);
    }

    /** Containers that no file tells of: of a project found on the engine, or left behind. */
    private ServiceRow undefined(String name) {
        List<Container> own = own(name);
        Replicas replicas = new Replicas(own, own.size(), false);
        ServiceStatus status = replicas.status(state.world(), now);
        boolean orphan = project.isPresent();
        return new ServiceRow(
                name,
                orphan
                        ? new ServiceStatus(
                                status.shape(),
                                status.text() + " · no longer in the file",
                                status.loud())
                        : status,
                own.getFirst().image(),
                PortChips.of(Optional.empty(), own),
                replicas.running(),
                replicas.wanted(),
                replicas.restarts(),
                replicas.uptime(now),
                "",
                Optional.empty(),
                false,
                replicas.names(),
                orphan);
    }

    private ServiceStatus enabled(Service service, Replicas replicas) {
        String awaited = waiting.get(service.name());
        if (awaited != null && replicas.running() == 0) {
            return ServiceStatus.quiet(StateShape.WAITING, awaited);
        }
        if (!replicas.all().isEmpty()) {
            return replicas.status(state.world(), now);
        }
        if (service.replicas() == 0) {
            return ServiceStatus.quiet(StateShape.NOT_CREATED, "Scaled to none");
        }
        return switch (state.engine()) {
            case EngineStatus.Connected _, EngineStatus.Lost _ ->
                    ServiceStatus.quiet(StateShape.NOT_CREATED, "Not created");
            case EngineStatus.Searching() ->
                    ServiceStatus.quiet(StateShape.UNKNOWN, "Looking for an engine");
            case EngineStatus.Absent _ ->
                    ServiceStatus.quiet(StateShape.UNKNOWN, "No engine answers");
        };
    }

    /** A service whose profile is not active may run all the same. */
    private ServiceStatus inactive(Service service) {
        List<Container> own = own(service.name());
        if (!own.isEmpty()) {
            return replicas(service, own.size()).status(state.world(), now);
        }
        List<String> profiles = service.profiles();
        return ServiceStatus.quiet(
                StateShape.NOT_CREATED,
                switch (profiles.size()) {
                    case 0 -> "Not active";
                    case 1 -> "Profile " + profiles.getFirst() + " is not active";
                    default -> "Profiles " + String.join(", ", profiles) + " are not active";
                });
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

    private static String place(Position position) {
        return position.file().getFileName() + ":" + position.line();
    }
}
