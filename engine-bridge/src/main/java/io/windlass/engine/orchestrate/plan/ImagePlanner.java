package io.windlass.engine.orchestrate.plan;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.BuildSpec;
import io.windlass.engine.api.Images;
import io.windlass.engine.orchestrate.plan.Draft.Edges;
import io.windlass.engine.orchestrate.spec.BuildSpecs;
import io.windlass.engine.orchestrate.spec.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which images are fetched and built. They all have to be there before anything is created. */
final class ImagePlanner {

    private final UpContext context;
    private final Map<String, String> stepByReference = new LinkedHashMap<>();
    private final Set<String> all = new LinkedHashSet<>();

    ImagePlanner(UpContext context) {
        this.context = context;
    }

    /** Adds the steps. */
    ImagePlanner plan() {
        Map<String, List<Service>> pulls = new LinkedHashMap<>();
        List<Service> builds = new ArrayList<>();
        for (Service service : context.selection().services().values()) {
            String reference = service.imageName(context.project().name());
            if (pulls(service)) {
                pulls.computeIfAbsent(reference, _ -> new ArrayList<>()).add(service);
            }
            if (builds(service)) {
                builds.add(service);
            }
            if (!pulls(service) && !builds(service)) {
                checkPresent(service, reference);
            }
        }
        pulls.forEach(this::addPull);
        builds.forEach(this::addBuild);
        context.selection().services().values().forEach(this::addMounted);
        return this;
    }

    /** Every step that gets an image. */
    Set<String> steps() {
        return Set.copyOf(all);
    }

    /** Whether the image behind a reference may be another one once the images are there. */
    boolean mayMove(String reference) {
        return stepByReference.containsKey(reference);
    }

    private boolean builds(Service service) {
        if (service.build().isEmpty() || context.options().build() == UpOptions.Build.NEVER) {
            return false;
        }
        return context.options().build() == UpOptions.Build.ALWAYS
                || policy(service).equals("build")
                || missing(service);
    }

    private boolean pulls(Service service) {
        boolean built =
                context.options().build() == UpOptions.Build.ALWAYS && service.build().isPresent();
        if (service.image().isEmpty() || built) {
            return false;
        }
        return switch (policy(service)) {
            case "always" -> true;
            case "never", "build" -> false;
            // Without the engine telling when an image was fetched, a period counts as over.
            default -> missing(service) || periodic(service);
        };
    }

    private boolean periodic(Service service) {
        String policy = policy(service);
        return policy.equals("daily") || policy.equals("weekly") || policy.startsWith("every_");
    }

    private String policy(Service service) {
        return context.options()
                .pull()
                .map(pull ->
                        switch (pull) {
                            case ALWAYS -> "always";
                            case MISSING -> "missing";
                            case NEVER -> "never";
                        })
                .orElseGet(() -> service.fields().text("pull_policy").orElse("missing"));
    }

    private boolean missing(Service service) {
        Images.Image image =
                context.observed().images().get(service.imageName(context.project().name()));
        return image == null
                || service.fields()
                        .text("platform")
                        .filter(wanted -> !samePlatform(wanted, image.platform()))
                        .isPresent();
    }

    /** {@code linux/arm64} asks for any variant of it. */
    private static boolean samePlatform(String wanted, String there) {
        return there.isEmpty()
                || there.equals(wanted)
                || there.startsWith(wanted + "/")
                || wanted.startsWith(there + "/");
    }

    private void addPull(String reference, List<Service> services) {
        Service first = services.getFirst();
        String id =
                context.draft()
                        .add(
                                "pull " + reference,
                                new Action.PullImage(
                                        reference,
                                        first.fields().text("platform"),
                                        services.stream().map(Service::name).toList(),
                                        services.stream().allMatch(this::builds)),
                                Reason.of(missing(first) ? "not there yet" : "asked for"),
                                Edges.none());
        stepByReference.put(reference, id);
        all.add(id);
    }

    private void addBuild(Service service) {
        Value.Fields build = service.build().orElseThrow();
        BuildSpec spec =
                BuildSpecs.of(
                        context.project(),
                        service,
                        build,
                        context.version(),
                        BuildSpecs.Choice.none());
        Set<String> before = new LinkedHashSet<>();
        additional(build).forEach(other -> before.add("build " + other));
        String reference = service.imageName(context.project().name());
        boolean ifPullFails = stepByReference.containsKey(reference);
        if (ifPullFails) {
            before.add(stepByReference.getOrDefault(reference, ""));
        }
        String id =
                context.draft()
                        .add(
                                "build " + service.name(),
                                new Action.BuildImage(spec),
                                Reason.of(missing(service) ? "not there yet" : "asked for"),
                                Edges.none()
                                        .and(before)
                                        .onlyIf(
                                                ifPullFails
                                                        ? Optional.of(
                                                                new Guard.ImageMissing(reference))
                                                        : Optional.empty()));
        spec.tags().forEach(tag -> stepByReference.put(tag, id));
        all.add(id);
    }

    /** Services whose images a build starts from. */
    static List<String> additional(Value.Fields build) {
        return build.fields("additional_contexts").stream()
                .flatMap(all -> all.values().values().stream())
                .flatMap(value -> value.asText().stream())
                .filter(text -> text.startsWith("service:"))
                .map(text -> text.substring("service:".length()))
                .toList();
    }

    private void addMounted(Service service) {
        service.volumes().stream()
                .filter(volume -> volume.text("type").orElse("").equals("image"))
                .flatMap(volume -> volume.text("source").stream())
                .filter(reference -> !context.observed().images().containsKey(reference))
                .filter(reference -> !stepByReference.containsKey(reference))
                .forEach(reference -> addPull(reference, List.of(service)));
    }

    private void checkPresent(Service service, String reference) {
        boolean builtElsewhere =
                context.selection().services().values().stream()
                        .anyMatch(other ->
                                builds(other)
                                        && Names.sameImage(
                                                other.imageName(context.project().name()),
                                                reference));
        if (service.image().isEmpty() && service.build().isEmpty()) {
            if (service.fields().fields("provider").isEmpty()) {
                context.draft()
                        .block(
                                Problem.of(
                                        Code.INVALID_VALUE,
                                        "Service \""
                                                + service.name()
                                                + "\" has neither an image nor a build."));
            }
        } else if (missing(service) && !builtElsewhere) {
            Optional<Value.Fields> build = service.build();
            context.draft()
                    .problem(
                            Problem.of(
                                    Code.IMAGE_NOT_FOUND,
                                    "Image "
                                            + reference
                                            + " of service \""
                                            + service.name()
                                            + "\" is not here and must not be "
                                            + (build.isPresent() ? "built." : "fetched."),
                                    new Fix.Hint(
                                            build.isPresent()
                                                    ? "Build it: ./windlass build " + service.name()
                                                    : "Fetch it: ./windlass pull "
                                                            + service.name())));
        }
    }
}
