package io.windlass.app.view.compose;

import io.windlass.app.view.kit.Labels;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is wrong in a line, and what can be done about it, as a menu at the line. */
final class FixMenu {

    private static final double WIDTH = 420;

    private FixMenu() {}

    static ContextMenu of(List<Finding> findings, Consumer<Fix> chosen) {
        ContextMenu menu = new ContextMenu();
        menu.setId("fixes");
        menu.getStyleClass().add("fix-menu");
        for (Finding finding : findings) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            menu.getItems().add(words(finding));
            finding.problem().fixes().forEach(fix -> menu.getItems().add(item(fix, chosen)));
        }
        return menu;
    }

    private static MenuItem words(Finding finding) {
        Label summary = Labels.of(finding.problem().summary(), "fix-summary");
        summary.setWrapText(true);
        summary.setMaxWidth(WIDTH);
        CustomMenuItem item = new CustomMenuItem(summary, false);
        item.getStyleClass().add("fix-words");
        return item;
    }

    private static MenuItem item(Fix fix, Consumer<Fix> chosen) {
        if (!fix.mendsFiles()) {
            Label hint = Labels.of(fix.label(), "small", "text-2");
            hint.setWrapText(true);
            hint.setMaxWidth(WIDTH);
            return new CustomMenuItem(hint, false);
        }
        MenuItem item = new MenuItem(fix.label(), new FontIcon(Feather.ZAP));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> chosen.accept(fix));
        return item;
    }

    static void show(ContextMenu menu, Node owner, Point2D place) {
        menu.show(owner, place.getX(), place.getY());
    }
}
