package io.windlass.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done in the window without any engine. */
class DeskIT {

    private static final String NOBODY = "unix:///nobody/answers/here.sock";

    @TempDir Path folder;

    @Test
    void the_desk_belongs_to_this_version_of_javafx() {
        // src/test/java/com/sun/glass extends classes that JavaFX does not publish: when this
        // fails, see whether they still fit, and change the number.
        assertThat(System.getProperty("javafx.version")).startsWith("26.");
    }

    @Test
    void a_folder_dropped_on_home_is_opened() throws Exception {
        Path shop = project("shop", "web");

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.empty())) {
            app.reads("Drop a folder or a Compose file here to open it");
            Label item = app.fx(() -> folderToDrag(app, shop));

            var _ =
                    app.robot()
                            .drag("#" + item.getId())
                            .moveBy(30, 0)
                            .moveBy(30, 0)
                            .dropTo("#drop-zone");

            app.serviceIs("web", "No engine answers");
            assertThat(app.fx(() -> app.stage().getTitle())).isEqualTo("shop 0/1 - Windlass");
            app.picture("drop");
        }
    }

    /** Something in reach of the pointer from which a folder can be dragged. */
    private static Label folderToDrag(App app, Path shop) {
        Label item = new Label("shop");
        item.setId("folder-to-drag");
        // Wide enough for the drag to be noticed before the pointer leaves it.
        item.setPadding(new Insets(0, 80, 0, 80));
        item.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(shop.toFile()));
            item.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        });
        HBox statusBar = (HBox) app.stage().getScene().lookup(".status-bar");
        statusBar.getChildren().add(item);
        return item;
    }

    @Test
    void without_an_engine_it_says_what_was_tried_and_all_but_raising_works() throws Exception {
        Path shop = project("shop", "web", "db");

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(shop))) {
            app.reads("banner-words", "No container engine answers");
            app.serviceIs("web", "No engine answers");
            app.reads("here.sock");
            assertThat(app.pressable()).doesNotContain("primary", "down");

            app.keys(KeyCode.CONTROL, KeyCode.DIGIT2);
            app.seen("the graph", node -> "graph-node-web".equals(node.getId()));
            app.picture("no-engine-graph");
        }
    }

    @Test
    void keys_lead_through_the_views() throws Exception {
        Path shop = project("shop", "web");

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(shop))) {
            app.serviceIs("web", "No engine answers");
            app.keys(KeyCode.CONTROL, KeyCode.DIGIT5);
            app.seen("ports", node -> "ports-table".equals(node.getId()));
            app.keys(KeyCode.CONTROL, KeyCode.DIGIT6);
            app.seen("data", node -> "data-table".equals(node.getId()));
            app.keys(KeyCode.CONTROL, KeyCode.DIGIT1);
            app.seen("services", node -> "services-table".equals(node.getId()));
            app.seen("the dock", node -> "dock".equals(node.getId()));
            app.keys(KeyCode.F12);
            Deadline.until(
                    "the dock is closed",
                    () ->
                            app.fx(() ->
                                    app.visible().stream()
                                            .noneMatch(node -> "dock".equals(node.getId()))),
                    () -> "it is open");
            app.keys(KeyCode.CONTROL, KeyCode.W);
            app.seen("home", node -> "home".equals(node.getId()));
            app.reads("No projects yet");
        }
    }

    @Test
    void a_change_of_the_file_is_on_the_screen_by_itself() throws Exception {
        Path shop = project("shop", "web");

        try (App app = App.open(NOBODY, folder.resolve("home"), Optional.of(shop))) {
            app.serviceIs("web", "No engine answers");

            project("shop", "web", "worker");

            app.serviceIs("worker", "No engine answers");
        }
    }

    @Test
    void the_next_start_knows_what_was_open_and_how_it_looked() throws Exception {
        Path home = folder.resolve("home");
        try (App app = App.open(NOBODY, home, Optional.of(project("shop", "web")))) {
            app.serviceIs("web", "No engine answers");
            app.press("theme");
            app.seen("the light theme", node -> node.getStyleClass().contains("theme-light"));
        }

        try (App app = App.open(NOBODY, home, Optional.empty())) {
            app.seen("the light theme", node -> node.getStyleClass().contains("theme-light"));
            app.press("project-shop");
            app.serviceIs("web", "No engine answers");
        }
    }

    private Path project(String name, String... services) throws Exception {
        Path shop = Files.createDirectories(folder.resolve(name));
        StringBuilder text = new StringBuilder("services:\n");
        for (String service : services) {
            text.append("  ").append(service).append(":\n    image: busybox\n");
        }
        Files.writeString(shop.resolve("compose.yaml"), text);
        return shop;
    }
}
