package io.windlass.compose.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to load, in the words of the command line.
 *
 * @param workingDir where the program was started
 * @param files {@code -f}, {@code -} for standard input; empty looks for a file upwards from the
 *     working directory
 * @param projectName {@code -p}
 * @param projectDirectory {@code --project-directory}
 * @param profiles {@code --profile}
 * @param envFiles {@code --env-file}
 * @param environment the shell's variables
 * @param services limits the project to these and what they need; empty takes all
 * @param standardInput the text that {@code -} among the files stands for
 */
public record LoadRequest(
        Path workingDir,
        List<String> files,
        Optional<String> projectName,
        Optional<Path> projectDirectory,
        List<String> profiles,
        List<String> envFiles,
        Map<String, String> environment,
        List<String> services,
        Optional<String> standardInput,
        LoadOptions options) {

    public LoadRequest {
        files = List.copyOf(files);
        profiles = List.copyOf(profiles);
        envFiles = List.copyOf(envFiles);
        environment = Map.copyOf(environment);
        services = List.copyOf(services);
    }

    /** The project in a folder, or the one that a file is the only file of. */
    public static LoadRequest of(Path folderOrFile, Map<String, String> environment) {
        boolean folder = Files.isDirectory(folderOrFile);
        Path absolute = folderOrFile.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return new LoadRequest(
                folder || parent == null ? absolute : parent,
                folder ? List.of() : List.of(absolute.toString()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                environment,
                List.of(),
                Optional.empty(),
                LoadOptions.standard());
    }

    public LoadRequest withFiles(List<String> newFiles) {
        return new LoadRequest(
                workingDir,
                newFiles,
                projectName,
                projectDirectory,
                profiles,
                envFiles,
                environment,
                services,
                standardInput,
                options);
    }

    public LoadRequest withProjectName(String name) {
        return new LoadRequest(
                workingDir,
                files,
                Optional.of(name),
                projectDirectory,
                profiles,
                envFiles,
                environment,
                services,
                standardInput,
                options);
    }

    public LoadRequest withProfiles(List<String> newProfiles) {
        return new LoadRequest(
                workingDir,
                files,
                projectName,
                projectDirectory,
                newProfiles,
                envFiles,
                environment,
                services,
                standardInput,
                options);
    }

    public LoadRequest withServices(List<String> newServices) {
        return new LoadRequest(
                workingDir,
                files,
                projectName,
                projectDirectory,
                profiles,
                envFiles,
                environment,
                newServices,
                standardInput,
                options);
    }

    public LoadRequest withStandardInput(String text) {
        return new LoadRequest(
                workingDir,
                files,
                projectName,
                projectDirectory,
                profiles,
                envFiles,
                environment,
                services,
                Optional.of(text),
                options);
    }

    public LoadRequest withOptions(LoadOptions newOptions) {
        return new LoadRequest(
                workingDir,
                files,
                projectName,
                projectDirectory,
                profiles,
                envFiles,
                environment,
                services,
                standardInput,
                newOptions);
    }
}
