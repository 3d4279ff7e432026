package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.engine.orchestrate.observe.Observed;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.BuildSpecs;
import io.windlass.engine.orchestrate.spec.Hashes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plans for fetching and building images by themselves. */
final class ImagesPlanner {

    private static final Reason ASKED = Reason.of("asked for");

    private final ComposeProject project;
    private final Observed observed;
    private final ImageOptions options;
    private final Draft draft = new Draft();

    ImagesPlanner(ComposeProject project, Observed observed, ImageOptions options) {
        this.project = project;
        this.observed = observed;
        this.options = options;
    }

    private List<Service> services() {
        return List.copyOf(
                Selection.of(project, options.services(), options.withDependencies(), Map.of())
                        .services()
                        .values());
    }

    Plan pull() {
        Map<String, List<Service>> pulls = new LinkedHashMap<>();
        for (Service service : services()) {
            service.image()
                    .filter(_ -> !(options.ignoreBuildable() && service.build().isPresent()))
                    .filter(image -> wanted(service, image))
                    .ifPresent(image ->
                            pulls.computeIfAbsent(image, _ -> new ArrayList<>()).add(service));
        }
        pulls.forEach((image, users) ->
                draft.add(
                        "pull " + image,
                        new Action.PullImage(
                                image,
                                users.getFirst().fields().text("platform"),
                                users.stream().map(Service::name).toList(),
                                users.stream().allMatch(user -> user.build().isPresent())),
                        ASKED,
                        Edges.none()));
        return draft.finish(Subject.of(project), Verb.PULL);
    }

    private boolean wanted(Service service, String image) {
        boolean there = observed.images().containsKey(image);
        String policy = service.fields().text("pull_policy").orElse("");
        boolean ifMissing = policy.equals("missing") || policy.equals("if_not_present");
        return switch (options.pull().orElse(UpOptions.Pull.ALWAYS)) {
            case NEVER -> false;
            case MISSING -> !there;
            case ALWAYS ->
                    !policy.equals("never")
                            && !policy.equals("build")
                            && !(ifMissing && there && !latest(image));
        };
    }

    private static boolean latest(String image) {
        boolean untagged = image.lastIndexOf(':') <= image.lastIndexOf('/');
        return image.endsWith(":latest") || (untagged && !image.contains("@"));
    }

    Plan build() {
        BuildSpecs.Choice choice =
                new BuildSpecs.Choice(options.noCache(), options.pullBase(), options.arguments());
        for (Service service : services()) {
            service.build().ifPresent(build -> add(service, build, choice));
        }
        return draft.finish(Subject.of(project), Verb.BUILD);
    }

    private void add(Service service, Value.Fields build, BuildSpecs.Choice choice) {
        Set<String> before = new LinkedHashSet<>();
        ImagePlanner.additional(build).forEach(other -> before.add("build " + other));
        draft.add(
                "build " + service.name(),
                new Action.BuildImage(
                        BuildSpecs.of(project, service, build, Hashes.DEFAULT_VERSION, choice)),
                ASKED,
                Edges.none().and(before));
    }
}
