package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.logs.Members;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.Table;
import io.windlass.app.cli.text.Template;
import io.windlass.engine.api.Container.MountPoint;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.Volume;
import io.windlass.engine.orchestrate.plan.Subject;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists the volumes of a project. */
final class VolumesCommand implements CliCommand {

    private static final Flag QUIET = Flag.on("quiet", "Only display volume names").letter('q');

    private static final List<String> FIELDS =
            List.of(
                    "Availability",
                    "Driver",
                    "Group",
                    "Labels",
                    "Links",
                    "Mountpoint",
                    "Name",
                    "Scope",
                    "Size",
                    "Status");

    @Override
    public Syntax syntax() {
        return Syntax.of("volumes", "[SERVICE...]", "List volumes", Rows.FORMAT, QUIET);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        Subject subject = Containers.subject(session, given.operands());
        Set<String> used =
                Members.of(session.engine(), subject.name(), given.operands()).stream()
                        .flatMap(container -> container.mounts().stream())
                        .map(MountPoint::name)
                        .collect(Collectors.toSet());
        List<Volume> volumes =
                session.engine().volumes().list(Map.of(Labels.PROJECT, subject.name())).stream()
                        .filter(volume ->
                                given.operands().isEmpty() || used.contains(volume.name()))
                        .sorted(Comparator.comparing(Volume::name))
                        .toList();
        if (given.on(QUIET)) {
            volumes.forEach(volume -> session.console().line(volume.name()));
            return 0;
        }
        Rows.print(
                session,
                new Rows.Shape(
                        Table.Spacing.NARROW,
                        List.of("DRIVER", "VOLUME NAME"),
                        Map.of("Name", "VOLUME NAME")),
                volumes.stream().map(VolumesCommand::line).toList());
        return 0;
    }

    private static Rows.Line line(Volume volume) {
        return new Rows.Line(
                List.of(volume.driver(), volume.name()),
                new Template.Row(
                        name -> field(volume, name),
                        name ->
                                name.isEmpty()
                                        ? json(volume)
                                        : Json.string(field(volume, name).orElse("")),
                        Map.of("Label", key -> volume.labels().getOrDefault(key, ""))));
    }

    private static String json(Volume volume) {
        Json.Fields json = Json.fields();
        FIELDS.forEach(name -> json.put(name, field(volume, name).orElse("")));
        return json.toString();
    }

    private static Optional<String> field(Volume volume, String name) {
        return switch (name) {
            case "Driver" -> Optional.of(volume.driver());
            case "Name" -> Optional.of(volume.name());
            case "Mountpoint" -> Optional.of(volume.mountpoint());
            case "Scope" -> Optional.of("local");
            case "Labels" ->
                    Optional.of(
                            new TreeMap<>(volume.labels())
                                    .entrySet().stream()
                                            .map(label -> label.getKey() + "=" + label.getValue())
                                            .collect(Collectors.joining(",")));
            default -> FIELDS.contains(name) ? Optional.of("N/A") : Optional.empty();
        };
    }
}
