package io.windlass.app.view.graph;

import io.windlass.app.layout.GraphLayout;
import io.windlass.app.layout.Placement;
import io.windlass.app.present.StateShape;
import io.windlass.app.view.graph.GraphScene.Condition;
import io.windlass.app.view.graph.GraphScene.Edge;
import io.windlass.app.view.graph.GraphScene.HostPort;
import io.windlass.app.view.graph.GraphScene.Network;
import io.windlass.app.view.graph.GraphScene.Node;
import io.windlass.app.view.graph.GraphScene.Satisfaction;
import io.windlass.app.view.graph.GraphScene.Volume;
import java.util.List;

/** A project of seven services, running or coming up. */
final class Shop {
    private Shop() {}

    static GraphScene running() {
        return new GraphScene(
                List.of(
                        node("web", StateShape.HEALTHY, "shop/web:dev", "4 %", "8080→80"),
                        new Node(
                                "api",
                                StateShape.HEALTHY,
                                "build ./api",
                                List.of("3000→3000", "9229→9229"),
                                "18 %",
                                false,
                                true,
                                2),
                        node("worker", StateShape.RUNNING, "build ./worker", "no ports"),
                        node("migrate", StateShape.COMPLETED, "build ./api", "exit 0 in 3.1 s"),
                        node("db", StateShape.HEALTHY, "postgres:16-alpine", "5432 inside"),
                        node("cache", StateShape.RUNNING, "redis:7-alpine", "6379 inside"),
                        new Node(
                                "mail",
                                StateShape.STOPPED,
                                "axllent/mailpit:v1.21",
                                List.of("8025→8025"),
                                "debug",
                                true,
                                false,
                                1)),
                edges(Satisfaction.SATISFIED),
                List.of(
                        new Network("front", List.of("web", "api")),
                        new Network("back", List.of("api", "worker", "migrate", "db", "cache"))),
                List.of(
                        new Volume("dbdata", List.of("db")),
                        new Volume("uploads", List.of("api", "worker"))),
                List.of(
                        new HostPort("8080", "web"),
                        new HostPort("3000", "api"),
                        new HostPort("9229", "api"),
                        new HostPort("8025", "mail")));
    }

    static GraphScene comingUp() {
        GraphScene running = running();
        return new GraphScene(
                List.of(
                        node("web", StateShape.WAITING, "shop/web:dev", "waits for api", "8080→80"),
                        node("api", StateShape.WAITING, "build ./api", "waits for db"),
                        node("worker", StateShape.NOT_CREATED, "build ./worker", "blocked"),
                        node("migrate", StateShape.FAILED, "build ./api", "exit 1 after 2 s"),
                        node("db", StateShape.STARTING, "postgres:16-alpine", "check 2/10"),
                        node("cache", StateShape.UNHEALTHY, "redis:7-alpine", "unhealthy"),
                        node("mail", StateShape.CRASH_LOOP, "axllent/mailpit:v1.21", "7 restarts")),
                List.of(
                        edge("web", "api", Condition.HEALTHY, Satisfaction.PENDING),
                        edge("api", "db", Condition.HEALTHY, Satisfaction.PENDING),
                        edge("api", "cache", Condition.STARTED, Satisfaction.SATISFIED),
                        edge("api", "migrate", Condition.COMPLETED, Satisfaction.FAILED),
                        edge("migrate", "db", Condition.HEALTHY, Satisfaction.SATISFIED),
                        edge("worker", "migrate", Condition.COMPLETED, Satisfaction.FAILED),
                        edge("worker", "db", Condition.HEALTHY, Satisfaction.IDLE),
                        edge("worker", "mail", Condition.STARTED, Satisfaction.IDLE)),
                running.networks(),
                running.volumes(),
                running.hostPorts());
    }

    static Placement placement() {
        return new GraphLayout().place(running().structure());
    }

    private static List<Edge> edges(Satisfaction satisfaction) {
        return List.of(
                edge("web", "api", Condition.HEALTHY, satisfaction),
                edge("api", "db", Condition.HEALTHY, satisfaction),
                edge("api", "cache", Condition.STARTED, satisfaction),
                edge("api", "migrate", Condition.COMPLETED, satisfaction),
                edge("migrate", "db", Condition.HEALTHY, satisfaction),
                edge("worker", "migrate", Condition.COMPLETED, satisfaction),
                edge("worker", "db", Condition.HEALTHY, satisfaction),
                edge("worker", "mail", Condition.STARTED, Satisfaction.IDLE));
    }

    private static Edge edge(
            String from, String to, Condition condition, Satisfaction satisfaction) {
        return new Edge(from, to, condition, satisfaction);
    }

    private static Node node(
            String name, StateShape state, String image, String status, String... ports) {
        return new Node(name, state, image, List.of(ports), status, false, false, 1);
    }
}
