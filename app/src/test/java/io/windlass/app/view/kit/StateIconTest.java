package io.windlass.app.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.app.present.StateShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateIconTest {

    @ParameterizedTest
    @EnumSource(StateShape.class)
    void each_state_stays_within_its_square_and_has_a_name(StateShape shape) throws Exception {
        StateIcon icon = OnFx.call(() -> new StateIcon(shape));
        OnFx.run(() -> OnFx.scene(new HBox(icon), 40, 40, "light"));

        assertThat(icon.getAccessibleText()).isEqualTo(shape.label());
        assertThat(icon.getStyleClass()).contains("state-icon", shape.styleClass());
        assertThat(icon.getWidth()).isEqualTo(14);
        for (var child : icon.getChildrenUnmodifiable()) {
            if (!((SVGPath) child).getContent().isEmpty()) {
                var bounds = child.getBoundsInParent();
                assertThat(bounds.getMinX()).isGreaterThanOrEqualTo(-0.5);
                assertThat(bounds.getMinY()).isGreaterThanOrEqualTo(-0.5);
                assertThat(bounds.getMaxX()).isLessThanOrEqualTo(14.5);
                assertThat(bounds.getMaxY()).isLessThanOrEqualTo(14.5);
            }
        }
    }

    @Test
    void no_two_states_look_alike_even_without_colour() throws Exception {
        Set<List<Boolean>> seen = new HashSet<>();
        for (StateShape shape : StateShape.values()) {
            seen.add(OnFx.call(() -> silhouette(shape)));
        }
        assertThat(seen.size()).isEqualTo(StateShape.values().length);
    }

    @Test
    void colour_follows_the_theme() throws Exception {
        Color light = OnFx.call(() -> fill("light"));
        Color dark = OnFx.call(() -> fill("dark"));

        assertThat(light).isEqualTo(Color.web("#0a7a5c"));
        assertThat(dark).isEqualTo(Color.web("#3fcf9b"));
    }

    @Test
    void a_new_state_replaces_the_old_one() throws Exception {
        StateIcon icon = OnFx.call(() -> new StateIcon(StateShape.STARTING));
        OnFx.run(() -> icon.setState(StateShape.FAILED));

        assertThat(icon.getStyleClass()).containsExactly("state-icon", "state-failed", "tone-fail");
        assertThat(icon.getAccessibleText()).isEqualTo("Failed");
    }

    @Test
    void keeps_a_picture_of_the_set() throws Exception {
        for (String theme : List.of("light", "dark")) {
            OnFx.run(() -> {
                HBox row = new HBox(8);
                for (StateShape shape : StateShape.values()) {
                    row.getChildren().addAll(new StateIcon(shape), new StateIcon(shape, 56));
                }
                OnFx.picture(OnFx.scene(row, 1000, 60, theme), "states-" + theme);
            });
        }
    }

    private static Color fill(String theme) {
        StateIcon icon = new StateIcon(StateShape.RUNNING);
        OnFx.scene(new HBox(icon), 40, 40, theme);
        return (Color) ((SVGPath) icon.getChildrenUnmodifiable().getFirst()).getFill();
    }

    private static List<Boolean> silhouette(StateShape shape) {
        StateIcon icon = new StateIcon(shape, 28);
        Scene scene = OnFx.scene(new HBox(icon), 28, 28, "light");
        WritableImage image = scene.snapshot(null);
        List<Boolean> dark = new ArrayList<>();
        for (int y = 0; y < 28; y++) {
            for (int x = 0; x < 28; x++) {
                dark.add(image.getPixelReader().getColor(x, y).grayscale().getBrightness() < 0.8);
            }
        }
        return dark;
    }
}
