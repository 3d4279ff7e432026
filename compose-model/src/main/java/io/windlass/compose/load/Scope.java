package io.windlass.compose.load;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From where a set of files is read: the project itself, or one that is included.
 *
 * @param folder where files that are named relatively are looked for
 * @param base what the files' own paths are put behind; relative for included projects, whose paths
 *     the including one resolves on
 * @param environment what variables are filled in from
 * @param including the files that led here
 * @param origins where the environment comes from
 */
record Scope(
        Path folder,
        String base,
        Map<String, String> environment,
        boolean resolvePaths,
        List<Path> including,
        Origins origins) {

    /**
     * Where the variables of a scope come from, and where it is included.
     *
     * @param envFiles those that were read besides the shell's variables, the strongest first
     * @param included where the file says so that takes this one in
     */
    record Origins(List<Path> envFiles, Optional<Position> included) {
        Origins {
            envFiles = List.copyOf(envFiles);
        }

        /** Those of a project that is included here; of its own env files the last is strongest. */
        Origins including(Value entry, List<Path> own) {
            List<Path> all = new ArrayList<>(envFiles);
            all.addAll(own.reversed());
            return new Origins(all, entry.origin().position().or(() -> included));
        }
    }

    Scope {
        environment = Map.copyOf(environment);
        including = List.copyOf(including);
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name));
    }

    Scope reading(Path file) {
        List<Path> longer = new ArrayList<>(including);
        longer.add(file);
        return new Scope(folder, base, environment, resolvePaths, longer, origins);
    }

    /** A folder as seen from this one. */
    String relative(Path other) {
        Path normal = other.normalize();
        if (!java.util.Objects.equals(normal.getRoot(), folder.getRoot())) {
            return normal.toString();
        }
        String relative = folder.relativize(normal).toString().replace('\\', '/');
        return relative.isEmpty() ? "." : relative;
    }
}
