package io.windlass.compose.load.merge;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.spec.Nearest;
import io.windlass.compose.yaml.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Puts services over those that they extend, in the same file or in another one. */
public final class Extends {

    /** Loads the file that a service is extended from, its paths as seen from here. */
    @FunctionalInterface
    public interface BaseFiles {
        /** Empty when the file could not be read, which was said then. */
        Optional<BaseFile> load(String path, Place place, Value at);
    }

    /**
     * Another file.
     *
     * @param tags what it resets
     */
    public record BaseFile(Value.Fields content, List<Document.Tag> tags) {}

    private record Link(String file, String service) {}

    /**
     * The services among which a base is looked for; those that are resolved replace the others.
     */
    private record Scope(
            SequencedMap<String, Value> services, String file, List<Document.Tag> tags) {}

    /** A chain that people can follow has three links. */
    private static final int LONGEST = 100;

    private final BaseFiles files;
    private final Findings findings;
    private final Merger merger;

    public Extends(BaseFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
        this.merger = new Merger(findings);
    }

    /**
     * Resolves every {@code extends} of a document.
     *
     * @param file the content of one document
     * @param name the file's name, for messages
     * @param tags what the document resets
     */
    public Value.Fields apply(Value.Fields file, String name, List<Document.Tag> tags) {
        Value services = file.values().get("services");
        if (services == null || services instanceof Value.Null) {
            return file;
        }
        if (!(services instanceof Value.Fields all)) {
            findings.error(
                    Code.WRONG_TYPE, Place.of("services"), services, "services must be a mapping.");
            return file;
        }
        Scope scope = new Scope(new LinkedHashMap<>(all.values()), name, tags);
        for (String service : all.values().keySet()) {
            resolve(service, scope, List.of());
        }
        SequencedMap<String, Value> result = new LinkedHashMap<>(file.values());
        result.put("services", new Value.Fields(scope.services(), all.origin()));
        return new Value.Fields(result, file.origin());
    }

    private @Nullable Value resolve(String name, Scope scope, List<Link> chain) {
        Value value = scope.services().get(name);
        if (!(value instanceof Value.Fields service)) {
            return value;
        }
        Value extended = service.values().get("extends");
        if (extended == null) {
            return service;
        }
        SequencedMap<String, Value> rest = new LinkedHashMap<>(service.values());
        rest.remove("extends");
        Value.Fields own = new Value.Fields(rest, service.origin());
        Value.Fields merged =
                base(name, extended, scope, chain)
                        .map(base ->
                                merger.mergeService(reset(base, name, scope.tags()), own, name))
                        .orElse(own);
        scope.services().put(name, merged);
        return merged;
    }

    /** The service that another one extends, with all that it extends itself. */
    private Optional<Value.Fields> base(
            String name, Value extended, Scope scope, List<Link> chain) {
        Place place = Place.of("services", name, "extends");
        Optional<String> base = baseName(extended, name, place);
        Optional<Scope> from = base.flatMap(_ -> baseScope(extended, scope, place));
        if (base.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        if (!from.get().services().containsKey(base.get())) {
            unknown(name, base.get(), extended, from.get(), place);
            return Optional.empty();
        }
        Link link = new Link(from.get().file(), name);
        if (chain.contains(link)) {
            circular(place, extended, chain, name);
            return Optional.empty();
        }
        if (chain.size() >= LONGEST) {
            tooLong(place, extended, name);
            return Optional.empty();
        }
        List<Link> longer = new ArrayList<>(chain);
        longer.add(link);
        return resolve(base.get(), from.get(), longer) instanceof Value.Fields fields
                ? Optional.of(fields)
                : Optional.empty();
    }

    private void unknown(String name, String base, Value extended, Scope from, Place place) {
        findings.error(
                Code.UNDEFINED_REFERENCE,
                place,
                extended instanceof Value.Fields fields
                        ? fields.values().getOrDefault("service", extended)
                        : extended,
                "Cannot extend service \""
                        + name
                        + "\": service \""
                        + base
                        + "\" not found in "
                        + from.file()
                        + ".",
                Nearest.to(base, from.services().keySet()).stream()
                        .map(near ->
                                Fix.here(
                                        "Change it to \"" + near + "\"",
                                        new Remedy.Word(base, near)))
                        .toArray(Fix[]::new));
    }

    private Optional<String> baseName(Value extended, String name, Place place) {
        if (extended instanceof Value.Text(String text, _)) {
            return Optional.of(text);
        }
        if (extended instanceof Value.Fields fields
                && fields.values().get("service") instanceof Value.Text(String text, _)) {
            return Optional.of(text);
        }
        findings.error(
                Code.INVALID_VALUE,
                place,
                extended,
                "extends." + name + ".service is required: say which service to extend.");
        return Optional.empty();
    }

    private Optional<Scope> baseScope(Value extended, Scope scope, Place place) {
        Value file = extended instanceof Value.Fields fields ? fields.values().get("file") : null;
        if (file == null || file instanceof Value.Null) {
            return Optional.of(scope);
        }
        String path = file.asText().orElse("");
        return files.load(path, place.key("file"), file)
                .map(loaded ->
                        new Scope(
                                loaded.content()
                                        .fields("services")
                                        .map(all -> new LinkedHashMap<>(all.values()))
                                        .orElseGet(LinkedHashMap::new),
                                path,
                                loaded.tags()));
    }

    private static Value.Fields reset(Value.Fields base, String name, List<Document.Tag> tags) {
        if (tags.isEmpty()) {
            return base;
        }
        SequencedMap<String, Value> services = new LinkedHashMap<>();
        services.put(name, base);
        SequencedMap<String, Value> file = new LinkedHashMap<>();
        file.put("services", new Value.Fields(services, base.origin()));
        return Resets.apply(new Value.Fields(file, base.origin()), tags)
                .fields("services")
                .flatMap(all -> all.fields(name))
                .orElse(base);
    }

    private void tooLong(Place place, Value at, String name) {
        findings.error(
                Code.CONFLICT,
                place,
                at,
                "services."
                        + name
                        + " is at the end of a chain of more than "
                        + LONGEST
                        + " services that extend each other: extend one further up.");
    }

    private void circular(Place place, Value at, List<Link> chain, String last) {
        StringBuilder path = new StringBuilder();
        chain.forEach(link -> path.append(link.service()).append(" -> "));
        findings.error(
                Code.DEPENDENCY_CYCLE,
                place,
                at,
                "Circular reference: the services extend each other: " + path + last + ".");
    }
}
