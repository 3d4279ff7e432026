package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.StateText;
import io.windlass.app.cli.text.Table;
import io.windlass.engine.api.Container;
import io.windlass.engine.api.ContainerDetails;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.ArrayList;
import java.util.List;

/** Lists the containers of a project. */
final class PsCommand implements CliCommand {

    private static final Flag ALL =
            Flag.on(
                            "all",
                            "Show all stopped containers (including those created by the run"
                                    + " command)")
                    .letter('a');
    private static final Flag FILTER =
            Flag.text(
                    "filter",
                    "string",
                    "Filter services by a property (supported filters: status)");
    private static final Flag NO_TRUNC = Flag.on("no-trunc", "Don't truncate output");
    private static final Flag ORPHANS =
            Flag.on("orphans", "Include orphaned services (not declared by project)")
                    .standard("true");
    private static final Flag QUIET = Flag.on("quiet", "Only display IDs").letter('q');
    private static final Flag SERVICES = Flag.on("services", "Display services");
    private static final Flag STATUS =
            Flag.list(
                    "status",
                    "stringArray",
                    "Filter services by status. Values: [paused | restarting | removing | running"
                            + " | dead | created | exited]");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "ps",
                "[SERVICE...]",
                "List containers",
                ALL,
                FILTER,
                Rows.FORMAT,
                NO_TRUNC,
                ORPHANS,
                QUIET,
                SERVICES,
                STATUS);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        List<String> states = states(given);
        Subject subject = Containers.subject(session, given.operands());
        boolean all = given.on(ALL) || !states.isEmpty();
        Engine engine = session.engine();
        List<Container> containers =
                Members.all(engine, subject.name()).stream()
                        .filter(container -> wanted(given, subject, container))
                        .filter(container -> all || current(container))
                        .filter(container ->
                                states.isEmpty()
                                        || states.contains(StateText.word(container.state())))
                        .toList();
        show(session, containers);
        return 0;
    }

    private static void show(Session session, List<Container> containers)
            throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        if (given.on(QUIET)) {
            containers.forEach(container -> session.console().line(container.id().value()));
            return;
        }
        if (given.on(SERVICES)) {
            String services =
                    containers.stream()
                            .map(Members::service)
                            .distinct()
                            .collect(java.util.stream.Collectors.joining("\n"));
            session.console().line(services);
            return;
        }
        List<ContainerRow> rows = new ArrayList<>();
        for (ContainerDetails details : Containers.details(session.engine(), containers)) {
            rows.add(
                    new ContainerRow(
                            details,
                            session.clock().instant(),
                            session.clock().getZone(),
                            given.on(NO_TRUNC)));
        }
        Rows.print(
                session,
                new Rows.Shape(
                        Table.Spacing.NARROW,
                        List.of(
                                "NAME", "IMAGE", "COMMAND", "SERVICE", "CREATED", "STATUS",
                                "PORTS"),
                        ContainerRow.HEADERS),
                rows.stream().map(row -> new Rows.Line(row.cells(), row.row())).toList());
    }

    private static List<String> states(Given given) throws Refused {
        List<String> states = new ArrayList<>(given.list(STATUS));
        String filter = given.textOrEmpty(FILTER);
        if (filter.isEmpty()) {
            return states;
        }
        String[] parts = filter.split("=", 2);
        if (parts.length < 2) {
            throw Refused.usage("arguments to --filter should be in form KEY=VAL");
        }
        switch (parts[0]) {
            case "status" -> states.add(parts[1]);
            case "source" -> throw Refused.usage("the filter source is gone; use --status");
            default -> throw Refused.usage("unknown filter " + parts[0]);
        }
        return states;
    }

    private static boolean wanted(Given given, Subject subject, Container container) {
        String service = Members.service(container);
        if (!given.operands().isEmpty()) {
            return given.operands().contains(service);
        }
        return given.maybeOn(ORPHANS).orElse(true)
                || subject.model().map(model -> model.services().containsKey(service)).orElse(true);
    }

    /** What is listed without {@code -a}: everything that is not over or not begun. */
    private static boolean current(Container container) {
        return switch (container.state()) {
            case Container.State.Running _,
                    Container.State.Paused _,
                    Container.State.Restarting _ ->
                    true;
            case Container.State.Created _,
                    Container.State.Removing _,
                    Container.State.Exited _,
                    Container.State.Dead _ ->
                    false;
        };
    }
}
