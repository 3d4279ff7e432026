package io.windlass.e2e;

import io.windlass.app.DesktopWindow;
import io.windlass.app.Program;
import io.windlass.app.files.ComposeReading;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.link.DockerEngines;
import io.windlass.app.session.Folders;
import io.windlass.app.session.Session;
import io.windlass.app.session.SessionFiles;
import io.windlass.app.view.kit.Png;
import io.windlass.app.view.kit.Themes;
import io.windlass.engine.docker.FindRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/** The real program in a real window, used as a person would: with a pointer and keys. */
final class App implements AutoCloseable {

    private static final Path PICTURES =
            Path.of(System.getProperty("windlass.pictures", "target/e2e/pictures"));

    private final FxRobot robot = new FxRobot();
    private final Program program;
    private final DesktopWindow window;
    private final List<URI> browsed = new CopyOnWriteArrayList<>();

    private App(String engine, Path home) throws IOException {
        startToolkit();
        program =
                new Program(
                        new Program.Surroundings(
                                new DockerEngines(
                                        new FindRequest(
                                                Optional.of(engine),
                                                Optional.empty(),
                                                Map.of(),
                                                home)),
                                new ComposeReading(Map.of()),
                                Optional.of(
                                        new SessionFiles(
                                                new Folders(
                                                        home.resolve("config"),
                                                        home.resolve("state")))),
                                browsed::add,
                                InstantSource.system()));
        window =
                fx(() -> {
                    Themes.loadFonts();
                    return new DesktopWindow(
                            new Stage(),
                            program,
                            () -> {},
                            home.toString(),
                            InstantSource.system(),
                            task -> Thread.ofVirtual().start(task));
                });
        program.listen(window);
    }

    /**
     * Opens the window.
     *
     * @param engine the engine's address, which need not answer
     * @param home a folder of the test's own
     */
    static App open(String engine, Path home, Optional<Path> project) throws IOException {
        App app = new App(engine, home);
        app.program.start(project.map(ProjectSource::of));
        app.fx(() -> {
            app.window.show(new Session.Window(20, 20, 1440, 900, false));
            return true;
        });
        var _ = app.robot.targetWindow(app.window.stage());
        return app;
    }

    private static void startToolkit() {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
            Platform.setImplicitExit(false);
        } catch (IllegalStateException running) {
            started.complete(true);
        }
        get(started);
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("the JavaFX thread does not answer", late);
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupt);
        }
    }

    /** Gives what is seen on the JavaFX thread. */
    <T> T fx(Supplier<T> look) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(look.get());
            } catch (RuntimeException | AssertionError failure) {
                result.completeExceptionally(failure);
            }
        });
        return get(result);
    }

    FxRobot robot() {
        return robot;
    }

    Program program() {
        return program;
    }

    Stage stage() {
        return window.stage();
    }

    /** Addresses that were opened in the browser. */
    List<URI> browsed() {
        return browsed;
    }

    /** Presses what has an id, once it is there and can be pressed. */
    void press(String id) {
        seen("#" + id + " can be pressed", node -> id.equals(node.getId()) && !node.isDisabled());
        var _ = robot.clickOn("#" + id);
    }

    void keys(KeyCode... keys) {
        var _ = robot.push(keys);
    }

    /** Types a text, letter by letter. */
    void write(String text) {
        var _ = robot.write(text);
    }

    /** Waits for a text anywhere in the window. */
    void reads(String text) {
        seen("“" + text + "”", node -> text(node).contains(text));
    }

    /** Waits until a text is nowhere in the window. */
    void readsNoLonger(String text) {
        Deadline.until(
                "“" + text + "” is gone",
                () -> fx(() -> visible().stream().noneMatch(node -> text(node).contains(text))),
                () -> all());
    }

    /** Waits until a node with an id reads as wanted. */
    void reads(String id, String text) {
        seen(
                "#" + id + " reads “" + text + "”",
                node -> id.equals(node.getId()) && text(node).contains(text));
    }

    /** Waits until something visible is as wanted. */
    void seen(String what, Predicate<Node> wanted) {
        Deadline.until(what, () -> fx(() -> visible().stream().anyMatch(wanted)), () -> all());
    }

    /** Waits until a service's row or node tells of a state. */
    void serviceIs(String service, String state) {
        seen(
                service + " is " + state,
                node ->
                        Objects.requireNonNullElse(node.getAccessibleText(), "")
                                .startsWith(service + ", " + state));
    }

    /** All that can be seen, in the order in which it is drawn. */
    List<Node> visible() {
        List<Node> found = new java.util.ArrayList<>();
        collect(window.scene().getRoot(), found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        found.add(node);
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    static String text(Node node) {
        return switch (node) {
            case Labeled labeled -> Objects.requireNonNullElse(labeled.getText(), "");
            case javafx.scene.text.Text text -> text.getText();
            default -> "";
        };
    }

    private String all() {
        return fx(() ->
                String.join(
                        " | ",
                        visible().stream()
                                .filter(node -> node instanceof Labeled)
                                .map(App::text)
                                .filter(text -> !text.isBlank())
                                .toList()));
    }

    /** Ids of the buttons that can be seen and pressed. */
    Set<String> pressable() {
        return fx(() ->
                visible().stream()
                        .filter(ButtonBase.class::isInstance)
                        .filter(node -> !node.isDisabled() && node.getId() != null)
                        .map(Node::getId)
                        .collect(java.util.stream.Collectors.toSet()));
    }

    /** Keeps a picture of the window. */
    void picture(String name) {
        WritableImage image = fx(() -> window.scene().snapshot(null));
        try {
            Files.createDirectories(PICTURES);
            try (OutputStream out = Files.newOutputStream(PICTURES.resolve(name + ".png"))) {
                Png.write(image, out);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        fx(() -> {
            window.close();
            return true;
        });
        program.close();
    }
}
