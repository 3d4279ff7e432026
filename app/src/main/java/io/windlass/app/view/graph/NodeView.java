package io.windlass.app.view.graph;

import io.windlass.app.present.StateShape;
import io.windlass.app.view.kit.MonoFont;
import io.windlass.app.view.kit.StateIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A service in the graph: state and name, image, ports and status. */
final class NodeView extends Region {
    static final double WIDTH = 200;
    static final double HEIGHT = 72;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");
    private static final double INSET = 12;
    private static final double GAP = 6;
    private static final double ICON = 14;
    private static final double FAR_ICON_SCALE = 2;
    private static final double STUB = 10;
    private static final double LINE_1 = 8;
    private static final double LINE_2 = 27;
    private static final double LINE_3 = 46;
    private static final double LINE = 18;

    private final StateIcon icon = new StateIcon(StateShape.UNKNOWN);
    private final Label name = label("graph-node-name");
    private final Label replicas = label("graph-node-badge");
    private final Label changed = label("graph-node-badge");
    private final Label image = label("graph-node-image");
    private final Label status = label("graph-node-status");
    private final Label more = label("graph-node-status");
    private final Region usedBy = stub();
    private final Region needs = stub();
    private final List<Label> ports = new ArrayList<>();
    private boolean far;

    NodeView(String service) {
        setId("graph-node-" + service);
        getStyleClass().add("graph-node");
        setAccessibleRole(AccessibleRole.BUTTON);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        image.setStyle(MonoFont.style());
        changed.setText("Δ");
        changed.getStyleClass().add("graph-node-changed");
        name.setText(service);
        getChildren().addAll(usedBy, needs, icon, name, replicas, changed, image, status, more);
    }

    void update(GraphScene.Node node, int dependents, boolean needsOthers) {
        icon.setState(node.state());
        image.setText(node.image());
        status.setText(node.status());
        replicas.setText("×" + node.replicas());
        replicas.setVisible(node.replicas() > 1);
        changed.setVisible(node.changed());
        usedBy.setVisible(dependents > 0);
        needs.setVisible(needsOthers);
        pseudoClassStateChanged(DIMMED, node.dimmed());
        updatePorts(node.ports());
        setAccessibleText(describe(node, dependents));
        requestLayout();
    }

    void setSelected(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    /** Far away only shape and name are shown, twice as large. */
    void setFar(boolean value) {
        far = value;
        pseudoClassStateChanged(FAR, value);
        requestLayout();
    }

    private void updatePorts(List<String> texts) {
        while (ports.size() > texts.size()) {
            getChildren().remove(ports.removeLast());
        }
        while (ports.size() < texts.size()) {
            Label chip = label("graph-node-port");
            chip.setStyle(MonoFont.style());
            ports.add(chip);
            getChildren().add(chip);
        }
        for (int i = 0; i < texts.size(); i++) {
            ports.get(i).setText(texts.get(i));
        }
    }

    @Override
    protected void layoutChildren() {
        usedBy.resizeRelocate(-STUB / 2, (HEIGHT - STUB) / 2, STUB, STUB);
        needs.resizeRelocate(WIDTH - STUB / 2, (HEIGHT - STUB) / 2, STUB, STUB);
        image.setVisible(!far);
        if (far) {
            layoutFar();
        } else {
            layoutNear();
        }
    }

    private void layoutFar() {
        icon.setScaleX(FAR_ICON_SCALE);
        icon.setScaleY(FAR_ICON_SCALE);
        icon.resizeRelocate(INSET + ICON / 2, (HEIGHT - ICON) / 2, ICON, ICON);
        double left = INSET + ICON * FAR_ICON_SCALE + GAP;
        name.resizeRelocate(left, 0, WIDTH - INSET - left, HEIGHT);
        for (Node hidden : hiddenWhenFar()) {
            hidden.resize(0, 0);
        }
    }

    private void layoutNear() {
        icon.setScaleX(1);
        icon.setScaleY(1);
        icon.resizeRelocate(INSET, LINE_1 + (LINE - ICON) / 2, ICON, ICON);
        double right = WIDTH - INSET;
        for (Label badge : List.of(changed, replicas)) {
            if (badge.isVisible()) {
                double width = snapSizeX(badge.prefWidth(-1));
                right -= width;
                badge.resizeRelocate(right, LINE_1 + 1, width, LINE - 2);
                right -= GAP;
            }
        }
        double left = INSET + ICON + GAP + 2;
        name.resizeRelocate(left, LINE_1, right - left, LINE);
        image.resizeRelocate(INSET, LINE_2, WIDTH - 2 * INSET, LINE - 1);
        layoutLastLine();
    }

    /** The status has its room first; ports that do not fit are counted. */
    private void layoutLastLine() {
        double right = WIDTH - INSET;
        double statusWidth = Math.min(snapSizeX(status.prefWidth(-1)), right - INSET);
        double end = right - (statusWidth > 0 ? statusWidth + GAP : 0);
        double x = INSET;
        int shown = 0;
        for (Label port : ports) {
            double width = snapSizeX(port.prefWidth(-1));
            double reserve = shown == ports.size() - 1 ? 0 : 28;
            boolean fits = x + width + reserve <= end && shown == ports.indexOf(port);
            port.setVisible(fits);
            if (fits) {
                port.resizeRelocate(x, LINE_3, width, LINE);
                x += width + GAP - 2;
                shown++;
            }
        }
        int left = ports.size() - shown;
        more.setText(left > 0 ? "+" + left : "");
        double moreWidth = snapSizeX(more.prefWidth(-1));
        more.resizeRelocate(x, LINE_3, moreWidth, LINE);
        double start = ports.isEmpty() ? INSET : right - statusWidth;
        status.resizeRelocate(start, LINE_3, statusWidth, LINE);
    }

    private List<Node> hiddenWhenFar() {
        List<Node> hidden = new ArrayList<>(ports);
        hidden.addAll(List.of(replicas, changed, image, status, more));
        return hidden;
    }

    private static String describe(GraphScene.Node node, int dependents) {
        List<String> words = new ArrayList<>();
        words.add(node.name());
        words.add(node.state().label().toLowerCase(Locale.ROOT));
        words.add(node.image());
        if (node.changed()) {
            words.add("changed in file");
        }
        if (node.replicas() > 1) {
            words.add(node.replicas() + " replicas");
        }
        words.add(dependents == 1 ? "1 dependent" : dependents + " dependents");
        words.removeIf(String::isBlank);
        return String.join(", ", words);
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setAlignment(Pos.CENTER_LEFT);
        label.setMouseTransparent(true);
        label.setMinSize(0, 0);
        return label;
    }

    private static Region stub() {
        Region stub = new Region();
        stub.getStyleClass().add("graph-node-stub");
        stub.setMouseTransparent(true);
        return stub;
    }
}
