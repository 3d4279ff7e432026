package io.windlass.compose.load;

import io.windlass.compose.check.Lint;
import io.windlass.compose.load.form.Canonical;
import io.windlass.compose.load.form.Defaults;
import io.windlass.compose.load.interpolate.Interpolator;
import io.windlass.compose.load.merge.Extends;
import io.windlass.compose.load.merge.Merger;
import io.windlass.compose.load.merge.Resets;
import io.windlass.compose.load.merge.Unique;
import io.windlass.compose.load.paths.GoPaths;
import io.windlass.compose.load.paths.PathResolver;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.spec.SchemaCheck;
import io.windlass.compose.yaml.Document;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Merges the files of one scope into one tree in long form. */
final class ModelReader {

    private final Session session;
    private final Scope scope;
    private final Findings findings;
    private final Merger merger;
    private final Unique unique;
    private final Extends extending;
    private final Map<String, Optional<Extends.BaseFile>> bases = new HashMap<>();

    ModelReader(Session session, Scope scope) {
        this.session = session;
        this.scope = scope;
        this.findings = session.findings();
        this.merger = new Merger(findings);
        this.unique = new Unique(findings);
        this.extending = new Extends(this::base, findings);
    }

    Value.Fields read(List<ConfigFile> files) {
        Value.Fields model = empty();
        for (ConfigFile file : files) {
            for (Document document : file.yaml().documents()) {
                model = add(model, file, document);
            }
        }
        model = Defaults.fill(model);
        RuleChecks.check(model, findings);
        if (scope.resolvePaths()) {
            model = new PathResolver(scope.base(), session.home(), findings).resolve(model);
        }
        return model;
    }

    private static Value.Fields empty() {
        return new Value.Fields(new LinkedHashMap<>(), Origin.implied());
    }

    private Value.Fields add(Value.Fields model, ConfigFile file, Document document) {
        Optional<Value.Fields> content = content(file, document);
        if (content.isEmpty()) {
            return model;
        }
        List<Document.Tag> tags = document.tags();
        Value.Fields own = extending.apply(content.get(), file.name(), tags);
        Value.Fields earlier = Resets.apply(model, tags);
        own = new Includes(session, scope.reading(file.path())).apply(own);
        session.layers().add(Layer.of(file, document, content.get(), scope));
        Value.Fields merged = unique.enforce(merger.merge(earlier, own));
        findings.addAll(SchemaCheck.check(merged));
        findings.addAll(Lint.check(merged));
        merged = withoutVersion(merged);
        return canonical(merged);
    }

    private Value.Fields canonical(Value.Fields merged) {
        boolean lenient = !session.options().interpolate();
        Value.Fields result = Canonical.of(merged, lenient, findings);
        return unique.enforce(Canonical.withoutEmptyDns(result));
    }

    private Optional<Value.Fields> content(ConfigFile file, Document document) {
        if (!(document.root() instanceof Value.Fields fields)) {
            findings.error(
                    Code.NOT_COMPOSE,
                    document.root().origin().position().orElse(new Position(file.path(), 1, 1)),
                    "The top level of "
                            + file.name()
                            + " must be a mapping with keys such as `services`.");
            return Optional.empty();
        }
        return Optional.of(
                session.options().interpolate()
                        ? new Interpolator(scope::variable, findings, file.text())
                                .interpolate(fields)
                        : fields);
    }

    private Value.Fields withoutVersion(Value.Fields model) {
        Value version = model.values().get("version");
        if (version == null) {
            return model;
        }
        if (version instanceof Value.Text) {
            findings.warning(
                    Code.OBSOLETE,
                    Place.of("version"),
                    version,
                    "the attribute `version` is obsolete and ignored; remove it to avoid confusion.",
                    Fix.here("Remove version", new Remedy.Removed()));
        }
        SequencedMap<String, Value> rest = new LinkedHashMap<>(model.values());
        rest.remove("version");
        return new Value.Fields(rest, model.origin());
    }

    private Optional<Extends.BaseFile> base(String path, Place place, Value at) {
        Optional<Extends.BaseFile> known = bases.get(path);
        if (known == null) {
            known = readBase(path, place, at);
            bases.put(path, known);
        }
        return known;
    }

    private Optional<Extends.BaseFile> readBase(String path, Place place, Value at) {
        Path file;
        try {
            file = scope.folder().resolve(path).normalize();
        } catch (InvalidPathException _) {
            findings.error(Code.FILE_NOT_FOUND, place, at, "\"" + path + "\" is no file name.");
            return Optional.empty();
        }
        if (!session.texts().isFile(file)) {
            findings.error(
                    Code.FILE_NOT_FOUND,
                    place,
                    at,
                    "There is no file " + file + " to extend a service from.");
            return Optional.empty();
        }
        Optional<ConfigFile> read = session.yaml(path, file);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Value.Fields model = empty();
        List<Document.Tag> tags = List.of();
        for (Document document : read.get().yaml().documents()) {
            Optional<Value.Fields> content = content(read.get(), document);
            tags = document.tags();
            if (content.isPresent()) {
                Value.Fields earlier = Resets.apply(model, tags);
                model = canonical(unique.enforce(merger.merge(earlier, content.get())));
            }
        }
        String folder = GoPaths.isAbsolute(path) ? GoPaths.folder(path) : folderOf(file);
        Value.Fields resolved = new PathResolver(folder, session.home(), findings).resolve(model);
        session.bases().put(file, Layer.base(read.get(), resolved, scope));
        return Optional.of(new Extends.BaseFile(resolved, tags));
    }

    private String folderOf(Path file) {
        Path folder = file.getParent();
        return folder == null ? "." : scope.relative(folder);
    }
}
