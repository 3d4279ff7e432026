package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Takes in the projects that a file includes, each read in its own folder and environment. */
final class Includes {

    private static final List<String> SECTIONS =
            List.of("services", "volumes", "networks", "secrets", "configs", "models");

    /** Files that include files that include files. */
    private static final int DEEPEST = 50;

    private final Session session;
    private final Scope scope;
    private final Findings findings;

    Includes(Session session, Scope scope) {
        this.session = session;
        this.scope = scope;
        this.findings = session.findings();
    }

    Value.Fields apply(Value.Fields file) {
        Value include = file.values().get("include");
        if (include == null) {
            return file;
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(file.values());
        result.remove("include");
        if (include instanceof Value.Items(var entries, _)) {
            for (int i = 0; i < entries.size(); i++) {
                Place place = Place.of("include").item(i);
                Value entry = entries.get(i);
                included(entry, place).ifPresent(model -> take(model, result));
            }
        } else if (!(include instanceof Value.Null)) {
            findings.error(
                    Code.WRONG_TYPE, Place.of("include"), include, "`include` must be a list.");
        }
        return new Value.Fields(result, file.origin());
    }

    private Optional<Value.Fields> included(Value entry, Place place) {
        List<String> names = names(entry, "path");
        if (names.isEmpty()) {
            nothing(entry, place);
            return Optional.empty();
        }
        List<ConfigFile> files = new ArrayList<>();
        for (String name : names) {
            Optional<ConfigFile> file = file(name, entry, place, files.isEmpty());
            if (file.isEmpty()) {
                return Optional.empty();
            }
            files.add(file.get());
        }
        Path main = files.getFirst().path();
        Optional<String> own =
                names(entry, "project_directory").stream()
                        .findFirst()
                        .filter(given -> !given.isEmpty());
        Path folder = folderOf(main, own);
        return envFiles(entry, folder, place)
                .map(envFiles -> {
                    Scope inner =
                            new Scope(
                                    folder,
                                    base(main, own),
                                    new EnvFiles(session).merge(scope.environment(), envFiles),
                                    true,
                                    scope.including(),
                                    scope.origins().including(entry, envFiles));
                    return new ModelReader(session, inner).read(files);
                });
    }

    private void nothing(Value entry, Place place) {
        if (entry instanceof Value.Fields) {
            findings.warning(
                    Code.SUSPICIOUS, place, entry, place + " has no path, so nothing is included.");
        } else {
            findings.error(
                    Code.WRONG_TYPE,
                    place,
                    entry,
                    place + " must be a file, or a mapping with path.");
        }
    }

    private Path folderOf(Path main, Optional<String> own) {
        if (own.isPresent()) {
            return scope.folder().resolve(own.get()).normalize();
        }
        return main.getParent() == null ? scope.folder() : main.getParent();
    }

    private String base(Path main, Optional<String> own) {
        Path folder = folderOf(main, own);
        boolean absolute = own.isPresent() && Path.of(own.get()).isAbsolute();
        if (absolute) {
            return folder.toString();
        }
        // As in the reference, a folder that is not there gives way to the one above it.
        Path parent = folder.getParent();
        if (own.isPresent() && parent != null && !Files.isDirectory(folder)) {
            return scope.relative(parent);
        }
        return scope.relative(folder);
    }

    /** The texts of an entry: the entry itself stands for its path. */
    private static List<String> names(Value entry, String key) {
        return switch (entry) {
            case Value.Text(String text, _) -> key.equals("path") ? List.of(text) : List.of();
            case Value.Fields fields -> fields.texts(key);
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Date _,
                    Value.Items _ ->
                    List.of();
        };
    }

    private Optional<ConfigFile> file(String name, Value entry, Place place, boolean main) {
        Path path;
        try {
            path = scope.folder().resolve(name).normalize();
        } catch (InvalidPathException _) {
            findings.error(Code.FILE_NOT_FOUND, place, entry, "\"" + name + "\" is no file name.");
            return Optional.empty();
        }
        if (main && scope.including().contains(path)) {
            StringBuilder way = new StringBuilder();
            scope.including().forEach(file -> way.append(file).append(" includes "));
            findings.error(
                    Code.DEPENDENCY_CYCLE,
                    place,
                    entry,
                    "Include cycle detected: " + way + path + ".");
            return Optional.empty();
        }
        if (scope.including().size() > DEEPEST || !session.mayInclude()) {
            findings.error(
                    Code.CONFLICT,
                    place,
                    entry,
                    "Too many files include each other on the way to " + path + ".");
            return Optional.empty();
        }
        if (!session.texts().isFile(path)) {
            findings.error(
                    Code.FILE_NOT_FOUND, place, entry, "There is no file " + path + " to include.");
            return Optional.empty();
        }
        return session.yaml(name, path);
    }

    /** The including project's variables will win over those of the env files. */
    private Optional<List<Path>> envFiles(Value entry, Path folder, Place place) {
        List<Path> files = new ArrayList<>();
        List<String> names = names(entry, "env_file");
        if (names.isEmpty()) {
            Path file = folder.resolve(".env");
            if (session.texts().isFile(file)) {
                files.add(file);
            }
        }
        for (String name : names) {
            Path file = scope.folder().resolve(name).normalize();
            if (!session.texts().isFile(file)) {
                findings.error(
                        Code.ENV_FILE_NOT_FOUND,
                        place,
                        entry,
                        "There is no env file " + file + ".");
                return Optional.empty();
            }
            files.add(file);
        }
        return Optional.of(files);
    }

    private void take(Value.Fields model, SequencedMap<String, Value> into) {
        for (String section : SECTIONS) {
            if (!(model.values().get(section) instanceof Value.Fields(var from, var origin))) {
                continue;
            }
            SequencedMap<String, Value> all = new LinkedHashMap<>();
            Value given = into.get(section);
            if (given instanceof Value.Fields(var own, _)) {
                all.putAll(own);
            }
            from.forEach((name, value) -> {
                Value own = all.putIfAbsent(name, value);
                if (own != null && !own.equals(value)) {
                    conflict(section, name, own, value);
                }
            });
            into.put(section, new Value.Fields(all, given == null ? origin : given.origin()));
        }
    }

    private void conflict(String section, String name, Value own, Value imported) {
        String other =
                imported.origin()
                        .key()
                        .or(() -> imported.origin().position())
                        .map(position -> " at " + position)
                        .orElse("");
        findings.error(
                Code.CONFLICT,
                Place.of(section, name),
                own,
                section
                        + "."
                        + name
                        + " conflicts with the imported resource"
                        + other
                        + ": rename one, or override it in a file of its own.");
    }
}
