package io.windlass.app;

import io.windlass.app.command.Command;
import io.windlass.app.fx.FxThread;
import io.windlass.app.fx.Latest;
import io.windlass.app.fx.Pulse;
import io.windlass.app.present.Frame;
import io.windlass.app.present.Pace;
import io.windlass.app.present.ProjectRow;
import io.windlass.app.session.Session;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Themes;
import io.windlass.app.view.shell.FileDrop;
import io.windlass.app.view.shell.Keys;
import io.windlass.app.view.shell.Shell;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/**
 * The window: it takes states, newest wins, and shows them as frames; while nobody can see it,
 * nothing is drawn. All but {@link #accept} is called on the JavaFX thread.
 */
public final class DesktopWindow implements Consumer<AppState> {

    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 600;
    private static final String FOLDER = "/io/windlass/app/icons/windlass-";

    private final Stage stage;
    private final Shell shell;
    private final Scene scene;
    private final InstantSource clock;
    private final Pulse pulse;
    private final Latest<AppState> latest;
    private final ObjectProperty<AppState> state =
            new SimpleObjectProperty<>(this, "state", AppState.initial());
    private Optional<Screen.Theme> theme = Optional.empty();
    private boolean closed;

    /**
     * Makes the window; it is shown by {@link #show}.
     *
     * @param home the person's home folder, shown as {@code ~}
     * @param quit asks to end the program, which may be refused
     * @param background where the graph is laid out
     */
    public DesktopWindow(
            Stage stage,
            Program program,
            Runnable quit,
            String home,
            InstantSource clock,
            Executor background) {
        this.stage = stage;
        this.clock = clock;
        Consumer<Command> commands = program.commands();
        FxThread fx = new FxThread();
        shell = Views.assemble(commands, quit, home, program.logs(), background, fx);
        scene = new Scene(shell.node());
        Keys.install(scene, shell, commands, quit);
        FileDrop.install(scene, commands);
        pulse = new Pulse(fx, this::render);
        latest = new Latest<>(fx, state::set);
        stage.setScene(scene);
        stage.setTitle("Windlass");
        stage.getIcons().setAll(icons());
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setOnCloseRequest(event -> {
            event.consume();
            quit.run();
        });
        stage.iconifiedProperty().subscribe(_ -> render());
        state.subscribe(_ -> render());
    }

    private static List<Image> icons() {
        return List.of(16, 32, 48, 128, 256).stream()
                .map(size -> DesktopWindow.class.getResource(FOLDER + size + ".png"))
                .map(url -> new Image(Objects.requireNonNull(url).toExternalForm()))
                .toList();
    }

    /** Takes a new state; may be called from any thread. */
    @Override
    public void accept(AppState next) {
        latest.accept(next);
    }

    /** Shows the window at a place, or where the system puts it. */
    public void show(Session.Window place) {
        applyTheme();
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximized());
        stage.show();
        render();
    }

    /** Draws what is known now, without waiting for anything to change. */
    void refresh() {
        render();
    }

    /** Ends the window for good. */
    public void close() {
        closed = true;
        pulse.stop();
        stage.hide();
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return scene;
    }

    /** Where the window is; the size it has when it is not maximized stays unknown then. */
    public Session.Window place() {
        return new Session.Window(
                stage.getX(),
                stage.getY(),
                stage.getWidth(),
                stage.getHeight(),
                stage.isMaximized());
    }

    private void render() {
        if (closed || !stage.isShowing() || stage.isIconified()) {
            pulse.stop();
            return;
        }
        applyTheme();
        AppState now = state.get();
        Frame frame = Frame.of(now, clock.instant());
        shell.render(frame);
        stage.setTitle(title(frame));
        Pace.of(now, frame.now()).ifPresentOrElse(pulse::after, pulse::stop);
    }

    private void applyTheme() {
        Screen.Theme wanted = state.get().screen().theme();
        if (!theme.equals(Optional.of(wanted))) {
            theme = Optional.of(wanted);
            Themes.apply(scene, wanted);
        }
    }

    /** {@code shop 3/3 - Windlass}. */
    static String title(Frame frame) {
        return frame.state()
                .screen()
                .project()
                .flatMap(id ->
                        frame.projects().stream().filter(row -> row.id().equals(id)).findFirst())
                .map(row -> words(row) + " - Windlass")
                .orElse("Windlass");
    }

    private static String words(ProjectRow row) {
        return row.total() == 0 ? row.name() : row.name() + " " + row.tally();
    }
}
