package io.windlass.engine.orchestrate.spec;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.api.ContainerId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that Docker Compose gives to containers, networks, volumes and images. */
public final class Names {

    private static final Pattern TEMPORARY = Pattern.compile("([0-9a-f]{12})_(.+)");

    private Names() {}

    /** {@code project-service-1}, or what {@code container_name} says. */
    public static String container(ComposeProject project, Service service, int number) {
        String separator = separator(project);
        return service.containerName()
                .orElseGet(() -> project.name() + separator + service.name() + separator + number);
    }

    /** The name that a container has while the one it replaces is still there. */
    public static String temporary(ContainerId replaced, String name) {
        return replaced.shortForm() + "_" + name;
    }

    /** What a temporary name was made of: whom it replaces, and the name in the end. */
    public static Optional<Temporary> temporary(String name) {
        Matcher matcher = TEMPORARY.matcher(name);
        return matcher.matches()
                ? Optional.of(new Temporary(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** The parts of a temporary name. */
    public record Temporary(String replaced, String name) {}

    /** The name that the engine knows a network, volume, secret or config of the file by. */
    public static String of(ComposeProject project, String key, Value.Fields definition) {
        return definition
                .text("name")
                .orElseGet(() -> definition.bool("external") ? key : project.name() + "_" + key);
    }

    /** A repository without a tag means its latest one. */
    public static boolean sameImage(String one, String other) {
        return withTag(one).equals(withTag(other));
    }

    private static String withTag(String reference) {
        boolean tagged = reference.lastIndexOf(':') > reference.lastIndexOf('/');
        return tagged || reference.contains("@") ? reference : reference + ":latest";
    }

    private static String separator(ComposeProject project) {
        String compatible = project.environment().getOrDefault("COMPOSE_COMPATIBILITY", "");
        return compatible.equals("1") || compatible.equalsIgnoreCase("true") ? "_" : "-";
    }
}
