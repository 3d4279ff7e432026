package io.windlass.compose.edit.project;

import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.Surroundings;
import io.windlass.compose.edit.TextPlaces;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
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
import org.jspecify.annotations.Nullable;

/** A project before an edit: its files with their texts, and what they say together. */
final class View {

    private final ProjectText project;
    private final Loaded loaded;
    private final Value.Fields tree;
    private final List<Path> given;
    private final SequencedMap<Path, String> texts = new LinkedHashMap<>();
    private final Map<Path, TextPlaces> places = new HashMap<>();

    View(ProjectText project) {
        this.project = project;
        this.loaded = project.load();
        this.tree = tree(loaded);
        this.given = loaded.project().map(found -> found.files()).orElse(List.of());
        List<Path> all = new ArrayList<>(given);
        for (Path source : loaded.sources()) {
            String name = String.valueOf(source.getFileName());
            if (!all.contains(source) && name.matches(".*\\.ya?ml")) {
                all.add(source);
            }
        }
        for (Path file : all) {
            project.text(file)
                    .ifPresent(text -> {
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

    Value.Fields tree() {
        return tree;
    }

    /** What all files say, in long form. */
    private static Value.Fields tree(Loaded loaded) {
        Value.Fields merged =
                loaded.tree()
                        .orElseGet(() -> new Value.Fields(new LinkedHashMap<>(), Origin.implied()));
        SequencedMap<String, Value> sections = new LinkedHashMap<>(merged.values());
        if (merged.values().get("services") instanceof Value.Fields(var all, Origin origin)) {
            SequencedMap<String, Value> services = new LinkedHashMap<>(all);
            loaded.project()
                    .ifPresent(project -> {
                        services.replaceAll(
                                (name, value) -> longForm(project.services().get(name), value));
                        services.replaceAll(
                                (name, value) -> longForm(project.disabled().get(name), value));
                    });
            sections.put("services", new Value.Fields(services, origin));
        }
        return new Value.Fields(sections, merged.origin());
    }

    private static Value longForm(@Nullable Service service, Value merged) {
        return service == null ? merged : service.fields();
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

    /** Tells that a place lies in a service that is not there. */
    Optional<Problem> unknownService(ModelPath path) {
        List<String> keys = Footprint.keys(path);
        return keys.size() > 2 && keys.getFirst().equals("services") && !hasService(keys.get(1))
                ? Optional.of(noService(keys.get(1)))
                : Optional.empty();
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
        return Problem.of(Code.NOT_FOUND, "There is no “" + path + "” in this project." + near);
    }

    /** Tells that a file cannot be edited with the project. */
    Problem foreign(Path file) {
        return given.contains(file)
                ? Problem.of(
                        Code.FILE_UNREADABLE,
                        file + " is not text in UTF-8, so it can only be edited by hand.")
                : Problem.of(
                        Code.FILE_NOT_FOUND,
                        file + " is no file of this project; name it among the files with -f.");
    }

    /** A place in a list, found by what stands there; a key where the list is short for them. */
    Optional<ModelPath> item(ModelPath list, String text) {
        Optional<Value> value = effective(list);
        if (value.orElse(tree) instanceof Value.Items(List<Value> items, _)) {
            for (int i = 0; i < items.size(); i++) {
                Optional<String> raw =
                        written(items.get(i))
                                .flatMap(at ->
                                        places(at.file())
                                                .flatMap(found -> found.scalar(at.path())));
                if (items.get(i).asText().filter(text::equals).isPresent()
                        || raw.filter(text::equals).isPresent()) {
                    return Optional.of(list.index(i));
                }
            }
        }
        String key = text.split("=", 2)[0];
        return value.orElse(tree) instanceof Value.Fields fields && fields.values().containsKey(key)
                ? Optional.of(list.key(key))
                : Optional.empty();
    }
}
