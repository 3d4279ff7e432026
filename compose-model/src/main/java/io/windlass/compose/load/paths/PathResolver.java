package io.windlass.compose.load.paths;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.load.tree.Rewriter;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Turns the paths of a file, which are relative to its folder, into paths that anybody can use. */
public final class PathResolver {

    private static final List<String> REMOTE =
            List.of("https://", "http://", "git://", "ssh://", "github.com/", "git@");

    private final String folder;
    private final Optional<String> home;
    private final Findings findings;

    /**
     * @param folder what paths are relative to; relative itself where a later step goes on
     * @param home what {@code ~} stands for
     */
    public PathResolver(String folder, Optional<String> home, Findings findings) {
        this.folder = folder;
        this.home = home;
        this.findings = findings;
    }

    public Value.Fields resolve(Value.Fields file) {
        Map<String, Rewriter.Step> steps = new HashMap<>();
        steps.put("services.*.build.context", text(this::context));
        steps.put("services.*.build.additional_contexts.*", text(this::context));
        steps.put("services.*.build.ssh.*", text(this::unixPath));
        steps.put("services.*.env_file.*.path", text(this::path));
        steps.put("services.*.label_file.*", text(this::path));
        steps.put("services.*.extends.file", text(this::path));
        steps.put("services.*.develop.watch.*.path", text(this::followed));
        steps.put("services.*.volumes.*", this::mount);
        steps.put("configs.*.file", text(this::unixPath));
        steps.put("secrets.*.file", text(this::unixPath));
        steps.put("volumes.*", this::volume);
        return Rewriter.rewrite(file, Place.top(), PathTree.of(steps))
                        instanceof Value.Fields fields
                ? fields
                : file;
    }

    private static Rewriter.Step text(java.util.function.UnaryOperator<String> change) {
        return (value, _) ->
                value instanceof Value.Text(String text, var origin)
                        ? new Value.Text(change.apply(text), origin)
                        : value;
    }

    private String context(String context) {
        boolean elsewhere =
                context.contains("://")
                        || context.startsWith("service:")
                        || REMOTE.stream().anyMatch(context::startsWith);
        return elsewhere ? context : path(context);
    }

    /** Any path; an empty one stays. */
    public String path(String path) {
        String expanded = expandHome(path);
        return expanded.isEmpty() || GoPaths.isAbsolute(expanded)
                ? expanded
                : GoPaths.join(folder, expanded);
    }

    private String unixPath(String path) {
        String expanded = expandHome(path);
        return GoPaths.isAbsolute(expanded) || GoPaths.isWindowsAbsolute(expanded)
                ? expanded
                : GoPaths.join(folder, expanded);
    }

    private String expandHome(String path) {
        return path.startsWith("~") && home.isPresent()
                ? GoPaths.join(home.get(), path.substring(1))
                : path;
    }

    /** The first symbolic link on the way is followed. */
    private String followed(String path) {
        String absolute = path(path);
        try {
            Path current = Path.of(absolute);
            if (!current.isAbsolute()) {
                return absolute;
            }
            for (int i = 1; i <= current.getNameCount(); i++) {
                Path part = current.getRoot().resolve(current.subpath(0, i));
                if (Files.isSymbolicLink(part)) {
                    Path rest = part.relativize(current);
                    return part.toRealPath().resolve(rest).normalize().toString();
                }
            }
        } catch (IOException | InvalidPathException _) {
            return absolute;
        }
        return absolute;
    }

    private Value mount(Value value, Place place) {
        if (!(value instanceof Value.Fields volume)
                || !volume.text("type").equals(Optional.of("bind"))) {
            return value;
        }
        if (!(volume.values().get("source") instanceof Value.Text(String source, var origin))) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    "Invalid mount config for type \"bind\" at " + place + ": source is missing.");
            return value;
        }
        return with(volume, "source", new Value.Text(unixPath(source), origin));
    }

    private Value volume(Value value, Place place) {
        if (!(value instanceof Value.Fields volume)
                || !volume.text("driver").equals(Optional.of("local"))) {
            return value;
        }
        Optional<Value.Fields> options = volume.fields("driver_opts");
        if (options.isEmpty()
                || !options.get().text("o").equals(Optional.of("bind"))
                || !(options.get().values().get("device")
                        instanceof Value.Text(String device, var origin))) {
            return value;
        }
        return with(
                volume,
                "driver_opts",
                with(options.get(), "device", new Value.Text(unixPath(device), origin)));
    }

    private static Value.Fields with(Value.Fields fields, String key, Value value) {
        SequencedMap<String, Value> result = new LinkedHashMap<>(fields.values());
        result.put(key, value);
        return new Value.Fields(result, fields.origin());
    }
}
