package io.windlass.app.view.kit;

import io.windlass.app.present.PortChip;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** A published port as a chip; one that a browser can open is a link. */
public final class PortLabel extends Label {

    public PortLabel(PortChip port, Consumer<URI> browse) {
        super(port.text());
        getStyleClass().addAll("chip", "port");
        if (!port.live()) {
            getStyleClass().add("wished");
        } else if (port.address().isPresent()) {
            getStyleClass().add("live");
        }
        setMinWidth(USE_PREF_SIZE);
        if (port.address().isPresent()) {
            URI address = port.address().get();
            setAccessibleRole(AccessibleRole.HYPERLINK);
            setAccessibleText("Open " + address);
            setTooltip(new Tooltip("Open " + address));
            setFocusTraversable(true);
            setOnMouseClicked(event -> {
                browse.accept(address);
                event.consume();
            });
            setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                    browse.accept(address);
                    event.consume();
                }
            });
        } else {
            String state = port.live() ? "Published" : "Published once it runs";
            setTooltip(new Tooltip(state + ": " + port.text() + "/" + port.protocol()));
        }
    }
}
