package io.windlass.app.view.kit;

import io.windlass.app.present.StateShape;
import java.util.Arrays;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The icon of a service's state, 14 px unless told otherwise. */
public final class StateIcon extends Region {
    private static final double DRAWN = 14;

    private final SVGPath filled = new SVGPath();
    private final SVGPath outlined = new SVGPath();
    private final ObjectProperty<StateShape> state =
            new SimpleObjectProperty<>(this, "state", StateShape.UNKNOWN);

    public StateIcon(StateShape state) {
        this(state, DRAWN);
    }

    /**
     * An icon of another size.
     *
     * @param size length of a side in pixels
     */
    public StateIcon(StateShape state, double size) {
        getStyleClass().add("state-icon");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        filled.setFillRule(FillRule.EVEN_ODD);
        filled.getStyleClass().add("state-filled");
        outlined.getStyleClass().add("state-outlined");
        for (SVGPath path : Arrays.asList(filled, outlined)) {
            path.setManaged(false);
            path.getTransforms().add(new Scale(size / DRAWN, size / DRAWN));
        }
        getChildren().addAll(filled, outlined);
        this.state.subscribe((old, now) -> show(old, now));
        show(StateShape.UNKNOWN, state);
        this.state.set(state);
    }

    public StateShape getState() {
        return state.get();
    }

    public void setState(StateShape value) {
        state.set(Objects.requireNonNull(value));
    }

    public ObjectProperty<StateShape> stateProperty() {
        return state;
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(
                        StateIcon.class.getResource("/io/windlass/app/view/state.css"))
                .toExternalForm();
    }

    private void show(StateShape old, StateShape now) {
        getStyleClass().removeAll(old.styleClass(), old.tone().styleClass());
        getStyleClass().addAll(now.styleClass(), now.tone().styleClass());
        filled.setContent(now.filled());
        outlined.setContent(now.outlined());
        setAccessibleText(now.label());
    }
}
