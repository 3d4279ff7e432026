package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.StateText;
import io.windlass.app.cli.text.Table;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Lists the projects of an engine. */
final class LsCommand implements CliCommand {

    private static final Flag ALL = Flag.on("all", "Show all stopped Compose projects").letter('a');
    private static final Flag FILTER =
            Flag.list("filter", "filter", "Filter output based on conditions provided (name=...)");
    private static final Flag FORMAT =
            Flag.text("format", "string", "Format the output. Values: [table | json]")
                    .standard("table");
    private static final Flag QUIET = Flag.on("quiet", "Only display project names").letter('q');

    private record Row(String name, String status, String files) {}

    @Override
    public Syntax syntax() {
        return Syntax.of("ls", "", "List running compose projects", ALL, FILTER, FORMAT, QUIET)
                .operands(0, 0);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        Simple.format(given.textOrEmpty(FORMAT));
        List<Pattern> names = names(given);
        Map<String, List<Container>> projects =
                session
                        .engine()
                        .containers()
                        .list(Map.of(Labels.PROJECT, "", Labels.HASH, ""))
                        .stream()
                        .filter(container -> given.on(ALL) || container.running())
                        .collect(
                                Collectors.groupingBy(
                                        container -> container.label(Labels.PROJECT).orElse(""),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<Row> rows =
                projects.entrySet().stream()
                        .filter(project -> matches(names, project.getKey()))
                        .map(project -> row(project.getKey(), project.getValue()))
                        .toList();
        show(session, rows);
        return 0;
    }

    private static void show(Session session, List<Row> rows) {
        Given given = session.given();
        if (given.on(QUIET)) {
            rows.forEach(row -> session.console().line(row.name()));
        } else if (given.textOrEmpty(FORMAT).equals("json")) {
            session.console()
                    .line(
                            Json.list(
                                    rows.stream()
                                            .map(row ->
                                                    Json.fields()
                                                            .put("Name", row.name())
                                                            .put("Status", row.status())
                                                            .put("ConfigFiles", row.files())
                                                            .toString())
                                            .toList()));
        } else {
            Table table = new Table(Table.Spacing.WIDE, List.of("NAME", "STATUS", "CONFIG FILES"));
            rows.forEach(row -> table.row(row.name(), row.status(), row.files()));
            session.console().print(table.text());
        }
    }

    private static Row row(String name, List<Container> containers) {
        Map<String, Long> states =
                containers.stream()
                        .collect(
                                Collectors.groupingBy(
                                        container -> StateText.word(container.state()),
                                        TreeMap::new,
                                        Collectors.counting()));
        String status =
                states.entrySet().stream()
                        .map(state -> state.getKey() + "(" + state.getValue() + ")")
                        .collect(Collectors.joining(", "));
        String files =
                containers.stream()
                        .flatMap(container -> container.label(Labels.CONFIG_FILES).stream())
                        .flatMap(label -> Arrays.stream(label.split(",", -1)))
                        .filter(file -> !file.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(","));
        return new Row(name, status, files.isEmpty() ? "N/A" : files);
    }

    private static List<Pattern> names(Given given) throws Refused {
        List<Pattern> patterns = new ArrayList<>();
        for (String filter : given.list(FILTER)) {
            String[] parts = filter.split("=", 2);
            if (parts.length < 2) {
                throw Refused.usage("bad format of filter (expected name=value): " + filter);
            }
            if (!parts[0].equals("name")) {
                throw Refused.usage("invalid filter '" + parts[0] + "'");
            }
            try {
                patterns.add(Pattern.compile(parts[1]));
            } catch (PatternSyntaxException _) {
                patterns.add(Pattern.compile(Pattern.quote(parts[1])));
            }
        }
        return patterns;
    }

    private static boolean matches(List<Pattern> names, String project) {
        return names.isEmpty() || names.stream().anyMatch(name -> name.matcher(project).find());
    }
}
