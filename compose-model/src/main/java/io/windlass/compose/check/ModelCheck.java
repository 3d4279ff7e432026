package io.windlass.compose.check;

import io.windlass.compose.graph.ServiceGraph;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Remedy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether the parts of a project fit each other, by the rules of the reference. Only enabled
 * services are looked at.
 */
public final class ModelCheck {

    private ModelCheck() {}

    /** For a project that declares no models of its own. */
    public static List<Finding> check(ComposeProject project) {
        return check(project, Set.of());
    }

    /**
     * What does not fit, in the order of the files; all of it are errors.
     *
     * @param models the keys of the {@code models} section
     */
    public static List<Finding> check(ComposeProject project, Set<String> models) {
        Report report = new Report();
        References references = new References(project, models, report);
        ServiceRules rules = new ServiceRules(report);
        for (Service service : project.services().values()) {
            references.check(service);
            rules.check(service);
            new MountRules(report).check(service);
        }
        new Containers(report).check(project.services().values());
        new FileObjects(report).check(project.secrets());
        circles(project, report);
        return report.findings();
    }

    private static void circles(ComposeProject project, Report report) {
        for (List<String> circle : ServiceGraph.of(project.services().values()).cycles()) {
            String first = circle.getFirst();
            String next = circle.get(1);
            Report.Spot spot =
                    Dependencies.of(project.services().get(first)).stream()
                            .filter(dependency -> dependency.on().equals(next))
                            .findFirst()
                            .map(Dependencies.Edge::spot)
                            .orElseThrow();
            report.error(
                    Code.DEPENDENCY_CYCLE,
                    spot,
                    "services wait for each other in a circle: " + String.join(" -> ", circle),
                    edges(project, circle));
        }
    }

    /** Each edge of the circle is one that can go, if it is no other attribute's. */
    private static Fix[] edges(ComposeProject project, List<String> circle) {
        List<Fix> fixes = new ArrayList<>();
        for (int i = 0; i + 1 < circle.size(); i++) {
            String from = circle.get(i);
            String to = circle.get(i + 1);
            Dependencies.of(project.services().get(from)).stream()
                    .filter(edge -> edge.on().equals(to) && edge.attribute().equals("depends_on"))
                    .map(edge ->
                            Fix.at(
                                    edge.spot().position(),
                                    "Remove the dependency " + from + " -> " + to,
                                    new Remedy.Removed()))
                    .forEach(fixes::add);
        }
        if (fixes.isEmpty()) {
            fixes.add(new Fix.Hint("Remove one of these dependencies"));
        }
        return fixes.toArray(Fix[]::new);
    }
}
