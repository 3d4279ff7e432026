package io.windlass.app.view.data;

import io.windlass.app.present.Frame;
import io.windlass.app.present.VolumeRow;
import io.windlass.app.present.VolumeRows;
import io.windlass.app.view.kit.Columns;
import io.windlass.app.view.kit.EmptyState;
import io.windlass.app.view.kit.KeyedItems;
import io.windlass.app.view.kit.StateIcon;
import io.windlass.app.view.kit.View;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;

/** Volumes, folders and memory that the project's services keep data in. */
public final class DataView implements View {

    private final TableView<VolumeRow> table = Columns.table("data-table");
    private final StackPane root = new StackPane(table);

    public DataView() {
        var icon = Columns.<VolumeRow>node("", 36, row -> new StateIcon(row.shape()));
        icon.setMinWidth(36);
        icon.setMaxWidth(36);
        table.getColumns()
                .setAll(
                        List.of(
                                icon,
                                Columns.<VolumeRow>text(
                                        "Name", 320, VolumeRow::name, "strong-cell"),
                                Columns.<VolumeRow>text("Kind", 90, VolumeRow::kind, "quiet-cell"),
                                Columns.<VolumeRow>text(
                                        "Driver", 80, VolumeRow::driver, "quiet-cell"),
                                Columns.<VolumeRow>text(
                                        "State", 130, VolumeRow::state, "quiet-cell"),
                                Columns.<VolumeRow>text(
                                        "Used by",
                                        360,
                                        row -> String.join(", ", row.usedBy()),
                                        "mono-cell")));
        table.setPlaceholder(
                new EmptyState(
                        "No data is kept",
                        "No service of this project mounts a volume or a folder: what its"
                                + " containers write is gone when they are removed."));
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void render(Frame frame) {
        List<VolumeRow> rows =
                frame.state().screen().project().isPresent()
                        ? VolumeRows.of(frame.state())
                        : List.of();
        KeyedItems.update(table.getItems(), rows, row -> row.kind() + row.name());
    }
}
