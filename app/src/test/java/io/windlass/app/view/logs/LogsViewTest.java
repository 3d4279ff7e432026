package io.windlass.app.view.logs;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.command.Command;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogStore;
import io.windlass.app.logs.Logs;
import io.windlass.app.present.Frame;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Reducer;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.OnFx;
import io.windlass.app.view.kit.Themes;
import io.windlass.engine.api.LogLine;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsViewTest {

    private static final Instant START = Instant.parse("2026-11-21T14:02:00Z");

    private final Logs logs = new Logs(Duration.ZERO);
    private final LogStore store = logs.store("shop");
    private final List<Command> asked = new ArrayList<>();
    private LogsView view;
    private LogView lines;
    private Scene scene;
    private int written;

    @BeforeEach
    void show_the_logs_of_a_project() throws Exception {
        view =
                OnFx.call(() -> {
                    Themes.loadFonts();
                    return new LogsView(asked::add, logs, Runnable::run, Runnable::run);
                });
        scene =
                OnFx.call(() -> {
                    Scene shown = new Scene(view.node(), 1000, 400);
                    Themes.apply(shown, Screen.Theme.DARK);
                    view.render(frame());
                    OnFx.layOut(shown);
                    return shown;
                });
        lines = (LogView) find("log-lines");
    }

    private static Frame frame() {
        AppState state =
                Reducer.reduce(
                        AppState.initial(),
                        new Message.Showed(Optional.of(ProjectId.found("shop"))));
        return Frame.of(state, START);
    }

    private Node find(String id) {
        return Objects.requireNonNull(scene.getRoot().lookup("#" + id), id);
    }

    private void write(String service, String... texts) {
        for (String text : texts) {
            Instant time = START.plusMillis(written++ * 10L);
            store.append(
                    new LogSource(service, 1),
                    new LogLine(time, LogLine.Stream.STDOUT, text, false));
        }
        OnFx.layOut(scene);
        OnFx.layOut(scene);
    }

    private void many(int count) {
        for (int i = 0; i < count; i++) {
            write("api", "request " + i);
        }
    }

    private void press(Node on, KeyCode key, boolean shift, boolean control) {
        Event.fireEvent(
                on, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false));
        OnFx.layOut(scene);
    }

    private void press(KeyCode key) {
        press(lines, key, false, false);
    }

    private void type(String sign) {
        Event.fireEvent(
                lines,
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        sign,
                        "",
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
        OnFx.layOut(scene);
    }

    /** Without the bar, so that the coordinates of the lines are those of the scene. */
    private void alone() {
        ((javafx.scene.layout.BorderPane) view.node()).setTop(null);
        OnFx.layOut(scene);
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y, int count) {
        Event.fireEvent(
                lines,
                new MouseEvent(
                        lines,
                        lines,
                        type,
                        x,
                        y,
                        x,
                        y,
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
        OnFx.layOut(scene);
    }

    private void search(String text) {
        ((TextField) find("log-search")).setText(text);
        OnFx.layOut(scene);
    }

    private String count() {
        return ((Label) find("log-count")).getText();
    }

    private int lastInSight() {
        return lines.placed().getLast().index();
    }

    private double xOf(long number, int index) {
        for (double x = 0; x < 900; x++) {
            Optional<Place> place = lines.placeAt(x, number * Metrics.ROW + 4);
            if (place.equals(Optional.of(new Place(number, index)))) {
                return x + 2;
            }
        }
        throw new AssertionError("no such place");
    }

    @Test
    void new_lines_are_followed_until_somebody_reads_and_the_pill_leads_back() throws Exception {
        OnFx.run(() -> {
            many(100);
            assertThat(lastInSight()).isEqualTo(99);
            assertThat(find("log-new").isVisible()).isFalse();

            press(KeyCode.PAGE_UP);
            press(KeyCode.PAGE_UP);
            int last = lastInSight();
            assertThat(lines.follows()).isFalse();
            write("api", "a", "b", "c");
            assertThat(lastInSight()).isEqualTo(last);
            assertThat(((Button) find("log-new")).getText()).isEqualTo("▾  3 new");

            ((Button) find("log-new")).fire();
            OnFx.layOut(scene);
            assertThat(lastInSight()).isEqualTo(102);
            assertThat(find("log-new").isVisible()).isFalse();
        });
    }

    @Test
    void keys_switch_follow_wrap_and_times() throws Exception {
        OnFx.run(() -> {
            many(5);
            write("api", "long ".repeat(100));
            press(KeyCode.F);
            assertThat(lines.follows()).isFalse();
            press(KeyCode.END);
            assertThat(lines.follows()).isTrue();
            press(KeyCode.W);
            assertThat(lines.placed().getLast().height()).isGreaterThan(3 * Metrics.ROW);
            press(KeyCode.W);
            assertThat(lines.placed().getLast().height()).isEqualTo(Metrics.ROW);
            double text = xOf(0, 1);
            press(KeyCode.T);
            press(KeyCode.T);
            press(KeyCode.T);
            assertThat(lines.times()).isEqualTo(Times.HIDDEN);
            assertThat(xOf(0, 1)).isLessThan(text - 80);
        });
    }

    @Test
    void dragging_selects_text_over_rows_and_a_copy_has_it() throws Exception {
        OnFx.run(() -> {
            alone();
            write("api", "first \u001b[31mline\u001b[0m", "second");
            write("db", "third line");
            LogKeys keys = new LogKeys(lines, nothing());
            assertThat(keys.text(false)).isEmpty();
            mouse(MouseEvent.MOUSE_PRESSED, xOf(0, 6), 4, 1);
            assertThat(lines.caret().number()).isZero();
            mouse(MouseEvent.MOUSE_DRAGGED, xOf(2, 5), 2 * Metrics.ROW + 4, 1);
            mouse(MouseEvent.MOUSE_RELEASED, xOf(2, 5), 2 * Metrics.ROW + 4, 1);

            assertThat(keys.text(false)).isEqualTo("line\nsecond\nthird");
            assertThat(keys.text(true).lines().map(line -> line.replaceFirst("^\\S+ \\S+ ", "")))
                    .containsExactly("api | first line", "api | second", "db | third line");
            assertThat(lines.follows()).isFalse();

            mouse(MouseEvent.MOUSE_PRESSED, xOf(1, 2), Metrics.ROW + 4, 2);
            assertThat(keys.text(false)).isEqualTo("second");
            press(lines, KeyCode.A, false, true);
            assertThat(keys.text(false)).isEqualTo("first line\nsecond\nthird line");
            press(KeyCode.ESCAPE);
            assertThat(keys.text(false)).isEmpty();
        });
    }

    private static LogKeys.Actions nothing() {
        return new LogKeys.Actions() {
            @Override
            public void search() {}

            @Override
            public void hit(boolean forward) {}

            @Override
            public void context() {}

            @Override
            public void mute() {}

            @Override
            public void filterTo(String text) {}
        };
    }

    @Test
    void the_keyboard_selects_lines() throws Exception {
        OnFx.run(() -> {
            write("api", "one", "two", "three");
            press(KeyCode.UP);
            press(KeyCode.UP);
            press(lines, KeyCode.DOWN, true, false);

            assertThat(new LogKeys(lines, nothing()).text(false)).isEqualTo("two\nthree");
        });
    }

    @Test
    void a_search_counts_jumps_and_filters() throws Exception {
        OnFx.run(() -> {
            many(300);
            write("db", "ERROR timeout 7", "fine", "Timeout 8");
            search("timeout");
            assertThat(count()).isEqualTo("2");
            press(KeyCode.N);
            assertThat(count()).isEqualTo("2 of 2");
            press(KeyCode.N);
            assertThat(count()).isEqualTo("1 of 2");
            press(lines, KeyCode.N, true, false);
            assertThat(count()).isEqualTo("2 of 2");
            ((ToggleButton) find("log-case")).fire();
            OnFx.layOut(scene);
            assertThat(count()).isEqualTo("1");
            ((ToggleButton) find("log-mode-filter")).fire();
            OnFx.layOut(scene);
            assertThat(lines.rows().size()).isEqualTo(1);
            press(KeyCode.UP);
            press(KeyCode.C);
            OnFx.layOut(scene);
            assertThat(lines.rows().size()).isEqualTo(23);
        });
    }

    @Test
    void a_filter_that_hides_all_can_be_cleared() throws Exception {
        OnFx.run(() -> {
            many(3);
            ((ToggleButton) find("log-mode-filter")).fire();
            search("nothing like it");
            assertThat(lines.rows().size()).isZero();
            ((Button) find("log-clear-filter")).fire();
            OnFx.layOut(scene);
            assertThat(lines.rows().size()).isEqualTo(3);
            assertThat(((TextField) find("log-search")).getText()).isEmpty();
        });
    }

    @Test
    void a_chip_shows_one_service_alone_and_x_mutes_one() throws Exception {
        OnFx.run(() -> {
            write("api", "a");
            write("db", "b");
            write("web", "c");
            click("log-service-db", false);
            assertThat(services()).containsExactly("db");
            click("log-service-db", false);
            assertThat(services()).containsExactly("api", "db", "web");
            click("log-service-api", true);
            assertThat(services()).containsExactly("db", "web");
            assertThat(find("log-service-api").getAccessibleText()).isEqualTo("api, muted");
            press(KeyCode.UP);
            press(KeyCode.X);
            assertThat(services()).containsExactly("db");
        });
    }

    private List<String> services() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lines.rows().size(); i++) {
            names.add(lines.rows().lines().source(lines.rows().number(i)).service());
        }
        return names;
    }

    private void click(String id, boolean alt) {
        Node node = find(id);
        Event.fireEvent(
                node,
                new MouseEvent(
                        node,
                        node,
                        MouseEvent.MOUSE_CLICKED,
                        2,
                        2,
                        2,
                        2,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        alt,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
        OnFx.layOut(scene);
    }

    @Test
    void errors_and_marks_are_walked() throws Exception {
        OnFx.run(() -> {
            write("api", "ERROR one");
            many(50);
            write("api", "ERROR two");
            many(50);
            type("[");
            assertThat(lines.currentRow()).isEqualTo(51);
            press(KeyCode.M);
            type("[");
            assertThat(lines.currentRow()).isZero();
            type("'");
            assertThat(lines.currentRow()).isEqualTo(51);
            type("/");
            assertThat(scene.getFocusOwner()).isEqualTo(find("log-search"));
        });
    }

    @Test
    void a_click_on_an_address_opens_it() throws Exception {
        OnFx.run(() -> {
            alone();
            write("web", "up at http://localhost:8080/x ok");
            mouse(MouseEvent.MOUSE_PRESSED, xOf(0, 12), 4, 1);
            mouse(MouseEvent.MOUSE_RELEASED, xOf(0, 12), 4, 1);
        });

        assertThat(asked)
                .containsExactly(new Command.Browse(URI.create("http://localhost:8080/x")));
    }

    @Test
    void colours_are_those_of_the_theme() throws Exception {
        WritableImage image =
                OnFx.call(() -> {
                    write("api", "\u001b[31mred\u001b[0m plain", "ERROR broken");
                    return OnFx.picture(scene, "logs-dark");
                });
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 1000; x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }

        assertThat(colours).contains(0xff0f1620).hasSizeGreaterThan(40);
        assertThat(lines.palette().get(Tone.TEXT))
                .isEqualTo(javafx.scene.paint.Color.web("#E7ECF2"));
        assertThat(lines.palette().service(1)).isEqualTo(javafx.scene.paint.Color.web("#19FF9F"));
    }

    @Test
    void controls_say_what_they_are_and_can_be_reached() throws Exception {
        OnFx.run(() -> {
            write("api", "hello there");
            press(KeyCode.UP);
            assertThat(lines.getAccessibleText()).isEqualTo("api: hello there");
            assertThat(lines.isFocusTraversable()).isTrue();
            for (Node node : scene.getRoot().lookupAll(".button")) {
                assertThat(named(node)).as(node.getId()).isTrue();
            }
            for (Node node : scene.getRoot().lookupAll(".log-toggle")) {
                assertThat(named(node)).as(node.getId()).isTrue();
            }
        });
    }

    private static boolean named(Node node) {
        return node.getAccessibleText() != null
                || (node instanceof javafx.scene.control.Labeled it
                        && it.getText() != null
                        && !it.getText().isEmpty());
    }

    @Test
    void streams_are_wanted_only_while_the_view_is_in_a_window() throws Exception {
        OnFx.run(() -> {
            many(2);
            scene.setRoot(new javafx.scene.layout.Pane());
            many(2);
            assertThat(lines.rows().lines().end()).isEqualTo(2);
            scene.setRoot(view.node());
            OnFx.layOut(scene);
            assertThat(lines.rows().lines().end()).isEqualTo(4);
        });
    }

    @Test
    void an_export_has_all_that_is_shown(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("shop.log");
        List<String> said = new ArrayList<>();
        OnFx.run(() -> {
            write("api", "same", "same", "\u001b[1mother");
            new LogExport(Runnable::run, Runnable::run, said::add).write(file, lines.rows());
        });

        assertThat(
                        Files.readAllLines(file).stream()
                                .map(line -> line.replaceFirst("^\\S+ \\S+ ", "")))
                .containsExactly("api | same", "api | same", "api | other");
        assertThat(said).containsExactly("Exported 3 lines to " + file);
    }
}
