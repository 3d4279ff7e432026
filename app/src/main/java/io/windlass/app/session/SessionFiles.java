package io.windlass.app.session;

import io.windlass.app.files.ProjectSource;
import io.windlass.app.state.Screen;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and writes the session: the theme among the settings, the rest with what the program
 * noticed. A file that cannot be read counts as not there, one that cannot be written as not worth
 * a message on the screen: nobody opens Windlass for its own sake.
 */
public final class SessionFiles {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFiles.class);
    private static final String SETTINGS = "settings.properties";
    private static final String SESSION = "session.properties";
    private static final int MOST_PROJECTS = 30;

    private final Folders folders;

    public SessionFiles(Folders folders) {
        this.folders = folders;
    }

    public Session read() {
        Properties settings = load(folders.config().resolve(SETTINGS));
        Properties session = load(folders.state().resolve(SESSION));
        return new Session(theme(settings), window(session), projects(session));
    }

    public void write(Session session) {
        session.theme()
                .ifPresent(theme -> {
                    Properties settings = new Properties();
                    settings.setProperty("theme", theme.name().toLowerCase(Locale.ROOT));
                    save(folders.config().resolve(SETTINGS), settings);
                });
        Properties all = new Properties();
        session.window()
                .ifPresent(window -> {
                    all.setProperty("window.x", Double.toString(window.x()));
                    all.setProperty("window.y", Double.toString(window.y()));
                    all.setProperty("window.width", Double.toString(window.width()));
                    all.setProperty("window.height", Double.toString(window.height()));
                    all.setProperty("window.maximized", Boolean.toString(window.maximized()));
                });
        List<ProjectSource> projects = session.projects().stream().limit(MOST_PROJECTS).toList();
        for (int i = 0; i < projects.size(); i++) {
            String key = "project." + i + ".";
            ProjectSource project = projects.get(i);
            all.setProperty(key + "path", project.path().toString());
            project.name().ifPresent(name -> all.setProperty(key + "name", name));
            if (!project.files().isEmpty()) {
                all.setProperty(
                        key + "files",
                        String.join("\n", project.files().stream().map(Path::toString).toList()));
            }
        }
        save(folders.state().resolve(SESSION), all);
    }

    private static Optional<Screen.Theme> theme(Properties settings) {
        String chosen = settings.getProperty("theme", "");
        return Arrays.stream(Screen.Theme.values())
                .filter(theme -> theme.name().equalsIgnoreCase(chosen))
                .findFirst();
    }

    private static Optional<Session.Window> window(Properties session) {
        try {
            return Optional.of(
                    new Session.Window(
                            number(session, "window.x"),
                            number(session, "window.y"),
                            number(session, "window.width"),
                            number(session, "window.height"),
                            Boolean.parseBoolean(session.getProperty("window.maximized"))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static double number(Properties session, String key) {
        double number = Double.parseDouble(session.getProperty(key, ""));
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(key);
        }
        return number;
    }

    private static List<ProjectSource> projects(Properties session) {
        List<ProjectSource> projects = new ArrayList<>();
        for (int i = 0; i < MOST_PROJECTS; i++) {
            String key = "project." + i + ".";
            String path = session.getProperty(key + "path", "");
            String files = session.getProperty(key + "files", "");
            if (path.isEmpty()) {
                break;
            }
            try {
                projects.add(
                        new ProjectSource(
                                Path.of(path),
                                files.lines().map(Path::of).toList(),
                                Optional.ofNullable(session.getProperty(key + "name"))));
            } catch (InvalidPathException invalid) {
                LOG.info("a project of the last session is left out: {}", invalid.getMessage());
            }
        }
        return projects;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (NoSuchFileException _) {
            LOG.debug("{} is not there yet", file);
        } catch (IOException | IllegalArgumentException unreadable) {
            LOG.info("{} cannot be read: {}", file, unreadable.toString());
        }
        return properties;
    }

    /** Written beside and moved over, so that a crash leaves the old one. */
    private static void save(Path file, Properties properties) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = Files.createTempFile(folder, file.getFileName().toString(), ".new");
            try {
                try (Writer writer = Files.newBufferedWriter(next)) {
                    properties.store(writer, "written by Windlass");
                }
                Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException unwritable) {
            LOG.info("{} cannot be written: {}", file, unwritable.toString());
        }
    }
}
