package io.windlass.compose.edit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the other files of a project have, as far as an edit of one of them has to know.
 *
 * @param dependencies what each service depends on, in all files; its keys are all services
 * @param volumes the volumes that are declared
 * @param extended the names by which services are extended from files of the project
 */
public record Surroundings(
        Map<String, Set<String>> dependencies, Set<String> volumes, Set<String> extended) {

    private static final Surroundings NONE = new Surroundings(Map.of(), Set.of(), Set.of());

    public Surroundings {
        dependencies = Map.copyOf(dependencies);
        volumes = Set.copyOf(volumes);
        extended = Set.copyOf(extended);
    }

    /** The file is the only one. */
    public static Surroundings none() {
        return NONE;
    }

    /** With what one file says itself. */
    Map<String, Set<String>> dependenciesWith(Source source) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        dependencies.forEach((name, on) -> all.put(name, new LinkedHashSet<>(on)));
        for (String name : ServiceEdits.services(source)) {
            all.computeIfAbsent(name, _ -> new LinkedHashSet<>())
                    .addAll(DependencyEdits.dependencies(source, name));
        }
        return all;
    }
}
