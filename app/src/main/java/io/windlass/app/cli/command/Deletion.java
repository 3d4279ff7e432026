package io.windlass.app.cli.command;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Amounts;
import io.windlass.engine.api.DiskUsage;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.plan.Action;
import io.windlass.engine.orchestrate.plan.DownOptions;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.Subject;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Asks a person before data is lost. Scripts, which cannot answer, are not asked. */
final class Deletion {

    private Deletion() {}

    /** Whether the volumes that {@code down} would remove may go. */
    static boolean confirmed(Session session, Subject subject, DownOptions options)
            throws EngineException, InterruptedException, Refused {
        Console console = session.console();
        boolean asks = console.inIsTerminal() && console.outIsTerminal();
        if (!asks || session.given().on(RaiseFlags.YES) || session.settings().dryRun()) {
            return true;
        }
        List<String> volumes =
                Plans.of(session, subject, seen -> Planner.down(subject, seen, options))
                        .plan()
                        .steps()
                        .stream()
                        .filter(step -> step.action() instanceof Action.RemoveVolume)
                        .map(step -> ((Action.RemoveVolume) step.action()).name())
                        .toList();
        if (volumes.isEmpty()) {
            return true;
        }
        Map<String, OptionalLong> sizes = sizes(session);
        console.line("These volumes will be removed, and what is in them will be lost:");
        volumes.forEach(volume -> console.line("  " + volume + size(sizes, volume)));
        String answer = console.ask("Are you sure? [yN] ");
        return answer.equalsIgnoreCase("y") || answer.equalsIgnoreCase("yes");
    }

    /** How big they are is worth knowing, and not worth failing for. */
    private static Map<String, OptionalLong> sizes(Session session)
            throws InterruptedException, Refused {
        try {
            return session.engine().diskUsage().volumes().stream()
                    .collect(
                            Collectors.toMap(
                                    DiskUsage.Item::name, DiskUsage.Item::size, (one, _) -> one));
        } catch (EngineException unknown) {
            return Map.of();
        }
    }

    private static String size(Map<String, OptionalLong> sizes, String volume) {
        OptionalLong size = sizes.getOrDefault(volume, OptionalLong.empty());
        return size.isPresent() ? "  " + Amounts.size(size.getAsLong()) : "";
    }
}
