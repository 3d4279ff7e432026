package io.windlass.compose.explain;

import io.windlass.compose.explain.Writings.Writing;
import io.windlass.compose.load.Layer;
import io.windlass.compose.load.Traced;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import io.windlass.compose.yaml.TextNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What had a say in a value, in the order in which it was said. */
final class History {

    private static final Set<String> REPLACED = Set.of("command", "entrypoint", "test");

    /** Of these an entry without a value counts as well. */
    private static final Set<String> PAIRS =
            Set.of("environment", "labels", "annotations", "sysctls", "args");

    private final Traced traced;
    private final Writings writings;
    private final VariableSources variables;

    History(Traced traced, Writings writings) {
        this.traced = traced;
        this.writings = writings;
        this.variables = new VariableSources(traced);
    }

    /** Whether a step says anything about the value itself. */
    static boolean says(Step step) {
        return switch (step) {
            case Step.Said _, Step.Listed _, Step.Passed _ -> true;
            case Step.Cleared _, Step.Implied _, Step.Profiled _ -> false;
        };
    }

    /** The oldest first. */
    List<Step> of(List<String> steps, Value tree, Optional<Service> service) {
        List<Writing> said = written(steps, tree);
        List<Step> all =
                new ArrayList<>(service.map(found -> listed(found, steps)).orElse(List.of()));
        Optional<Value> value = value(steps, tree);
        boolean supplied = value.filter(History::isSupplied).isPresent();
        Optional<Writing> before = Optional.empty();
        for (Writing writing : said) {
            switch (writing) {
                case Writing.Cleared(var at, var override, var ways) -> {
                    if (before.isPresent()) {
                        all.add(new Step.Cleared(at, override, ways));
                    }
                }
                case Writing.Text text -> {
                    if (!supplied || text.written().rest() == 0) {
                        all.add(said(text, steps, before));
                        passed(text, steps).ifPresent(all::add);
                    }
                }
            }
            before = Optional.of(writing);
        }
        return all;
    }

    private static boolean isSupplied(Value value) {
        return value.origin().position().isEmpty() && value.origin().key().isEmpty();
    }

    private static Optional<Value> value(List<String> steps, Value tree) {
        Optional<Value> value = Optional.of(tree);
        for (String step : steps) {
            value = value.flatMap(there -> Values.child(there, step));
        }
        return value;
    }

    /** Items of lists are known by where they stand, everything else by its keys. */
    private List<Writing> written(List<String> steps, Value tree) {
        Value value = tree;
        for (int i = 0; i < steps.size(); i++) {
            Optional<Value> next = Values.child(value, steps.get(i));
            if (next.isPresent() && value instanceof Value.Items) {
                List<Writing> lists = writings.of(steps.subList(0, i));
                return items(next.get().origin(), steps.subList(i + 1, steps.size()), lists);
            }
            if (next.isEmpty()) {
                break;
            }
            value = next.get();
        }
        return writings.of(steps);
    }

    private List<Writing> items(Origin origin, List<String> rest, List<Writing> lists) {
        List<Origin> origins = new ArrayList<>(origin.overridden().reversed());
        origins.add(origin);
        List<Writing> all = new ArrayList<>();
        for (Origin one : origins) {
            one.position().ifPresent(at -> all.addAll(item(at, rest, lists)));
        }
        return all;
    }

    private List<Writing> item(Position at, List<String> rest, List<Writing> lists) {
        SourceText source = writings.text(at.file()).orElse(null);
        Layer layer =
                traced.layers().stream()
                        .filter(one -> one.file().equals(at.file()))
                        .findFirst()
                        .orElse(traced.bases().get(at.file()));
        if (source == null || layer == null) {
            return List.of();
        }
        int offset = source.offset(at);
        List<Way> ways =
                lists.stream()
                        .filter(list -> holds(list, at, offset))
                        .findFirst()
                        .map(Writing::ways)
                        .orElse(List.of());
        List<Writing> all = new ArrayList<>();
        for (SourceText.Written written : source.below(offset, rest)) {
            List<Way> longer = new ArrayList<>(ways);
            longer.addAll(written.ways());
            all.add(new Writing.Text(layer, source, written, longer));
        }
        return all;
    }

    private static boolean holds(Writing list, Position at, int offset) {
        return list instanceof Writing.Text text
                && text.layer().file().equals(at.file())
                && text.written().node().start() <= offset
                && offset < text.written().node().end();
    }

    private Step said(Writing.Text text, List<String> steps, Optional<Writing> before) {
        String decoded =
                text.written().node() instanceof TextNode.Scalar scalar ? scalar.value() : "";
        return new Step.Said(
                text.position(),
                text.source().line(text.written()),
                text.ways(),
                variables.in(decoded, text.layer().envFiles()),
                effect(text, steps, before));
    }

    private static Step.Effect effect(
            Writing.Text text, List<String> steps, Optional<Writing> before) {
        boolean free =
                steps.isEmpty()
                        || REPLACED.contains(steps.getLast())
                        || steps.subList(0, steps.size() - 1).stream().anyMatch(PAIRS::contains);
        if (before.isEmpty() || before.get() instanceof Writing.Cleared || free) {
            return Step.Effect.REPLACES;
        }
        boolean merged =
                !before.get().ways().isEmpty()
                        && before.get().ways().getLast() instanceof Way.Aliased(_, boolean by, _)
                        && by;
        return switch (text.written().node()) {
            case TextNode.Scalar scalar ->
                    isNull(scalar) ? Step.Effect.KEEPS : Step.Effect.REPLACES;
            case TextNode.Items _, TextNode.Fields _ ->
                    merged ? Step.Effect.REPLACES : Step.Effect.ADDS;
            case TextNode.Alias _ -> Step.Effect.REPLACES;
        };
    }

    private static boolean isNull(TextNode.Scalar scalar) {
        return scalar.absent()
                || (scalar.style() == TextNode.Style.PLAIN
                        && Set.of("~", "null", "Null", "NULL").contains(scalar.value()));
    }

    /** A variable or build argument without a value comes from the project's variables. */
    private Optional<Step> passed(Writing.Text text, List<String> steps) {
        boolean takes =
                steps.size() >= 4
                        && (steps.get(2).equals("environment")
                                || (steps.get(2).equals("build") && steps.get(3).equals("args")));
        if (!takes || !(text.written().node() instanceof TextNode.Scalar scalar)) {
            return Optional.empty();
        }
        boolean bare = isNull(scalar) || scalar.value().equals(steps.getLast());
        boolean item = !text.source().line(text.written()).contains(":");
        return bare && (isNull(scalar) || item)
                ? Optional.of(
                        new Step.Passed(variables.named(steps.getLast(), text.layer().envFiles())))
                : Optional.empty();
    }

    private List<Step> listed(Service service, List<String> steps) {
        if (steps.size() != 4) {
            return List.of();
        }
        ListedFiles files = new ListedFiles(traced, variables);
        List<Path> envFiles =
                traced.layers().stream()
                        .filter(layer -> layer.included().isEmpty())
                        .findFirst()
                        .map(Layer::envFiles)
                        .orElse(List.of());
        return switch (steps.get(2)) {
            case "environment" -> files.environment(service, steps.get(3), envFiles);
            case "labels" -> {
                List<String> key = List.of(steps.get(0), steps.get(1), "label_file");
                List<Position> places =
                        writings.of(key).stream()
                                .filter(Writing.Text.class::isInstance)
                                .map(one -> ((Writing.Text) one).position())
                                .toList();
                yield files.labels(service, steps.get(3), places);
            }
            default -> List.of();
        };
    }
}
