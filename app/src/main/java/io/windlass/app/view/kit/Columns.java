package io.windlass.app.view.kit;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Columns whose cells are drawn from the whole row. */
public final class Columns {

    private Columns() {}

    /** A column of text; further style classes go to its cells. */
    public static <T> TableColumn<T, T> text(
            String title, double width, Function<T, String> text, String... styles) {
        TableColumn<T, T> column = column(title, width);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        getStyleClass().addAll(styles);
                    }

                    @Override
                    protected void updateItem(@Nullable T item, boolean empty) {
                        super.updateItem(item, empty);
                        setText(empty || item == null ? null : text.apply(item));
                    }
                });
        column.getStyleClass().addAll(styles);
        return column;
    }

    /** A column of nodes, made anew when the row changes. */
    public static <T> TableColumn<T, T> node(
            String title, double width, Function<T, ? extends Node> draw, String... styles) {
        TableColumn<T, T> column = column(title, width);
        column.setCellFactory(_ ->
                new TableCell<>() {
                    {
                        getStyleClass().addAll(styles);
                    }

                    @Override
                    protected void updateItem(@Nullable T item, boolean empty) {
                        super.updateItem(item, empty);
                        setGraphic(empty || item == null ? null : draw.apply(item));
                    }
                });
        return column;
    }

    /** A table with rows of 32 px and columns that share its width. */
    public static <T> TableView<T> table(String id) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setFixedCellSize(32);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        return table;
    }

    private static <T> TableColumn<T, T> column(String title, double width) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 40));
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
