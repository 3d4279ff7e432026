package io.windlass.compose.explain;

import java.util.List;

/** Why something is in a project that no file says. */
final class Reasons {

    private Reasons() {}

    static String of(List<String> steps) {
        String last = steps.getLast();
        if (steps.equals(List.of("name"))) {
            return "the project is called like its folder, unless -p, COMPOSE_PROJECT_NAME or"
                    + " \"name\" say otherwise";
        }
        if (steps.size() == 3 && last.equals("name")) {
            return "made of the project's name and the key, as there is no \"name\"";
        }
        if (steps.size() >= 2 && last.equals("default") && steps.contains("networks")) {
            return steps.getFirst().equals("networks")
                    ? "services without \"networks\" of their own are on it"
                    : "a service without \"networks\" is on the default network";
        }
        if (last.equals("networks")) {
            return "a service without \"networks\" is on the default network";
        }
        if (steps.contains("depends_on")) {
            return "implied by another attribute of the service";
        }
        return "the default of Compose";
    }
}
