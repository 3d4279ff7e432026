package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ComposeEdit;
import io.windlass.compose.edit.Editor;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.PublishedPort;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits that touch every file of a project: names, and what refers to them. */
final class Everywhere {

    private static final List<String> REFERRING =
            List.of(
                    "depends_on",
                    "links",
                    "volumes_from",
                    "network_mode",
                    "ipc",
                    "pid",
                    "uts",
                    "cgroup",
                    "build");

    private final View view;
    private final FileEdits files;

    Everywhere(View view, Choices choices) {
        this.view = view;
        this.files = new FileEdits(view, choices);
    }

    Placed remove(ComposeEdit.RemoveService edit) {
        return view.hasService(edit.name())
                ? all(edit, edit.name(), referring(edit.name(), edit.name()))
                : Placed.refused(view.noService(edit.name()));
    }

    Placed rename(ComposeEdit.RenameService edit) {
        if (!view.hasService(edit.from())) {
            return Placed.refused(view.noService(edit.from()));
        }
        if (view.hasService(edit.to())) {
            return Placed.refused(
                    Problem.of(
                            Code.CONFLICT,
                            "The project has a service “" + edit.to() + "” already."));
        }
        Footprint footprint = referring(edit.from(), edit.to());
        return all(
                edit,
                edit.from(),
                new Footprint(
                        footprint.places(),
                        tree -> Renamed.key(tree, "services", edit.from(), edit.to()),
                        List.of()));
    }

    private static Footprint referring(String from, String to) {
        List<List<String>> places = new ArrayList<>();
        if (from.equals(to)) {
            places.add(List.of("services", from));
        }
        REFERRING.forEach(key -> places.add(List.of("services", "*", key)));
        return Footprint.of(places);
    }

    Placed rename(ComposeEdit.RenameResource edit) {
        String section = edit.section().key();
        if (view.effective(ModelPath.of(section, edit.from())).isEmpty()) {
            return Placed.refused(
                    Problem.of(
                            Code.NOT_FOUND,
                            "The project has no "
                                    + edit.section().word()
                                    + " “"
                                    + edit.from()
                                    + "”."
                                    + view.nearest(section, edit.from())));
        }
        if (view.effective(ModelPath.of(section, edit.to())).isPresent()) {
            return Placed.refused(
                    Problem.of(
                            Code.CONFLICT,
                            "The project has a "
                                    + edit.section().word()
                                    + " “"
                                    + edit.to()
                                    + "” already."));
        }
        return all(
                edit,
                "",
                new Footprint(
                        List.of(
                                List.of("services", "*", section),
                                List.of("services", "*", "build", section)),
                        tree -> Renamed.key(tree, section, edit.from(), edit.to()),
                        List.of()));
    }

    /** In each file that has something to change. */
    private Placed all(ComposeEdit edit, String service, Footprint footprint) {
        List<FileEdit> edits = new ArrayList<>();
        for (Path file : view.files()) {
            boolean lent =
                    view.lending().contains(file)
                            && view.places(file)
                                    .filter(places -> places.names("services").contains(service))
                                    .isPresent();
            if (lent) {
                // a service that only has the same name
                continue;
            }
            switch (files.run(file, edit, true)) {
                case Editor.Result.Edited edited when !edited.edits().isEmpty() ->
                        edits.add(files.edited(file, edited));
                case Editor.Result.Edited _ -> {
                    // says nothing of it
                }
                case Editor.Result.Refused(Problem problem) -> {
                    Optional<Position> at =
                            view.places(file)
                                    .map(places ->
                                            places.position(
                                                    file, ModelPath.of("services", service)));
                    return new Placed.Refused(problem, at);
                }
            }
        }
        return new Placed.Files(edits, footprint);
    }

    /** Copied in each file that has it; host ports are free in the whole project. */
    Placed duplicate(ComposeEdit.DuplicateService edit) {
        if (!view.hasService(edit.name())) {
            return Placed.refused(view.noService(edit.name()));
        }
        if (view.hasService(edit.copy())) {
            return Placed.refused(
                    Problem.of(
                            Code.CONFLICT,
                            "The project has a service “" + edit.copy() + "” already."));
        }
        ComposeEdit placed =
                new ComposeEdit.DuplicateService(edit.name(), edit.copy(), ports(edit));
        List<FileEdit> edits = new ArrayList<>();
        for (Path file : view.files()) {
            boolean has =
                    !view.lending().contains(file)
                            && view.places(file)
                                    .filter(places ->
                                            places.names("services").contains(edit.name()))
                                    .isPresent();
            if (has) {
                switch (files.run(file, placed, false)) {
                    case Editor.Result.Edited edited -> edits.add(files.edited(file, edited));
                    case Editor.Result.Refused(Problem problem) -> {
                        return Placed.refused(problem);
                    }
                }
            }
        }
        return new Placed.Files(edits, Footprint.at(List.of("services", edit.copy())));
    }

    private Map<String, String> ports(ComposeEdit.DuplicateService edit) {
        Map<String, String> ports = new LinkedHashMap<>();
        List<PublishedPort> taken = new ArrayList<>();
        view.tree()
                .fields("services")
                .ifPresent(all ->
                        all.values().values().forEach(service -> taken.addAll(ports(service))));
        view.effective(ModelPath.of("services", edit.name()))
                .ifPresent(service ->
                        ports(service)
                                .forEach(port -> {
                                    PublishedPort free = port.free(taken);
                                    taken.add(free);
                                    ports.put(port.published(), free.published());
                                }));
        ports.putAll(edit.ports());
        return ports;
    }

    private static List<PublishedPort> ports(Value service) {
        return service instanceof Value.Fields fields
                ? fields.items("ports").stream()
                        .filter(Value.Fields.class::isInstance)
                        .map(Value.Fields.class::cast)
                        .map(port ->
                                new PublishedPort(
                                        port.text("host_ip").orElse(""),
                                        port.text("published").orElse(""),
                                        port.text("target").orElse(""),
                                        port.text("protocol").orElse("tcp")))
                        .toList()
                : List.of();
    }
}
