package io.windlass.app.view.graph;

import io.windlass.app.layout.Placement;
import io.windlass.app.layout.Point;
import io.windlass.app.layout.Rect;
import io.windlass.app.view.kit.MonoFont;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/**
 * The edges of the screen: published ports at the left, volumes at the bottom, with lines to the
 * services that have them.
 */
final class Rails extends Region {
    static final double HOST_WIDTH = 52;
    static final double VOLUME_HEIGHT = 48;

    private static final double PORT_HEIGHT = 20;
    private static final double VOLUME_CHIP = 28;
    private static final double VOLUME_MAX_WIDTH = 200;
    private static final double TITLE = 36;
    private static final double VOLUME_TITLE = 72;
    private static final double PORT_LINE = 56;
    private static final String CYLINDER =
            "M1 2.6A6 2.1 0 1 1 13 2.6A6 2.1 0 1 1 1 2.6ZM1 2.6V11.2A6 2.1 0 0 0 13 11.2V2.6"
                    + "M1 6.9A6 2.1 0 0 0 13 6.9";

    private final Region host = new Region();
    private final Region bottom = new Region();
    private final Label hostTitle = title("Host");
    private final Label volumeTitle = title("Volumes");
    private final List<Label> portChips = new ArrayList<>();
    private final List<Label> volumeChips = new ArrayList<>();
    private final Pane lines = new Pane();
    private GraphScene scene = GraphScene.empty();
    private Placement placement = Placement.empty();
    private Viewport viewport = new Viewport(1, 0, 0);

    Rails() {
        getStyleClass().add("graph-rails");
        setMouseTransparent(true);
        lines.setMouseTransparent(true);
        host.getStyleClass().add("graph-host-rail");
        bottom.getStyleClass().add("graph-volume-rail");
        getChildren().addAll(host, bottom, hostTitle, volumeTitle);
    }

    /** The lines lie below the services, the rails above them. */
    Pane lines() {
        return lines;
    }

    double hostWidth() {
        return scene.hostPorts().isEmpty() ? 0 : HOST_WIDTH;
    }

    double volumeHeight() {
        return scene.volumes().isEmpty() ? 0 : VOLUME_HEIGHT;
    }

    void show(GraphScene nextScene, Placement nextPlacement) {
        scene = nextScene;
        placement = nextPlacement;
        fill(portChips, scene.hostPorts().stream().map(GraphScene.HostPort::label).toList(), false);
        fill(volumeChips, scene.volumes().stream().map(GraphScene.Volume::name).toList(), true);
        requestLayout();
    }

    void show(Viewport next) {
        viewport = next;
        requestLayout();
    }

    private void fill(List<Label> chips, List<String> texts, boolean volumes) {
        while (chips.size() > texts.size()) {
            getChildren().remove(chips.removeLast());
        }
        while (chips.size() < texts.size()) {
            Label chip = new Label();
            chip.getStyleClass().add(volumes ? "graph-volume" : "graph-host-port");
            if (volumes) {
                SVGPath icon = new SVGPath();
                icon.setContent(CYLINDER);
                icon.getStyleClass().add("graph-volume-icon");
                chip.setGraphic(icon);
            } else {
                chip.setStyle(MonoFont.style());
            }
            chips.add(chip);
            getChildren().add(chip);
        }
        for (int i = 0; i < texts.size(); i++) {
            chips.get(i).setText(texts.get(i));
            chips.get(i).setId((volumes ? "graph-volume-" : "graph-port-") + texts.get(i));
        }
    }

    @Override
    protected void layoutChildren() {
        lines.getChildren().clear();
        host.setVisible(hostWidth() > 0);
        hostTitle.setVisible(hostWidth() > 0);
        bottom.setVisible(volumeHeight() > 0);
        volumeTitle.setVisible(volumeHeight() > 0);
        double floor = getHeight() - volumeHeight();
        host.resizeRelocate(0, 0, HOST_WIDTH, floor);
        hostTitle.resizeRelocate(0, 8, HOST_WIDTH, 20);
        bottom.resizeRelocate(0, floor, getWidth(), VOLUME_HEIGHT);
        volumeTitle.resizeRelocate(HOST_WIDTH / 4, floor, VOLUME_TITLE, VOLUME_HEIGHT);
        layoutPorts(floor);
        layoutVolumes(floor);
    }

    private void layoutPorts(double floor) {
        List<Rect> nodes = scene.hostPorts().stream().map(port -> at(port.service())).toList();
        List<Double> starts =
                RailSpacing.spread(
                        nodes.stream().map(node -> portY(node)).toList(),
                        nodes.stream().map(_ -> PORT_HEIGHT).toList(),
                        4,
                        TITLE);
        for (int i = 0; i < nodes.size(); i++) {
            Rect node = nodes.get(i);
            double y = starts.get(i);
            boolean visible = node.width() > 0 && portY(node) > 0 && y + PORT_HEIGHT < floor - 4;
            portChips.get(i).setVisible(visible);
            portChips.get(i).resizeRelocate(4, y, HOST_WIDTH - 8, PORT_HEIGHT);
            if (visible) {
                RailLine.draw(
                        lines,
                        new Point(HOST_WIDTH, y + PORT_HEIGHT / 2),
                        new Point(node.x(), portY(node)),
                        true);
            }
        }
    }

    private void layoutVolumes(double floor) {
        List<Double> wanted = new ArrayList<>();
        List<Double> widths = new ArrayList<>();
        for (int i = 0; i < volumeChips.size(); i++) {
            widths.add(Math.min(VOLUME_MAX_WIDTH, snapSizeX(volumeChips.get(i).prefWidth(-1))));
            wanted.add(
                    users(scene.volumes().get(i)).stream()
                            .mapToDouble(Rect::centreX)
                            .average()
                            .orElse(0));
        }
        List<Double> starts = RailSpacing.spread(wanted, widths, 8, HOST_WIDTH / 4 + VOLUME_TITLE);
        for (int i = 0; i < volumeChips.size(); i++) {
            double x = starts.get(i);
            double width = widths.get(i);
            volumeChips
                    .get(i)
                    .resizeRelocate(
                            x, floor + (VOLUME_HEIGHT - VOLUME_CHIP) / 2, width, VOLUME_CHIP);
            for (Rect user : users(scene.volumes().get(i))) {
                RailLine.draw(
                        lines,
                        new Point(x + width / 2, floor),
                        new Point(user.centreX(), user.bottom()),
                        false);
            }
        }
    }

    private List<Rect> users(GraphScene.Volume volume) {
        return volume.users().stream().map(this::at).filter(node -> node.width() > 0).toList();
    }

    private double portY(Rect node) {
        return node.y() + PORT_LINE * viewport.scale();
    }

    private Rect at(String service) {
        return Optional.ofNullable(placement.nodes().get(service))
                .map(viewport::toScreen)
                .orElse(new Rect(0, -1, 0, 0));
    }

    private static Label title(String text) {
        Label title = new Label(Objects.requireNonNull(text));
        title.getStyleClass().add("graph-rail-title");
        return title;
    }
}
