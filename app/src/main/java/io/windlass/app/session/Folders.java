package io.windlass.app.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where this system keeps what belongs to a person and a program.
 *
 * @param config what a person chose
 * @param state what the program noticed, and could do without
 */
public record Folders(Path config, Path state) {

    private static final String NAME = "windlass";

    /**
     * The folders of a system.
     *
     * @param os the system's name, as the property {@code os.name} has it
     */
    public static Folders of(String os, Map<String, String> environment, Path home) {
        String system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return new Folders(
                    folder(environment, "APPDATA")
                            .orElse(home.resolve("AppData/Roaming"))
                            .resolve(NAME),
                    folder(environment, "LOCALAPPDATA")
                            .orElse(home.resolve("AppData/Local"))
                            .resolve(NAME));
        }
        if (system.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new Folders(support, support);
        }
        return new Folders(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                folder(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local/state"))
                        .resolve(NAME));
    }

    /** The XDG specification says to ignore what is not absolute. */
    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(text -> !text.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute);
    }
}
