package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.Surroundings;
import io.windlass.compose.edit.TextPlaces;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.spec.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** A project before an edit: its files with their texts, and what they say together. */
final class View {

    private final ProjectText project;
    private final Loaded loaded;
    private final List<Path> given;
    private final SequencedMap<Path, String> texts = new LinkedHashMap<>();
    private final Map<Path, TextPlaces> places = new HashMap<>();

    View(ProjectText project) {
        this.project = project;
        this.loaded = project.load();
        this.given = loaded.project().map(found -> found.files()).orElse(List.of());
        List<Path> all = new ArrayList<>(given);
        for (Path source : loaded.sources()) {
            String name = String.valueOf(source.getFileName());
            if (!all.contains(source) && name.matches(".*\\.ya?ml")) {
                all.add(source);
            }
        }
        for (Path file : all) {
            project.text(file).ifPresent(text -> {
                texts.put(file, text);
                TextPlaces.of(text).ifPresent(found -> places.put(file, found));
            });
        }
    }

    Loaded loaded() {
        return loaded;
    }

    ProjectText project() {
        return project;
    }

    /** The files that were named, in merge order. */
    List<Path> given() {
        return given;
    }

    /** All Compose files: those given, then those that are included or extended from. */
    Set<Path> files() {
        return texts.keySet();
    }

    String text(Path file) {
        return texts.getOrDefault(file, "");
    }

    Optional<TextPlaces> places(Path file) {
        return Optional.ofNullable(places.get(file));
    }

    /** What all files say, in long form. */
    Value.Fields tree() {
        return loaded.tree()
                .orElseGet(() -> new Value.Fields(new LinkedHashMap<>(), Origin.implied()));
    }

    Optional<Value> effective(ModelPath path) {
        return Trees.at(tree(), path);
    }

    /** Where a value is written. */
    record Written(Path file, Position position, ModelPath path) {}

    Optional<Written> written(Value value) {
        return value.origin()
                .position()
                .flatMap(position ->
                        places(position.file())
                                .flatMap(found -> found.at(position))
                                .map(path -> new Written(position.file(), position, path)));
    }

    /** The last file that has a place; those given come before others. */
    Optional<Path> last(ModelPath path) {
        List<Path> order = new ArrayList<>(given.reversed());
        files().stream().filter(file -> !order.contains(file)).forEach(order::add);
        return order.stream()
                .filter(file -> places(file).filter(found -> found.has(path)).isPresent())
                .findFirst();
    }

    /** Files that lend services to others and are no part of the project themselves. */
    Set<Path> lending() {
        Set<Path> lending = new HashSet<>();
        for (Path file : files()) {
            places(file).stream()
                    .flatMap(found -> found.extended().stream())
                    .forEach(name -> lending.add(beside(file, name)));
        }
        lending.removeAll(given);
        return lending;
    }

    private static Path beside(Path file, String name) {
        return file.resolveSibling(name).normalize();
    }

    /** What other files have, as one of them has to know. */
    Surroundings around(Path file) {
        Map<String, Set<String>> dependencies = new HashMap<>();
        tree().fields("services")
                .ifPresent(all ->
                        all.values()
                                .forEach((name, service) ->
                                        dependencies.put(name, dependencies(service))));
        Set<String> volumes =
                tree().fields("volumes")
                        .map(all -> Set.copyOf(all.values().keySet()))
                        .orElse(Set.of());
        Set<String> extended = new HashSet<>();
        places(file).stream()
                .flatMap(found -> found.extended().stream())
                .filter(name -> given.contains(beside(file, name)))
                .forEach(extended::add);
        return new Surroundings(dependencies, volumes, extended);
    }

    private static Set<String> dependencies(Value service) {
        return service instanceof Value.Fields fields
                ? fields.fields("depends_on")
                        .<Set<String>>map(on -> new LinkedHashSet<>(on.values().keySet()))
                        .orElse(Set.of())
                : Set.of();
    }

    boolean hasService(String name) {
        return effective(ModelPath.of("services", name)).isPresent();
    }

    /** The services that have this very value, written once, at the same place in them. */
    List<String> sharing(Value value) {
        Optional<Position> position = value.origin().position();
        List<String> names = new ArrayList<>();
        tree().fields("services")
                .ifPresent(all ->
                        all.values()
                                .forEach((name, service) -> {
                                    if (position.isPresent()
                                            && Trees.contains(service, position.get())) {
                                        names.add(name);
                                    }
                                }));
        return names;
    }

    /** Tells that a service is not there, and which one may be meant. */
    Problem noService(String name) {
        return Problem.of(
                Code.NO_SERVICE,
                "The project has no service “" + name + "”." + nearest("services", name));
    }

    /** A sentence about the name that may be meant. */
    String nearest(String section, String name) {
        return tree().fields(section)
                .flatMap(all -> Nearest.to(name, all.values().keySet()))
                .map(near -> " Did you mean “" + near + "”?")
                .orElse("");
    }

    /** Tells that no file has a place, and which key may be meant. */
    Problem nowhere(ModelPath path) {
        ModelPath there = path;
        while (there.size() > 0 && effective(there).isEmpty()) {
            there = there.parent();
        }
        String near = "";
        if (there.size() < path.size()
                && path.steps().get(there.size()) instanceof ModelPath.Step.Key(String wrong)
                && effective(there).orElse(tree()) instanceof Value.Fields known) {
            near =
                    Nearest.to(wrong, known.values().keySet())
                            .map(name -> " Did you mean “" + name + "”?")
                            .orElse("");
        }
        return Problem.of(
                Code.NOT_FOUND, "There is no “" + path + "” in this project." + near);
    }
}
