package io.windlass.app.cli.logs;

import io.windlass.engine.api.Container;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.spec.Labels;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The containers of a project, told by their labels. */
public final class Members {

    private Members() {}

    /** All containers of a project by name, those of {@code run} included. */
    public static List<Container> all(Engine engine, String project)
            throws EngineException, InterruptedException {
        return engine.containers().list(Map.of(Labels.PROJECT, project, Labels.HASH, "")).stream()
                .sorted(Comparator.comparing(Container::name))
                .toList();
    }

    /** The containers of services; of all services where none is named. */
    public static List<Container> of(Engine engine, String project, Collection<String> services)
            throws EngineException, InterruptedException {
        return all(engine, project).stream()
                .filter(container -> !oneOff(container))
                .filter(container -> services.isEmpty() || services.contains(service(container)))
                .toList();
    }

    public static String service(Container container) {
        return container.label(Labels.SERVICE).orElse("");
    }

    /** Whether it was made by {@code run}. */
    public static boolean oneOff(Container container) {
        return container.label(Labels.ONE_OFF).orElse("").equals("True");
    }

    /** Its number among the containers of its service, 0 where it has none. */
    public static int number(Container container) {
        return container
                .label(Labels.NUMBER)
                .filter(text -> text.chars().allMatch(Character::isDigit) && !text.isEmpty())
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Its name without that of its project. */
    public static String shortName(Container container) {
        String project = container.label(Labels.PROJECT).orElse("");
        String name = container.name();
        boolean prefixed =
                name.length() > project.length() + 1
                        && name.startsWith(project)
                        && "-_".indexOf(name.charAt(project.length())) >= 0;
        return prefixed && !project.isEmpty() ? name.substring(project.length() + 1) : name;
    }
}
