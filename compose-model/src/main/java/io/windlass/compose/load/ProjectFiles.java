package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.problem.Code;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the files of a project and the variables that are known before any of them is read. */
final class ProjectFiles {

    private static final List<String> NAMES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
    private static final List<String> OVERRIDES =
            List.of(
                    "compose.override.yml",
                    "compose.override.yaml",
                    "docker-compose.override.yml",
                    "docker-compose.override.yaml");

    /** Stands for standard input among the files. */
    static final String STANDARD_INPUT = "-";

    private final Session session;
    private final LoadRequest request;
    private final Findings findings;
    private final Set<Path> envFiles = new LinkedHashSet<>();
    private Map<String, String> environment;
    private List<String> files;

    ProjectFiles(Session session) {
        this.session = session;
        this.request = session.request();
        this.findings = session.findings();
        this.environment = new HashMap<>(request.environment());
        this.files = request.files();
    }

    /** What was found. */
    record Found(
            List<String> files,
            Path workingDir,
            Map<String, String> environment,
            List<Path> envFiles,
            boolean lastWins) {

        /** Of files that were named the last one wins, of those that were found the first. */
        List<Path> strongestFirst() {
            return lastWins ? envFiles.reversed() : envFiles;
        }
    }

    Found find() {
        environment.putIfAbsent("PWD", request.workingDir().toString());
        readEnvFiles();
        if (files.isEmpty()) {
            fromEnvironment();
        }
        if (files.isEmpty()) {
            searchUpwards();
        }
        readEnvFiles();
        return new Found(
                files,
                workingDir(),
                environment,
                List.copyOf(envFiles),
                !request.envFiles().isEmpty());
    }

    private Path workingDir() {
        if (request.projectDirectory().isPresent()) {
            return request.workingDir().resolve(request.projectDirectory().get()).normalize();
        }
        for (String file : files) {
            if (!file.equals(STANDARD_INPUT)) {
                Path parent = resolve(file).getParent();
                return parent == null ? request.workingDir() : parent;
            }
        }
        return request.workingDir();
    }

    /** A file as it is named on the command line. */
    Path resolve(String file) {
        try {
            return request.workingDir().resolve(file).normalize();
        } catch (InvalidPathException _) {
            return request.workingDir().resolve(file.replaceAll("[^\\w.-]", "_"));
        }
    }

    private void readEnvFiles() {
        List<Path> now = new ArrayList<>();
        if (!request.envFiles().isEmpty()) {
            for (String name : request.envFiles()) {
                Path file = resolve(name);
                if (session.texts().isFile(file)) {
                    now.add(file);
                } else {
                    findings.error(
                            Code.ENV_FILE_NOT_FOUND, "Couldn't find the env file " + file + ".");
                }
            }
        } else if (!defaultEnvFileDisabled()) {
            Path file = workingDir().resolve(".env");
            if (session.texts().isFile(file)) {
                now.add(file);
            }
        }
        now.removeIf(envFiles::contains);
        environment = new EnvFiles(session).merge(environment, now);
        envFiles.addAll(now);
    }

    private boolean defaultEnvFileDisabled() {
        String value = request.environment().get("COMPOSE_DISABLE_ENV_FILE");
        return value != null
                && List.of("1", "t", "true").contains(value.toLowerCase(java.util.Locale.ROOT));
    }

    private void fromEnvironment() {
        String value = environment.get("COMPOSE_FILE");
        if (value == null) {
            return;
        }
        String separator = environment.getOrDefault("COMPOSE_PATH_SEPARATOR", "");
        String by = separator.isEmpty() ? File.pathSeparator : separator;
        files = List.of(value.split(Pattern.quote(by), -1));
    }

    private void searchUpwards() {
        for (Path folder = workingDir(); folder != null; folder = folder.getParent()) {
            List<String> found = among(NAMES, folder, "config files");
            if (!found.isEmpty()) {
                List<String> all = new ArrayList<>(found);
                all.addAll(among(OVERRIDES, folder, "override files"));
                files = all;
                return;
            }
        }
    }

    /** The first of the names that is there. */
    private List<String> among(List<String> names, Path folder, String what) {
        List<String> there =
                names.stream()
                        .map(folder::resolve)
                        .filter(session.texts()::isFile)
                        .map(Path::toString)
                        .toList();
        if (there.size() > 1) {
            findings.warning(
                    Code.SUSPICIOUS,
                    "Found multiple "
                            + what
                            + " with supported names: "
                            + String.join(", ", there)
                            + ". Using "
                            + there.getFirst()
                            + ".");
        }
        return there.isEmpty() ? List.of() : List.of(there.getFirst());
    }

    /** Reads the files; those that cannot be read are left out after saying so. */
    List<ConfigFile> read(Found found) {
        List<ConfigFile> read = new ArrayList<>();
        for (String name : found.files()) {
            Optional<ConfigFile> file =
                    name.equals(STANDARD_INPUT)
                            ? Optional.of(
                                    session.parse(
                                            "standard input",
                                            found.workingDir().resolve(STANDARD_INPUT),
                                            request.standardInput().orElse("")))
                            : session.yaml(name, resolve(name));
            file.ifPresent(read::add);
        }
        return read;
    }
}
