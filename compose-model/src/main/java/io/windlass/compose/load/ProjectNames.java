package io.windlass.compose.load;

import io.windlass.compose.load.interpolate.Growth;
import io.windlass.compose.load.interpolate.Template;
import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a project is called: as it is told, else as its files say, else like its folder. */
final class ProjectNames {

    private ProjectNames() {}

    /** Small letters, digits, hyphens and underscores, none of the latter two in front. */
    static String normalize(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]", "")
                .replaceFirst("^[_-]+", "");
    }

    static String choose(Session session, ProjectFiles.Found found, List<ConfigFile> files) {
        Findings findings = session.findings();
        Optional<String> told =
                session.request()
                        .projectName()
                        .or(() ->
                                Optional.ofNullable(
                                        found.environment().get("COMPOSE_PROJECT_NAME")))
                        .filter(name -> !name.isEmpty());
        if (told.isPresent()) {
            String name = told.get();
            if (!normalize(name).equals(name)) {
                findings.error(
                        Code.INVALID_PROJECT_NAME,
                        "Invalid project name \""
                                + name
                                + "\": it must consist only of lowercase alphanumeric characters,"
                                + " hyphens and underscores, and start with a letter or number.");
            }
            return name;
        }
        Path folder = found.workingDir().getFileName();
        String name =
                fromFiles(session, found, files)
                        .orElseGet(() -> normalize(folder == null ? "" : folder.toString()));
        if (name.isEmpty()) {
            findings.error(
                    Code.INVALID_PROJECT_NAME,
                    "The project name must not be empty: set one with `name:` or `-p`.");
        }
        return name;
    }

    private static Optional<String> fromFiles(
            Session session, ProjectFiles.Found found, List<ConfigFile> files) {
        Optional<String> name =
                files.stream()
                        .flatMap(file -> file.yaml().documents().stream())
                        .flatMap(document ->
                                document.root() instanceof Value.Fields fields
                                        ? fields.text("name").stream()
                                        : Optional.<String>empty().stream())
                        .filter(text -> !text.isEmpty())
                        .reduce((_, later) -> later);
        if (name.isPresent() && session.options().interpolate()) {
            Template template =
                    new Template(
                            variable -> Optional.ofNullable(found.environment().get(variable)),
                            new Growth(),
                            _ -> {});
            name =
                    switch (template.fill(name.get())) {
                        case Template.Result.Filled(String text) -> Optional.of(text);
                        // said where the file is read
                        case Template.Result.Invalid _, Template.Result.Missing _ ->
                                Optional.empty();
                    };
        }
        return session.options().normalize() ? name.map(ProjectNames::normalize) : name;
    }
}
