package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Amounts;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.Table;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Images.Image;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the images that the containers of a project run. */
final class ImagesCommand implements CliCommand {

    private static final Flag FORMAT =
            Flag.text("format", "string", "Format the output. Values: [table | json]")
                    .standard("table");
    private static final Flag QUIET = Flag.on("quiet", "Only display IDs").letter('q');

    private static final int SHORT = 12;

    private record Row(
            String container, String repository, String tag, String id, Optional<Image> image) {}

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "images",
                "[SERVICE...]",
                "List images used by the created containers",
                FORMAT,
                QUIET);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        Simple.format(given.textOrEmpty(FORMAT));
        Subject subject = session.subject(List.of());
        List<Row> rows = new ArrayList<>();
        Map<String, Optional<Image>> images = new HashMap<>();
        for (Container container : Members.of(session.engine(), subject.name(), given.operands())) {
            String id = container.imageId();
            if (!images.containsKey(id)) {
                images.put(id, session.engine().images().inspect(id));
            }
            rows.add(row(container, images.getOrDefault(id, Optional.empty())));
        }
        if (given.on(QUIET)) {
            rows.stream()
                    .map(row -> row.id().substring(row.id().indexOf(':') + 1))
                    .distinct()
                    .forEach(session.console()::line);
        } else if (given.textOrEmpty(FORMAT).equals("json")) {
            session.console().line(Json.list(rows.stream().map(ImagesCommand::json).toList()));
        } else {
            session.console().print(table(rows));
        }
        return 0;
    }

    private static Row row(Container container, Optional<Image> image) {
        String name =
                image.flatMap(found -> found.tags().stream().findFirst()).orElse(container.image());
        int colon = name.lastIndexOf(':');
        boolean tagged = colon > name.lastIndexOf('/') && !name.contains("@");
        return new Row(
                container.name(),
                tagged ? name.substring(0, colon) : name,
                tagged ? name.substring(colon + 1) : "",
                container.imageId(),
                image);
    }

    private static String json(Row row) {
        return Json.fields()
                .put("ID", row.id())
                .put("ContainerName", row.container())
                .put("Repository", row.repository())
                .put("Tag", row.tag())
                .put("Platform", row.image().map(Image::platform).orElse(""))
                .put("Size", row.image().map(Image::size).orElse(0L))
                .toString();
    }

    private static String table(List<Row> rows) {
        Table table =
                new Table(
                        Table.Spacing.WIDE,
                        List.of("CONTAINER", "REPOSITORY", "TAG", "PLATFORM", "IMAGE ID", "SIZE"));
        for (Row row : rows) {
            String id = row.id().substring(row.id().indexOf(':') + 1);
            table.row(
                    row.container(),
                    row.repository().isEmpty() ? "<none>" : row.repository(),
                    row.tag().isEmpty() ? "<none>" : row.tag(),
                    row.image().map(Image::platform).orElse(""),
                    id.length() > SHORT ? id.substring(0, SHORT) : id,
                    row.image().map(image -> Amounts.size(image.size())).orElse("N/A"));
        }
        return table.text();
    }
}
