package io.windlass.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.state.World;
import io.windlass.engine.api.Engine;
import io.windlass.engine.docker.DockerEngine;
import io.windlass.engine.docker.EngineEndpoint;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project from its file to a page that answers, and back to nothing. */
class ShopIT {

    private static final String FILE =
            """
            name: NAME
            services:
              web:
                image: busybox:latest
                command: sh -c "echo the shop is open; exec httpd -f -v -p 80 -h /site"
                ports: ["127.0.0.1:PORT:80"]
                volumes: ["site:/site"]
                stop_grace_period: 1s
                depends_on:
                  db: {condition: service_healthy}
              db:
                image: busybox:latest
                command: sh -c "echo pulleys >/site/index.html; touch /ready; exec sleep 600"
                volumes: ["site:/site"]
                stop_grace_period: 1s
                healthcheck:
                  test: [CMD, test, -f, /ready]
                  interval: 1s
                  retries: 30
              worker:
                image: busybox:latest
                command: sleep 600
                stop_grace_period: 1s
                depends_on: [db]
            volumes:
              site:
            """;

    @TempDir Path folder;

    private final String name = "e2e-shop-" + ProcessHandle.current().pid();
    private String host = "";
    private int port;
    private Path shop;

    @BeforeEach
    void start() throws Exception {
        host = EngineUnderTest.host();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        shop = Files.createDirectories(folder.resolve("shop"));
        Files.writeString(
                shop.resolve("compose.yaml"),
                FILE.replace("NAME", name).replace("PORT", Integer.toString(port)));
    }

    @AfterEach
    void end() throws Exception {
        if (host.isEmpty()) {
            return;
        }
        try (Engine engine = engine()) {
            Map<String, String> ours = Map.of(World.PROJECT, name);
            for (var container : engine.containers().list(ours)) {
                engine.containers().remove(container.id(), true, true);
            }
            for (var network : engine.networks().list(ours)) {
                engine.networks().remove(network.id());
            }
            for (var volume : engine.volumes().list(ours)) {
                engine.volumes().remove(volume.name(), true);
            }
        }
    }

    private Engine engine() throws Exception {
        return DockerEngine.connect(EngineEndpoint.of(host));
    }

    @Test
    void a_project_is_raised_looked_at_and_lowered() throws Exception {
        try (App app = App.open(host, folder.resolve("home"), Optional.of(shop))) {
            app.serviceIs("web", "Not created");
            app.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
            for (String service : new String[] {"web", "db", "worker"}) {
                app.seen(service, node -> ("graph-node-" + service).equals(node.getId()));
            }
            app.picture("shop-1-graph");

            app.reads("primary", "Up");
            app.press("tab-services");
            app.press("primary");
            app.serviceIs("db", "Starting");
            app.picture("shop-2-starting");
            app.serviceIs("db", "Healthy");
            app.serviceIs("worker", "Running");
            app.serviceIs("web", "Running");
            app.reads("primary", "Restart");
            title(app, name + " 3/3 - Windlass");
            app.picture("shop-3-running");

            logged(app, "the shop is open");
            app.picture("shop-4-log");

            answers();
            app.keys(KeyCode.CONTROL, KeyCode.B);
            Deadline.until(
                    "the first address is opened",
                    () -> app.browsed().contains(URI.create("http://localhost:" + port)),
                    () -> app.browsed().toString());

            app.press("tab-data");
            app.reads(name + "_site");
            app.reads("In use");
            app.picture("shop-5-data");

            app.press("tab-services");
            app.press("down");
            app.serviceIs("web", "Not created");
            app.serviceIs("db", "Not created");
            app.serviceIs("worker", "Not created");
            app.picture("shop-6-down");
            gone(app);
        }
    }

    private static void title(App app, String wanted) {
        Deadline.until(
                "the title is " + wanted,
                () -> app.fx(() -> app.stage().getTitle()).equals(wanted),
                () -> app.fx(() -> app.stage().getTitle()));
    }

    /** Log lines are painted and no nodes, so they are read where the pane reads them. */
    private void logged(App app, String text) {
        app.press("tab-logs");
        Deadline.until(
                "“" + text + "” in the log",
                () -> {
                    var lines = app.program().logs().store(name).lines();
                    for (long i = lines.first(); i < lines.end(); i++) {
                        if (lines.text(i).contains(text)) {
                            return true;
                        }
                    }
                    return false;
                },
                () -> app.program().logs().store(name).lines().size() + " lines");
    }

    private void answers() throws Exception {
        URI address = URI.create("http://localhost:" + port + "/index.html");
        Deadline.until(
                address + " answers", () -> get(address).contains("pulleys"), () -> "nothing");
    }

    private static String get(URI address) {
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            try (var body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (java.io.IOException _) {
            return "";
        }
    }

    private void gone(App app) throws Exception {
        Deadline.until(
                "the operation is over",
                () -> app.program().state().runningOn(name).isEmpty(),
                () -> app.program().state().activities().toString());
        try (Engine engine = engine()) {
            Map<String, String> ours = Map.of(World.PROJECT, name);
            assertThat(engine.containers().list(ours)).isEmpty();
            assertThat(engine.networks().list(ours)).isEmpty();
            assertThat(engine.volumes().list(ours)).hasSize(1);
        }
    }

    @Test
    void a_port_that_is_taken_is_named_with_what_can_be_done() throws Exception {
        try (ServerSocket taken = new ServerSocket(port);
                App app = App.open(host, folder.resolve("home"), Optional.of(shop))) {
            app.reads("primary", "Up");

            app.press("primary");

            app.reads("failure-summary", Integer.toString(taken.getLocalPort()));
            if (Files.isDirectory(Path.of("/proc/self/fd"))) {
                app.reads("failure-summary", "(pid " + ProcessHandle.current().pid() + ")");
            }
            app.picture("shop-port-taken");
        }
    }

    @Test
    void a_project_whose_files_are_gone_is_found_by_its_labels_and_lowered() throws Exception {
        try (App app = App.open(host, folder.resolve("home"), Optional.of(shop))) {
            app.reads("primary", "Up");
            app.press("primary");
            app.serviceIs("web", "Running");
        }
        Files.delete(shop.resolve("compose.yaml"));

        try (App app = App.open(host, folder.resolve("other"), Optional.empty())) {
            app.press("project-" + name);
            app.serviceIs("web", "Running");
            app.picture("shop-found");

            app.press("down");

            Deadline.until(
                    "nothing of it is on the engine",
                    () -> app.program().state().world().ofProject(name).isEmpty(),
                    () -> app.program().state().activities().toString());
            gone(app);
        }
    }
}
