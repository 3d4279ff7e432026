package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The anchors of a document, and the places that its aliases and merge keys lead to. */
final class Anchors {

    private final TextNode root;
    private final List<Use> uses = new ArrayList<>();
    private final List<Definition> definitions = new ArrayList<>();

    /** An alias. */
    record Use(String name, ModelPath at, int offset) {}

    private record Definition(String name, ModelPath at, int offset) {}

    Anchors(TextNode root) {
        this.root = root;
        collect(root, new ModelPath(List.of()));
    }

    List<Use> uses() {
        return List.copyOf(uses);
    }

    /** Whether an alias refers to an anchor that is not there. */
    boolean dangling() {
        return uses.stream().anyMatch(use -> definition(use.name(), use.offset()).isEmpty());
    }

    private void collect(TextNode node, ModelPath at) {
        node.anchor()
                .ifPresent(name -> definitions.add(new Definition(name, at, node.outerStart())));
        switch (node) {
            case TextNode.Alias alias -> uses.add(new Use(alias.name(), at, alias.start()));
            case TextNode.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), at.index(i));
                }
            }
            case TextNode.Fields fields ->
                    fields.fields().forEach(field -> collect(field.value(), at.key(field.name())));
            case TextNode.Scalar _ -> {
                // nothing in it
            }
        }
    }

    /** Where a place is written, whatever aliases and merge keys lie on the way. */
    Optional<ModelPath> written(ModelPath path) {
        return follow(path, new HashSet<>());
    }

    private Optional<ModelPath> follow(ModelPath path, Set<ModelPath> seen) {
        if (!seen.add(path)) {
            return Optional.empty();
        }
        if (path.size() == 0) {
            return Optional.of(path);
        }
        Optional<ModelPath> parent = follow(path.parent(), seen);
        return parent.flatMap(at -> below(at, path.last().orElseThrow(), seen));
    }

    /** A step down from a place that is written as it is named. */
    private Optional<ModelPath> below(ModelPath at, ModelPath.Step step, Set<ModelPath> seen) {
        ModelPath next =
                switch (step) {
                    case ModelPath.Step.Key(String name) -> at.key(name);
                    case ModelPath.Step.Index(int position) -> at.index(position);
                };
        Optional<TextNode> node = node(next);
        if (node.isPresent()) {
            return target(next, node.get());
        }
        Optional<TextNode> merge = node(at.key("<<"));
        if (merge.isEmpty()) {
            return Optional.empty();
        }
        int count = merge.get() instanceof TextNode.Items list ? list.items().size() : 0;
        List<ModelPath> merged = new ArrayList<>();
        if (count == 0) {
            merged.add(at.key("<<"));
        }
        for (int i = 0; i < count; i++) {
            merged.add(at.key("<<").index(i));
        }
        return merged.stream()
                .flatMap(from -> node(from).flatMap(found -> target(from, found)).stream())
                .filter(seen::add)
                .flatMap(from -> below(from, step, seen).stream())
                .findFirst();
    }

    private Optional<ModelPath> target(ModelPath at, TextNode node) {
        return node instanceof TextNode.Alias alias
                ? definition(alias.name(), alias.start())
                : Optional.of(at);
    }

    /** The last definition above the alias: a name may be given again. */
    private Optional<ModelPath> definition(String name, int before) {
        return definitions.reversed().stream()
                .filter(known -> known.name().equals(name) && known.offset() < before)
                .map(Definition::at)
                .findFirst();
    }

    private Optional<TextNode> node(ModelPath path) {
        TextNode node = root;
        for (ModelPath.Step step : path.steps()) {
            Optional<TextNode> next =
                    switch (step) {
                        case ModelPath.Step.Key(String name) ->
                                node instanceof TextNode.Fields fields
                                        ? fields.field(name).map(TextNode.Field::value)
                                        : Optional.empty();
                        case ModelPath.Step.Index(int at) ->
                                node instanceof TextNode.Items list && at < list.items().size()
                                        ? Optional.of(list.items().get(at))
                                        : Optional.empty();
                    };
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return Optional.of(node);
    }
}
