package io.windlass.compose.explain;

import io.windlass.compose.load.Layer;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.load.Traced;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.spec.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Explains the values of one project. It keeps the texts that it was made from; any thread. */
public final class Explainer {

    /** What is printed for every service, said or not. */
    private static final Set<String> PRINTED_AS_NULL = Set.of("command", "entrypoint");

    private final Loaded loaded;
    private final Value.Fields tree;
    private final Map<String, Service> services = new LinkedHashMap<>();
    private final Map<String, Service> disabled = new LinkedHashMap<>();
    private final History history;
    private final List<Value.Fields> contents;

    private Explainer(Traced traced) {
        this.loaded = traced.loaded();
        Optional<ComposeProject> project = loaded.project();
        this.tree =
                project.map(there -> Effective.of(there, loaded)).orElseGet(() -> Values.none());
        project.ifPresent(there -> {
            services.putAll(there.services());
            disabled.putAll(there.disabled());
        });
        this.history = new History(traced, new Writings(traced));
        this.contents = traced.layers().stream().map(Layer::content).toList();
    }

    /** Loads a project to explain all of it: no service and nothing unused is left out. */
    public static Explainer load(LoadRequest request) {
        return new Explainer(
                Loader.trace(
                        request.withServices(List.of())
                                .withOptions(request.options().withAllResources(true))));
    }

    /** What was loaded. */
    public Loaded loaded() {
        return loaded;
    }

    /** What came of a question. */
    public sealed interface Answer {
        record Explained(Explanation explanation) implements Answer {}

        /** There is no such place. */
        record Unknown(Problem problem) implements Answer {}
    }

    /** Explains a place, {@code services.web.environment.KEY} or {@code services.web.ports[0]}. */
    public Answer explain(String path) {
        return switch (Names.read(path, tree)) {
            case Names.Read.There(List<String> steps, Value value) ->
                    new Answer.Explained(
                            new Explanation(
                                    Values.path(steps, tree),
                                    Optional.of(value),
                                    steps(steps, value),
                                    children(steps, value)));
            case Names.Read.Missing missing ->
                    gone(path)
                            .<Answer>map(Answer.Explained::new)
                            .orElseGet(() -> new Answer.Unknown(unknown(missing)));
        };
    }

    private List<Step> steps(List<String> steps, Value value) {
        List<Step> all = new ArrayList<>(history.of(steps, tree, service(steps)));
        boolean described = steps.isEmpty() || all.stream().anyMatch(History::says);
        if (!described) {
            all.add(new Step.Implied(Reasons.of(steps), value.origin().position()));
        }
        List<Step> newest = new ArrayList<>(all.reversed());
        profiled(steps).ifPresent(newest::addFirst);
        return newest;
    }

    private Optional<Service> service(List<String> steps) {
        if (steps.size() < 2 || !steps.getFirst().equals("services")) {
            return Optional.empty();
        }
        String name = steps.get(1);
        return Optional.ofNullable(services.getOrDefault(name, disabled.get(name)));
    }

    private Optional<Step> profiled(List<String> steps) {
        Service service = service(steps).orElse(null);
        if (service == null || service.profiles().isEmpty()) {
            return Optional.empty();
        }
        boolean enabled = services.containsKey(service.name());
        if (enabled && steps.size() > 2) {
            return Optional.empty();
        }
        return Optional.of(
                new Step.Profiled(
                        service.profiles(),
                        enabled,
                        service.fields()
                                .get("profiles")
                                .flatMap(value -> value.origin().position())));
    }

    private List<Explanation.Child> children(List<String> steps, Value value) {
        List<Explanation.Child> children = new ArrayList<>();
        Values.children(value)
                .forEach((step, child) -> {
                    List<String> there = new ArrayList<>(steps);
                    there.add(step);
                    Optional<Position> place = place(there, child);
                    boolean shown = place.isPresent() || !PRINTED_AS_NULL.contains(step);
                    if (shown || !(child instanceof Value.Null)) {
                        children.add(new Explanation.Child(Values.path(there, tree), child, place));
                    }
                });
        return children;
    }

    /** Where the newest say in it is. */
    private Optional<Position> place(List<String> steps, Value value) {
        return steps(steps, value).stream()
                .filter(step -> History.says(step) || step instanceof Step.Implied)
                .flatMap(step -> step.position().stream())
                .findFirst();
    }

    /** What was there, and was taken away. */
    private Optional<Explanation> gone(String path) {
        List<String> steps =
                contents.reversed().stream()
                        .flatMap(content ->
                                Names.read(path, content)
                                                instanceof Names.Read.There(List<String> there, _)
                                        ? Stream.of(there)
                                        : Stream.empty())
                        .findFirst()
                        .orElse(List.of(path.split("[.\\[\\]]+", -1)));
        List<Step> all = history.of(steps, tree, service(steps));
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Explanation(path, Optional.empty(), all.reversed(), List.of()));
    }

    private Problem unknown(Names.Read.Missing missing) {
        String above = Values.path(missing.steps(), tree);
        String sentence =
                "There is no \"%s\" %s"
                        .formatted(
                                missing.wanted(),
                                above.isEmpty() ? "at the top of the project" : "in " + above);
        Fix[] fixes =
                Nearest.several(missing.wanted(), missing.known(), 3).stream()
                        .map(near -> {
                            List<String> there = new ArrayList<>(missing.steps());
                            there.add(near);
                            return new Fix.Hint("Did you mean " + Values.path(there, tree) + "?");
                        })
                        .toArray(Fix[]::new);
        Problem problem = Problem.of(Code.NOT_FOUND, sentence, fixes);
        return fixes.length > 0 || missing.known().isEmpty()
                ? problem
                : problem.withDetail("There is: " + String.join(", ", missing.known()));
    }
}
