package io.windlass.app.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_are_as_wide_as_their_widest_cell_and_the_last_is_not_padded() {
        Table table = new Table(Table.Spacing.NARROW, List.of("NAME", "COMMAND", "PORTS"));
        table.row("shop-frontend-1", "\"sh -c …\"", "80/tcp");
        table.row("db", "x", "");

        assertThat(table.text())
                .isEqualTo(
                        """
                        NAME              COMMAND     PORTS
                        shop-frontend-1   "sh -c …"   80/tcp
                        db                x           \

                        """);
    }

    @Test
    void an_empty_table_has_its_heads_at_the_least_distance() {
        assertThat(new Table(Table.Spacing.NARROW, List.of("NAME", "IMAGE")).text())
                .isEqualTo("NAME      IMAGE\n");
        assertThat(new Table(Table.Spacing.WIDE, List.of("NAME", "STATUS")).text())
                .isEqualTo("NAME                STATUS\n");
    }
}
