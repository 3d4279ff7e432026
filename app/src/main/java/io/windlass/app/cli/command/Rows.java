package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Table;
import io.windlass.app.cli.text.Template;
import io.windlass.app.cli.text.TemplateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows in the form that {@code --format} asks for: a table, JSON, or a template. */
final class Rows {

    static final Flag FORMAT =
            Flag.text(
                            "format",
                            "string",
                            "Format output: 'table', 'json', a Go template such as '{{.Name}}', or"
                                    + " 'table TEMPLATE' for a table of its fields")
                    .standard("table");

    private Rows() {}

    /**
     * What the table looks like.
     *
     * @param headers of the table without a template
     * @param names the header of each field that a template may use
     */
    record Shape(Table.Spacing spacing, List<String> headers, Map<String, String> names) {}

    /** One row, for a table and for a template. */
    record Line(List<String> cells, Template.Row row) {}

    static void print(Session session, Shape shape, List<Line> lines) throws Refused {
        String format = session.given().textOrEmpty(FORMAT);
        try {
            if (format.equals("json")) {
                lines.forEach(line -> session.console().line(line.row().json().apply("")));
            } else if (format.equals("table")) {
                Table table = new Table(shape.spacing(), shape.headers());
                lines.forEach(line -> table.row(line.cells()));
                session.console().print(table.text());
            } else if (format.startsWith("table ")) {
                session.console().print(table(format.substring(6), shape, lines));
            } else {
                Template template = Template.parse(format);
                for (Line line : lines) {
                    session.console().line(template.fill(line.row()));
                }
            }
        } catch (TemplateException mistake) {
            throw Refused.usage(mistake.sentence());
        }
    }

    private static String table(String text, Shape shape, List<Line> lines)
            throws TemplateException {
        Template template = Template.parse(text.strip());
        List<String> headers = new ArrayList<>();
        for (String field : template.fields()) {
            headers.add(
                    shape.names().getOrDefault(field, field.toUpperCase(java.util.Locale.ROOT)));
        }
        Table table = new Table(shape.spacing(), headers);
        for (Line line : lines) {
            table.row(List.of(template.fill(line.row()).split("\t", -1)));
        }
        return table.text();
    }
}
