package io.windlass.compose.load;

import io.windlass.compose.load.form.Normalizer;
import io.windlass.compose.load.merge.Unique;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** From files to a project. */
public final class Loader {

    private Loader() {}

    /** Reads what is asked for; never throws for what a person wrote. */
    public static Loaded load(LoadRequest request) {
        return load(request, Map.of());
    }

    /**
     * The same, with texts that are not saved yet.
     *
     * @param open what counts in place of what the files hold
     */
    public static Loaded load(LoadRequest request, Map<Path, String> open) {
        return loadUnmended(request, open).mended();
    }

    /** The same, with the fixes of findings still to be worked out. */
    public static Unmended loadUnmended(LoadRequest request, Map<Path, String> open) {
        return load(new Session(request, open));
    }

    /** The same, keeping what the project was made from. */
    public static Traced trace(LoadRequest request) {
        Session session = new Session(request, Map.of());
        Loaded loaded = load(session).mended();
        return new Traced(loaded, request, session.layers(), session.bases());
    }

    private static Unmended load(Session session) {
        Findings findings = session.findings();
        ProjectFiles projectFiles = new ProjectFiles(session);
        ProjectFiles.Found found = projectFiles.find();
        if (found.files().isEmpty()) {
            findings.error(
                    Code.NO_COMPOSE_FILE,
                    "No compose file found in " + found.workingDir() + " or any folder above it.");
            return unmended(
                    session,
                    new Loaded(Optional.empty(), findings.list(), session.texts().sources()));
        }
        return load(session, found, projectFiles.read(found));
    }

    private static Unmended load(
            Session session, ProjectFiles.Found found, List<ConfigFile> files) {
        Findings findings = session.findings();
        LoadOptions options = session.options();
        String name = ProjectNames.choose(session, found, files);
        Scope scope = scope(found, name, options);
        Map<String, String> environment = scope.environment();
        Value.Fields model = new ModelReader(session, scope).read(files);
        if (model.values().isEmpty() && !findings.hasErrors()) {
            findings.error(Code.NOT_COMPOSE, "The compose file is empty.");
        }
        model = named(model, name);
        if (options.normalize()) {
            model = new Normalizer(name, environment).normalize(model);
        }
        Value.Fields printed = new Unique(findings).emptyListsAsNull(model);
        if (!options.interpolate()) {
            model = printed;
        }
        ComposeProject project =
                new ProjectBuilder(session, found, environment, name)
                        .build(model, files.stream().map(ConfigFile::path).toList());
        return unmended(
                session,
                new Loaded(
                        Optional.of(project),
                        findings.list(),
                        session.texts().sources(),
                        Optional.of(printed)));
    }

    private static Unmended unmended(Session session, Loaded loaded) {
        List<Path> merged = session.layers().stream().map(Layer::file).distinct().toList();
        return new Unmended(loaded, session.composeTexts(), merged);
    }

    static Scope scope(ProjectFiles.Found found, String name, LoadOptions options) {
        Map<String, String> environment = new HashMap<>(found.environment());
        environment.put("COMPOSE_PROJECT_NAME", name);
        Path folder = found.workingDir();
        return new Scope(
                folder,
                folder.toString(),
                environment,
                options.resolvePaths(),
                List.of(),
                new Scope.Origins(found.strongestFirst(), Optional.empty()));
    }

    static Value.Fields named(Value.Fields model, String name) {
        SequencedMap<String, Value> result = new LinkedHashMap<>(model.values());
        Value given = result.get("name");
        result.put("name", new Value.Text(name, given == null ? Origin.implied() : given.origin()));
        return new Value.Fields(result, model.origin());
    }
}
