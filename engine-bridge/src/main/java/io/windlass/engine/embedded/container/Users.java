package io.windlass.engine.embedded.container;

import io.windlass.engine.embedded.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The users and groups that a container's own files name. */
final class Users {

    private static final long LARGEST = 4L << 20;
    private static final int LAST_ID = 65_535;

    private final List<String[]> users;
    private final List<String[]> groups;

    private Users(List<String[]> users, List<String[]> groups) {
        this.users = users;
        this.groups = groups;
    }

    /**
     * Reads them from the layers of a container.
     *
     * @param layers folders, the uppermost first
     */
    static Users of(List<Path> layers) throws IOException {
        return new Users(lines(layers, "passwd", 6), lines(layers, "group", 4));
    }

    private static List<String[]> lines(List<Path> layers, String name, int fields)
            throws IOException {
        for (Path layer : layers) {
            Path folder = layer.resolve("etc");
            Path file = folder.resolve(name);
            // A link could lead to the host's own file.
            boolean plain = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
            if (plain && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                boolean readable =
                        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                                && Files.size(file) <= LARGEST;
                return readable ? entries(file, fields) : List.of();
            }
        }
        return List.of();
    }

    private static List<String[]> entries(Path file, int fields) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
                .lines()
                .map(line -> line.split(":", -1))
                .filter(line -> line.length >= fields)
                .toList();
    }

    /**
     * Who is meant by {@code user[:group]}, each a name or a number.
     *
     * @param more names or numbers of further groups
     */
    Sandbox.User find(String written, List<String> more) throws IOException {
        String name = written.contains(":") ? written.substring(0, written.indexOf(':')) : written;
        String group = written.contains(":") ? written.substring(written.indexOf(':') + 1) : "";
        String wanted = name.isEmpty() ? "0" : name;
        Optional<String[]> entry = entry(users, wanted);
        int id = entry.isPresent() ? number(entry.get()[2]) : number(wanted, "user");
        int own = group.isEmpty() ? entry.map(line -> number(line[3])).orElse(0) : group(group);
        List<Integer> others = new ArrayList<>();
        others.add(own);
        if (group.isEmpty()) {
            entry.ifPresent(line -> memberships(line[0], others));
        }
        for (String further : more) {
            add(others, group(further));
        }
        return new Sandbox.User(id, own, others);
    }

    private void memberships(String user, List<Integer> into) {
        for (String[] group : groups) {
            if (List.of(group[3].split(",", -1)).contains(user)) {
                add(into, number(group[2]));
            }
        }
    }

    private static void add(List<Integer> into, int group) {
        if (!into.contains(group)) {
            into.add(group);
        }
    }

    private int group(String written) throws IOException {
        Optional<String[]> entry = entry(groups, written);
        return entry.isPresent() ? number(entry.get()[2]) : number(written, "group");
    }

    private static Optional<String[]> entry(List<String[]> entries, String wanted) {
        return entries.stream()
                .filter(line -> line[0].equals(wanted))
                .findFirst()
                .or(() -> entries.stream().filter(line -> line[2].equals(wanted)).findFirst());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException garbled) {
            return LAST_ID;
        }
    }

    private static int number(String written, String kind) throws IOException {
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException name) {
            throw new IOException("the image has no " + kind + " '" + written + "'", name);
        }
    }

    /** The home of a user; the root folder when the image does not say. */
    String home(int id) {
        return entry(users, Integer.toString(id))
                .map(line -> line[5])
                .filter(home -> !home.isEmpty())
                .orElse(id == 0 ? "/root" : "/");
    }
}
