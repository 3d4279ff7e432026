package io.windlass.compose.load;

import io.windlass.compose.load.form.LongForm;
import io.windlass.compose.load.form.Normalizer;
import io.windlass.compose.load.merge.Unique;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.yaml.Document;
import io.windlass.compose.yaml.YamlFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What a kept load has besides its services: the other sections of the file, and all that was known
 * before the file was read. A service is gone through as if it were the only one.
 *
 * @param content the file's content as it stood
 * @param findings what was noticed outside of services
 * @param model without services, in long form; the second time as if a service used the default
 *     network
 * @param printed the same as it is printed
 */
record Surroundings(
        LoadRequest request,
        ProjectFiles.Found found,
        ConfigFile config,
        Scope scope,
        String name,
        Value.Fields content,
        List<Finding> findings,
        List<Path> sources,
        List<Value.Fields> model,
        List<Value.Fields> printed) {

    static final String SERVICES = "services";

    static Optional<Surroundings> of(LoadRequest request, Map<Path, String> open) {
        Session session = new Session(request, open);
        ProjectFiles projectFiles = new ProjectFiles(session);
        ProjectFiles.Found found = projectFiles.find();
        LoadOptions options = request.options();
        if (found.files().size() != 1
                || !options.interpolate()
                || !options.normalize()
                || !request.services().isEmpty()) {
            return Optional.empty();
        }
        List<ConfigFile> files = projectFiles.read(found);
        Optional<Value.Fields> content =
                files.stream()
                        .filter(file -> open.containsKey(file.path()))
                        .findFirst()
                        .flatMap(Surroundings::plain);
        return content.map(fields -> {
            String name = ProjectNames.choose(session, found, files);
            Scope scope = Loader.scope(found, name, options);
            Surroundings empty =
                    new Surroundings(
                            request,
                            found,
                            files.getFirst(),
                            scope,
                            name,
                            fields,
                            List.of(),
                            session.texts().sources(),
                            List.of(),
                            List.of());
            return empty.with(session);
        });
    }

    /** With what the other sections come to. */
    private Surroundings with(Session session) {
        SequencedMap<String, Value> others = new LinkedHashMap<>(content.values());
        others.put(SERVICES, new Value.Fields(new LinkedHashMap<>(), services().origin()));
        Value.Fields rest =
                Loader.named(read(session, new Value.Fields(others, content.origin())), name);
        SequencedMap<String, Value> anyService = new LinkedHashMap<>();
        anyService.put("any", new Value.Fields(new LinkedHashMap<>(), Origin.implied()));
        SequencedMap<String, Value> used = new LinkedHashMap<>(rest.values());
        used.put(SERVICES, new Value.Fields(anyService, services().origin()));
        Normalizer normalizer = new Normalizer(name, scope.environment());
        List<Value.Fields> normal =
                List.of(
                        normalizer.normalize(rest),
                        normalizer.normalize(new Value.Fields(used, rest.origin())));
        Unique unique = new Unique(new Findings());
        return new Surroundings(
                request,
                found,
                config,
                scope,
                name,
                content,
                session.findings().asFound(),
                sources,
                normal,
                normal.stream().map(unique::emptyListsAsNull).toList());
    }

    /** The content of a file of which services can be taken one by one. */
    private static Optional<Value.Fields> plain(ConfigFile file) {
        YamlFile yaml = file.yaml();
        if (!yaml.findings().isEmpty()
                || yaml.documents().size() != 1
                || !yaml.documents().getFirst().tags().isEmpty()
                || !(yaml.documents().getFirst().root() instanceof Value.Fields content)
                || content.values().containsKey("include")
                || !(content.values().get(SERVICES) instanceof Value.Fields(var services, _))) {
            return Optional.empty();
        }
        boolean plain =
                !services.isEmpty() && services.values().stream().allMatch(Surroundings::isPlain);
        return plain ? Optional.of(content) : Optional.empty();
    }

    /** Whether a service is made of no other one. */
    static boolean isPlain(Value service) {
        return !(service instanceof Value.Fields(var fields, _)) || !fields.containsKey("extends");
    }

    Value.Fields services() {
        return content.fields(SERVICES).orElse(content);
    }

    Path file() {
        return config.path();
    }

    Session session() {
        return new Session(request, Map.of());
    }

    ProjectBuilder builder(Session session) {
        return new ProjectBuilder(session, found, scope.environment(), name);
    }

    Value.Fields model(boolean defaultNetwork) {
        return model.get(defaultNetwork ? 1 : 0);
    }

    Value.Fields printed(boolean defaultNetwork) {
        return printed.get(defaultNetwork ? 1 : 0);
    }

    private Value.Fields read(Session session, Value.Fields fields) {
        YamlFile yaml = new YamlFile(file(), List.of(new Document(fields, List.of())), List.of());
        return new ModelReader(session, scope)
                .read(List.of(new ConfigFile(config.name(), file(), config.text(), yaml)));
    }

    /** One service, gone through. */
    Piece piece(String service, Value raw) {
        Session session = session();
        Value.Fields model =
                read(session, only(service, raw, services().origin(), content.origin()));
        Value.Fields normal = new Normalizer(name, scope.environment()).normalize(model);
        Value printed =
                one(new Unique(new Findings()).emptyListsAsNull(normal), service).orElse(raw);
        Findings forming = new Findings();
        Optional<Service> typed =
                one(normal, service)
                        .filter(Value.Fields.class::isInstance)
                        .map(value ->
                                new Service(
                                        service,
                                        LongForm.service(
                                                (Value.Fields) value,
                                                Place.of(SERVICES, service),
                                                forming)));
        return new Piece(
                raw,
                printed,
                normal.values().containsKey("networks"),
                typed,
                session.findings().asFound(),
                forming.asFound(),
                typed.map(this::withFiles));
    }

    private Piece.WithFiles withFiles(Service service) {
        Session session = session();
        Service read = new ServiceFiles(session, scope.environment()).resolve(service);
        return new Piece.WithFiles(read, session.findings().asFound(), session.texts().sources());
    }

    private static Value.Fields only(String name, Value service, Origin services, Origin file) {
        SequencedMap<String, Value> one = new LinkedHashMap<>();
        one.put(name, service);
        SequencedMap<String, Value> top = new LinkedHashMap<>();
        top.put(SERVICES, new Value.Fields(one, services));
        return new Value.Fields(top, file);
    }

    private static Optional<Value> one(Value.Fields model, String service) {
        return model.fields(SERVICES).map(all -> all.values().get(service));
    }

    /** In their new places; empty when they have to be gone through again. */
    Optional<Surroundings> moved(Shift shift) {
        if (findings.stream().anyMatch(shift::spokenOf)) {
            return Optional.empty();
        }
        return Optional.of(
                new Surroundings(
                        request,
                        found,
                        config,
                        scope,
                        name,
                        content,
                        shift.findings(findings),
                        sources,
                        model.stream().map(shift::fields).toList(),
                        printed.stream().map(shift::fields).toList()));
    }
}
