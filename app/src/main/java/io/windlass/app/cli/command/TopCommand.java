package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Table;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.ProcessTable;
import io.windlass.engine.orchestrate.observe.Parallel;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Lists what runs in the containers of a project. */
final class TopCommand implements CliCommand {

    @Override
    public Syntax syntax() {
        return Syntax.of("top", "[SERVICES...]", "Display the running processes");
    }

    /** A container with its processes. */
    private record Seen(Container container, ProcessTable table) {}

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        List<String> services = session.given().operands();
        Subject subject = Containers.subject(session, services);
        Engine engine = session.engine();
        List<Callable<Seen>> looks = new ArrayList<>();
        Members.all(engine, subject.name()).stream()
                .filter(Container::running)
                .filter(one -> services.isEmpty() || services.contains(Members.service(one)))
                .sorted(Comparator.comparing(Members::service).thenComparingInt(Members::number))
                .forEach(one ->
                        looks.add(
                                () -> new Seen(one, engine.processes().top(one.id(), List.of()))));
        List<Seen> seen = Parallel.all(looks);
        if (!seen.isEmpty()) {
            session.console().print(table(seen));
        }
        return 0;
    }

    /** Engines need not have the same columns for every container. */
    private static String table(List<Seen> all) {
        Set<String> titles = new LinkedHashSet<>();
        all.forEach(seen -> titles.addAll(seen.table().titles()));
        List<String> headers = new ArrayList<>(List.of("SERVICE", "#"));
        headers.addAll(titles);
        Table table = new Table(Table.Spacing.TIGHT, headers);
        for (Seen seen : all) {
            for (List<String> process : seen.table().rows()) {
                List<String> row = new ArrayList<>();
                row.add(Members.service(seen.container()));
                row.add(number(seen.container()));
                titles.forEach(title -> row.add(cell(seen.table().titles(), process, title)));
                table.row(row);
            }
        }
        return table.text();
    }

    private static String number(Container container) {
        return Members.oneOff(container) ? "" : Integer.toString(Members.number(container));
    }

    private static String cell(List<String> titles, List<String> process, String title) {
        int index = titles.indexOf(title);
        return index >= 0 && index < process.size() ? process.get(index) : "-";
    }
}
