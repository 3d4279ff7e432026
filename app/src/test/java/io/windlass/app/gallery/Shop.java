package io.windlass.app.gallery;

import io.windlass.app.state.World;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Container.State;
import io.windlass.engine.api.ContainerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** A web shop of eight services, as files and as containers. */
public final class Shop {

    /** The moment at which all of it is looked at. */
    public static final Instant NOW = Instant.parse("2026-11-21T14:02:14Z");

    public static final Path FOLDER = Path.of("/home/ada/code/acme/storefront/deploy/shop");

    private Shop() {}

    public static Loaded loaded() {
        return new Loaded(Optional.of(project()), List.of(), List.of());
    }

    public static ComposeProject project() {
        SequencedMap<String, Service> services = new LinkedHashMap<>();
        put(
                services,
                4,
                "web",
                "image",
                "shop/web:dev",
                "ports",
                port(8080, 80),
                needs("api", "service_healthy"),
                "networks",
                nets("front"));
        put(
                services,
                11,
                "api",
                "build",
                fields("context", FOLDER + "/api"),
                "ports",
                port(3000, 3000),
                needs(
                        "db",
                        "service_healthy",
                        "cache",
                        "service_started",
                        "migrate",
                        "service_completed_successfully"),
                "networks",
                nets("front", "back"));
        put(
                services,
                24,
                "worker",
                "build",
                fields("context", FOLDER + "/worker"),
                needs("db", "service_healthy", "cache", "service_started"),
                "networks",
                nets("back"));
        put(
                services,
                34,
                "db",
                "image",
                "postgres:16-alpine",
                "ports",
                port(5432, 5432),
                "volumes",
                mount("dbdata", "/var/lib/postgresql/data"),
                "networks",
                nets("back"));
        put(services, 42, "cache", "image", "redis:7-alpine", "networks", nets("back"));
        put(
                services,
                47,
                "migrate",
                "build",
                fields("context", FOLDER + "/api"),
                needs("db", "service_healthy"),
                "networks",
                nets("back"));
        put(
                services,
                54,
                "mail",
                "image",
                "axllent/mailpit:v1.21",
                "ports",
                port(8025, 8025),
                "networks",
                nets("back"));
        SequencedMap<String, Service> disabled = new LinkedHashMap<>();
        put(disabled, 60, "pgadmin", "image", "dpage/pgadmin4:8", "profiles", items(text("debug")));
        SequencedMap<String, Value.Fields> volumes = new LinkedHashMap<>();
        volumes.put("dbdata", fields("name", "shop_dbdata"));
        SequencedMap<String, Value.Fields> networks = new LinkedHashMap<>();
        networks.put("front", fields("name", "shop_front"));
        networks.put("back", fields("name", "shop_back"));
        return new ComposeProject(
                "shop",
                FOLDER,
                List.of(FOLDER.resolve("compose.yaml"), FOLDER.resolve("compose.override.yaml")),
                List.of(),
                services,
                disabled,
                networks,
                volumes,
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                Map.of(),
                List.of());
    }

    /** All services up, one of them unwell, one done. */
    public static List<Container> running() {
        return List.of(
                container("web", new State.Running(Container.Health.HEALTHY), 1380, 8080, 80),
                container("api", new State.Running(Container.Health.UNHEALTHY), 1392, 3000, 3000),
                container("worker", new State.Running(Container.Health.NONE), 1390, 0, 0),
                container("db", new State.Running(Container.Health.HEALTHY), 1440, 5432, 5432),
                container("cache", new State.Running(Container.Health.HEALTHY), 1441, 0, 0),
                container("migrate", new State.Exited(0), 1400, 0, 0),
                container("mail", new State.Running(Container.Health.NONE), 1439, 8025, 8025));
    }

    /** A quarter of the way up. */
    public static List<Container> starting() {
        return List.of(
                container("web", new State.Created(), 0, 0, 0),
                container("api", new State.Created(), 0, 0, 0),
                container("worker", new State.Created(), 0, 0, 0),
                container("db", new State.Running(Container.Health.STARTING), 4, 5432, 5432),
                container("cache", new State.Running(Container.Health.HEALTHY), 6, 0, 0),
                container("migrate", new State.Created(), 0, 0, 0));
    }

    public static Container container(
            String service, State state, long seconds, int published, int target) {
        return container("shop", service, state, seconds, published, target);
    }

    public static Container container(
            String project, String service, State state, long seconds, int published, int target) {
        List<Container.PublishedPort> ports =
                published == 0
                        ? List.of()
                        : List.of(
                                new Container.PublishedPort(target, "tcp", "0.0.0.0", published),
                                new Container.PublishedPort(target, "tcp", "::", published));
        return new Container(
                new ContainerId(
                        Integer.toHexString((project + service).hashCode()) + "0".repeat(56)),
                project + "-" + service + "-1",
                service.equals("db") ? "postgres:16-alpine" : service + ":latest",
                "sha256:00",
                Map.of(
                        World.PROJECT,
                        project,
                        World.SERVICE,
                        service,
                        "com.docker.compose.project.working_dir",
                        project.equals("shop") ? FOLDER.toString() : "/home/ada/sites/" + project),
                state,
                ports,
                Map.of(),
                service.equals("db")
                        ? List.of(
                                new Container.MountPoint(
                                        "volume",
                                        project + "_dbdata",
                                        "",
                                        "/var/lib/postgresql/data",
                                        true))
                        : List.of(),
                NOW.minusSeconds(seconds + 60),
                state instanceof State.Created
                        ? Optional.empty()
                        : Optional.of(NOW.minusSeconds(seconds)),
                state instanceof State.Restarting ? 7 : 0);
    }

    private static void put(
            SequencedMap<String, Service> services, int line, String name, Object... parts) {
        Origin origin = Origin.at(new Position(FOLDER.resolve("compose.yaml"), line, 3));
        List<Object> flat = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Value.Fields dependencies && flat.size() % 2 == 0) {
                flat.add("depends_on");
                flat.add(dependencies);
            } else {
                flat.add(part);
            }
        }
        services.put(
                name, new Service(name, new Value.Fields(fields(flat.toArray()).values(), origin)));
    }

    private static Value.Fields needs(String... pairs) {
        SequencedMap<String, Value> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(pairs[i], fields("condition", pairs[i + 1], "required", true));
        }
        return new Value.Fields(all, Origin.implied());
    }

    private static Value nets(String... names) {
        SequencedMap<String, Value> all = new LinkedHashMap<>();
        for (String name : names) {
            all.put(name, new Value.Null(Origin.implied()));
        }
        return new Value.Fields(all, Origin.implied());
    }

    private static Value port(int published, int target) {
        return items(
                fields(
                        "mode",
                        "ingress",
                        "target",
                        target,
                        "published",
                        Integer.toString(published),
                        "protocol",
                        "tcp"));
    }

    private static Value mount(String source, String target) {
        return items(fields("type", "volume", "source", source, "target", target));
    }

    private static Value items(Value... values) {
        return new Value.Items(List.of(values), Origin.implied());
    }

    private static Value text(String value) {
        return new Value.Text(value, Origin.implied());
    }

    private static Value.Fields fields(Object... pairs) {
        SequencedMap<String, Value> all = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            all.put(String.valueOf(pairs[i]), value(pairs[i + 1]));
        }
        return new Value.Fields(all, Origin.implied());
    }

    private static Value value(Object object) {
        return switch (object) {
            case Value value -> value;
            case Integer number -> new Value.Int(number, Origin.implied());
            case Boolean bool -> new Value.Bool(bool, Origin.implied());
            default -> text(String.valueOf(object));
        };
    }
}
