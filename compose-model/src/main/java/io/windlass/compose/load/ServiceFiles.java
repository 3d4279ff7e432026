package io.windlass.compose.load;

import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Reads the env files and label files of services into their environment and labels. */
final class ServiceFiles {

    private final Session session;
    private final Map<String, String> environment;

    ServiceFiles(Session session, Map<String, String> environment) {
        this.session = session;
        this.environment = environment;
    }

    Service resolve(Service service) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>(service.fields().values());
        List<Value> envFiles = service.fields().items("env_file");
        List<String> labelFiles = service.fields().texts("label_file");
        if (session.options().resolveEnvironment()) {
            put(fields, "environment", environment(service, envFiles), "env_file");
        }
        put(fields, "labels", labels(service), "label_file");
        fields.remove("env_file");
        fields.remove("label_file");
        return new Service(
                service.name(),
                new Value.Fields(fields, service.fields().origin()),
                envFiles,
                labelFiles);
    }

    /** Paths are absolute by now, unless they were to stay as they are. */
    private Path file(String path) {
        return session.request().workingDir().resolve(path);
    }

    private static void put(
            SequencedMap<String, Value> fields,
            String key,
            SequencedMap<String, Value> values,
            String from) {
        Value given = fields.get(key);
        Value file = fields.get(from);
        if (given != null) {
            fields.put(key, new Value.Fields(values, given.origin()));
        } else if (file != null && !values.isEmpty()) {
            fields.put(key, new Value.Fields(values, file.origin()));
        }
    }

    private SequencedMap<String, Value> environment(Service service, List<Value> files) {
        SequencedMap<String, Value> own = new LinkedHashMap<>();
        service.fields()
                .fields("environment")
                .ifPresent(given ->
                        given.values().forEach((key, value) -> own.put(key, filled(key, value))));
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        own.forEach((key, value) -> {
            if (value instanceof Value.Text text) {
                values.put(key, text);
            }
        });
        Place place = Place.of("services", service.name(), "env_file");
        for (int i = 0; i < files.size(); i++) {
            if (files.get(i) instanceof Value.Fields file) {
                read(file, place.item(i), values, name -> lookUp(name, own));
            }
        }
        return overlay(values, own);
    }

    private Value filled(String key, Value value) {
        String found = value instanceof Value.Null ? environment.get(key) : null;
        return found == null ? value : new Value.Text(found, value.origin());
    }

    private Optional<String> lookUp(String name, Map<String, Value> own) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(own.get(name)).flatMap(Value::asText));
    }

    /** What the service says itself wins, and remembers what it replaced. */
    private static SequencedMap<String, Value> overlay(
            SequencedMap<String, Value.Text> files, SequencedMap<String, Value> own) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        own.forEach((key, value) -> {
            Value.Text replaced = files.get(key);
            result.put(key, replaced == null ? value : over(value, replaced));
        });
        files.forEach(result::putIfAbsent);
        return result;
    }

    private static Value over(Value value, Value replaced) {
        return replaced.origin().equals(value.origin())
                ? value
                : value.from(value.origin().over(replaced.origin()));
    }

    private void read(
            Value.Fields file,
            Place place,
            SequencedMap<String, Value.Text> values,
            io.windlass.compose.load.interpolate.Variables variables) {
        Optional<String> name = file.text("path");
        String format = file.text("format").orElse("");
        Path path = file(name.orElse(""));
        if (name.isEmpty() || !session.texts().isFile(path)) {
            if (file.optionalBool("required").orElse(true)) {
                session.findings()
                        .error(
                                Code.ENV_FILE_NOT_FOUND,
                                place,
                                file.values().getOrDefault("path", file),
                                "The env file "
                                        + (name.isEmpty() ? "\"\"" : path)
                                        + " was not found.",
                                missing(name, path));
            }
        } else if (!format.isEmpty() && !format.equals("raw") && !format.equals(".env")) {
            session.findings()
                    .error(
                            Code.INVALID_VALUE,
                            place,
                            file.values().getOrDefault("format", file),
                            "Unsupported env_file format \"" + format + "\": the one known is raw.",
                            Fix.here(
                                    "Read it as any env file: remove format",
                                    new Remedy.Removed()));
        } else {
            new EnvFiles(session).read(path, format, values, variables);
        }
    }

    private static Fix[] missing(Optional<String> name, Path path) {
        Fix optional =
                Fix.here("Say \"required: false\": it can be missing", new Remedy.NotRequired());
        return name.isEmpty()
                ? new Fix[0]
                : new Fix[] {new Fix.CreateFile("Create " + path, path, ""), optional};
    }

    private SequencedMap<String, Value> labels(Service service) {
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        List<Value> files = new ArrayList<>(service.fields().items("label_file"));
        Place place = Place.of("services", service.name(), "label_file");
        for (int i = 0; i < files.size(); i++) {
            Path path = file(files.get(i).asText().orElse(""));
            if (session.texts().isFile(path)) {
                new EnvFiles(session).read(path, "", values, _ -> Optional.empty());
            } else {
                session.findings()
                        .error(
                                Code.FILE_NOT_FOUND,
                                place.item(i),
                                files.get(i),
                                "The label file " + path + " was not found.",
                                new Fix.CreateFile("Create " + path, path, ""));
            }
        }
        SequencedMap<String, Value> own = new LinkedHashMap<>();
        service.fields().fields("labels").ifPresent(given -> own.putAll(given.values()));
        return overlay(values, own);
    }
}
