package io.windlass.app.view.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.layout.GraphLayout;
import io.windlass.app.layout.Placement;
import io.windlass.app.present.StateShape;
import io.windlass.app.view.kit.OnFx;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GraphViewTest {
    private final Placement placement = Shop.placement();
    private GraphView view;
    private Scene scene;

    @BeforeEach
    void show_the_shop() throws Exception {
        view = OnFx.call(GraphView::new);
        scene =
                OnFx.call(() -> {
                    view.show(Shop.running(), placement);
                    return OnFx.scene(view, 960, 720, "light");
                });
    }

    @Test
    void the_whole_graph_fits_between_the_rails_at_first() throws Exception {
        for (String service : placement.nodes().keySet()) {
            Bounds bounds = OnFx.call(() -> inScene(node(service)));
            assertThat(bounds.getMinX()).as(service).isGreaterThan(Rails.HOST_WIDTH);
            assertThat(bounds.getMaxX()).as(service).isLessThan(960);
            assertThat(bounds.getMinY()).as(service).isGreaterThanOrEqualTo(0);
            assertThat(bounds.getMaxY()).as(service).isLessThan(720 - Rails.VOLUME_HEIGHT);
        }
    }

    @Test
    void no_text_is_cut() throws Exception {
        List<String> cut = OnFx.call(() -> cutTexts(scene));

        assertThat(cut).isEmpty();
    }

    @Test
    void texts_of_a_service_do_not_overlap() throws Exception {
        OnFx.run(() -> {
            for (String service : placement.nodes().keySet()) {
                List<Node> texts =
                        node(service).lookupAll(".label").stream()
                                .filter(label -> label.isVisible())
                                .filter(label -> !((Label) label).getText().isEmpty())
                                .map(Node.class::cast)
                                .toList();
                for (Node a : texts) {
                    for (Node b : texts.subList(texts.indexOf(a) + 1, texts.size())) {
                        assertThat(a.getBoundsInParent().intersects(b.getBoundsInParent()))
                                .as("%s: %s and %s", service, a, b)
                                .isFalse();
                    }
                }
            }
        });
    }

    @Test
    void services_say_what_they_are_to_a_screen_reader() {
        assertThat(node("db").getAccessibleText())
                .isEqualTo("db, healthy, postgres:16-alpine, 3 dependents");
        assertThat(node("api").getAccessibleText())
                .isEqualTo("api, healthy, build ./api, changed in file, 2 replicas, 1 dependent");
    }

    @Test
    void new_states_are_shown_in_place() throws Exception {
        Node db = node("db");
        Set<Node> before = OnFx.call(() -> new HashSet<>(view.lookupAll(".graph-node")));
        OnFx.run(db::requestFocus);

        OnFx.run(() -> view.show(Shop.comingUp(), placement));

        assertThat(OnFx.call(() -> new HashSet<>(view.lookupAll(".graph-node")))).isEqualTo(before);
        assertThat(OnFx.call(scene::getFocusOwner)).isEqualTo(db);
        assertThat(db.getAccessibleText()).startsWith("db, starting");
        assertThat(node("graph-edge", "api-migrate").getStyleClass()).contains("edge-failed");
    }

    @Test
    void a_service_that_is_gone_leaves_with_its_edges() throws Exception {
        GraphScene all = Shop.running();
        GraphScene less =
                new GraphScene(
                        all.nodes().subList(0, 6),
                        all.edges().subList(0, 7),
                        List.of(),
                        List.of(),
                        List.of());

        OnFx.run(() -> view.show(less, new GraphLayout().place(less.structure())));

        assertThat(OnFx.<Boolean>call(() -> view.lookup("#graph-node-mail") == null)).isTrue();
        assertThat(OnFx.<Boolean>call(() -> view.lookup("#graph-edge-worker-mail") == null))
                .isTrue();
        assertThat(node("worker").getAccessibleText()).contains("worker");
    }

    @Test
    void arrow_keys_walk_along_the_edges() throws Exception {
        List<String> walked = new ArrayList<>();
        OnFx.run(() -> {
            view.selectedServiceProperty().set("web");
            for (KeyCode key :
                    List.of(
                            KeyCode.RIGHT,
                            KeyCode.RIGHT,
                            KeyCode.LEFT,
                            KeyCode.LEFT,
                            KeyCode.DOWN)) {
                press(key);
                walked.add(view.selectedServiceProperty().get());
            }
        });

        assertThat(walked.getFirst()).isEqualTo("api");
        assertThat(walked.get(1)).isIn("db", "cache", "migrate");
        assertThat(walked.get(4)).isNotEqualTo(walked.get(3));
        assertThat(OnFx.call(scene::getFocusOwner)).isEqualTo(node(walked.get(4)));
    }

    @Test
    void enter_and_double_click_open_the_service() throws Exception {
        List<String> opened = new ArrayList<>();
        OnFx.run(() -> {
            view.setOnActivate(opened::add);
            click(node("cache"), 1);
            click(node("db"), 2);
            press(KeyCode.ENTER);
        });

        assertThat(opened).containsExactly("db", "db");
        assertThat(view.selectedServiceProperty().get()).isEqualTo("db");
    }

    @Test
    void keys_zoom_and_fit() throws Exception {
        Bounds fitted = OnFx.call(() -> inScene(node("web")));
        OnFx.run(() -> press(KeyCode.DIGIT1));
        assertThat(OnFx.call(() -> inScene(node("web"))).getWidth()).isBetween(200.0, 212.0);

        for (int i = 0; i < 20; i++) {
            OnFx.run(() -> press(KeyCode.MINUS));
        }
        assertThat(OnFx.call(() -> inScene(node("web"))).getWidth()).isBetween(50.0, 53.0);
        for (int i = 0; i < 20; i++) {
            OnFx.run(() -> press(KeyCode.PLUS));
        }
        assertThat(OnFx.call(() -> inScene(node("web"))).getWidth()).isBetween(400.0, 424.0);

        OnFx.run(() -> press(KeyCode.DIGIT0));
        assertThat(OnFx.call(() -> inScene(node("web")))).isEqualTo(fitted);
    }

    @Test
    void the_wheel_with_control_zooms_where_the_mouse_is() throws Exception {
        Bounds before = OnFx.call(() -> inScene(node("web")));
        double x = before.getCenterX();
        double y = before.getCenterY();

        OnFx.run(() -> wheel(x, y, 40, true));

        Bounds after = OnFx.call(() -> inScene(node("web")));
        assertThat(after.getWidth()).isGreaterThan(before.getWidth());
        assertThat(Math.abs(after.getCenterX() - x)).isLessThan(1);
        assertThat(Math.abs(after.getCenterY() - y)).isLessThan(1);
    }

    @Test
    void dragging_the_background_pans_and_a_click_there_selects_nothing() throws Exception {
        Bounds before = OnFx.call(() -> inScene(node("web")));
        OnFx.run(() -> {
            view.selectedServiceProperty().set("web");
            mouse(MouseEvent.MOUSE_PRESSED, 500, 20);
            mouse(MouseEvent.MOUSE_DRAGGED, 540, 50);
            mouse(MouseEvent.MOUSE_RELEASED, 540, 50);
        });
        Bounds after = OnFx.call(() -> inScene(node("web")));
        assertThat(Math.round(after.getCenterX() - before.getCenterX())).isEqualTo(40);
        assertThat(Math.round(after.getCenterY() - before.getCenterY())).isEqualTo(30);
        assertThat(view.selectedServiceProperty().get()).isEqualTo("web");

        OnFx.run(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 500, 20);
            mouse(MouseEvent.MOUSE_RELEASED, 500, 20);
        });
        assertThat(view.selectedServiceProperty().get()).isEmpty();
    }

    @Test
    void far_away_only_shape_and_name_are_left() throws Exception {
        OnFx.run(() -> {
            for (int i = 0; i < 6; i++) {
                press(KeyCode.MINUS);
            }
            OnFx.layOut(scene);
            Node web = node("web");
            assertThat(web.lookup(".graph-node-image").isVisible()).isFalse();
            assertThat(((Label) web.lookup(".graph-node-name")).getFont().getSize()).isEqualTo(24);
            OnFx.picture(scene, "graph-far-light");
        });
    }

    @Test
    void only_the_selected_service_takes_part_in_tab() throws Exception {
        OnFx.run(() -> view.selectedServiceProperty().set("db"));

        List<Node> stops =
                OnFx.call(() ->
                        view.lookupAll(".graph-node").stream()
                                .filter(Node::isFocusTraversable)
                                .map(Node.class::cast)
                                .toList());
        assertThat(stops).containsExactly(node("db"));
    }

    @Test
    void a_cycle_and_many_services_can_be_shown() throws Exception {
        List<StateShape> states = List.of(StateShape.values());
        List<GraphScene.Node> nodes =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                new GraphScene.Node(
                                        "service-" + i,
                                        states.get(i % states.size()),
                                        "registry/team/image-" + i + ":1.2.3",
                                        List.of(),
                                        "",
                                        false,
                                        false,
                                        1))
                        .toList();
        List<GraphScene.Edge> edges =
                IntStream.range(0, 40)
                        .mapToObj(i ->
                                new GraphScene.Edge(
                                        "service-" + i,
                                        "service-" + (i == 3 ? 7 : i / 2),
                                        GraphScene.Condition.STARTED,
                                        GraphScene.Satisfaction.IDLE))
                        .toList();
        GraphScene many = new GraphScene(nodes, edges, List.of(), List.of(), List.of());
        Placement place = new GraphLayout().place(many.structure());

        int shown =
                OnFx.call(() -> {
                    view.show(many, place);
                    view.fit();
                    OnFx.picture(scene, "graph-forty-light");
                    return view.lookupAll(".graph-node").size();
                });
        assertThat(shown).isEqualTo(40);
    }

    @Test
    void waiting_edges_move_only_when_motion_is_wanted() throws Exception {
        OnFx.run(() -> {
            view.motionProperty().set(false);
            view.show(Shop.comingUp(), placement);
            Path line = (Path) node("graph-edge", "api-db").lookup(".graph-edge-line");
            OnFx.layOut(scene);
            assertThat(line.getStrokeDashArray()).containsExactly(6.0, 4.0);
        });
    }

    @Test
    void pictures_show_colours_of_the_theme() throws Exception {
        for (String theme : List.of("light", "dark")) {
            for (GraphScene state : List.of(Shop.running(), Shop.comingUp())) {
                String name = state.equals(Shop.running()) ? "running" : "coming-up";
                WritableImage image =
                        OnFx.call(() -> {
                            GraphView other = new GraphView();
                            other.show(state, placement);
                            other.selectedServiceProperty().set("api");
                            Scene shown = OnFx.scene(other, 960, 720, theme);
                            return OnFx.picture(shown, "graph-" + name + "-" + theme);
                        });
                Set<Integer> colours = new HashSet<>();
                for (int y = 0; y < 720; y += 2) {
                    for (int x = 0; x < 960; x += 2) {
                        colours.add(image.getPixelReader().getArgb(x, y));
                    }
                }
                assertThat(colours).hasSizeGreaterThan(40);
                assertThat(colours).contains(theme.equals("light") ? 0xff0a7a5c : 0xff3fcf9b);
            }
        }
    }

    @Test
    void an_empty_project_says_so() throws Exception {
        OnFx.run(() -> view.show(GraphScene.empty(), Placement.empty()));

        assertThat(OnFx.<Boolean>call(() -> view.lookup(".graph-empty").isVisible())).isTrue();
    }

    /** Labels whose text is drawn shorter than it is. */
    private static List<String> cutTexts(Scene scene) {
        List<String> cut = new ArrayList<>();
        for (Node label : scene.getRoot().lookupAll(".label")) {
            if (label.isVisible() && label.lookup(".text") instanceof Text text) {
                String whole = ((Label) label).getText();
                if (!text.getText().equals(whole) && label.getBoundsInLocal().getWidth() > 0) {
                    cut.add(whole);
                }
            }
        }
        return cut;
    }

    private void press(KeyCode key) {
        Event.fireEvent(
                view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        Event.fireEvent(view, event(type, view, x, y, 1));
    }

    private static void click(Node node, int count) {
        Bounds at = inScene(node);
        Event.fireEvent(
                node,
                event(MouseEvent.MOUSE_CLICKED, node, at.getCenterX(), at.getCenterY(), count));
    }

    private static MouseEvent event(
            javafx.event.EventType<MouseEvent> type, Node on, double x, double y, int count) {
        return new MouseEvent(
                on,
                on,
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
                null);
    }

    private void wheel(double x, double y, double delta, boolean control) {
        Event.fireEvent(
                view,
                new ScrollEvent(
                        view,
                        view,
                        ScrollEvent.SCROLL,
                        x,
                        y,
                        x,
                        y,
                        false,
                        control,
                        false,
                        false,
                        false,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }

    private static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Node node(String service) {
        return node("graph-node", service);
    }

    private Node node(String kind, String name) {
        return Objects.requireNonNull(view.lookup("#" + kind + "-" + name));
    }
}
