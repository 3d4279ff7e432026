package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.yaml.TextNode;
import io.windlass.compose.yaml.TextTree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text with its nodes, ready to be changed. */
record Source(String text, TextNode root, Layout layout) {

    static Optional<Source> read(String text, ModelPath target) {
        return TextTree.read(text)
                .map(documents -> {
                    TextNode root = document(documents, target);
                    return new Source(text, root, Layout.of(text, root));
                });
    }

    /** The last document that has the place, else the first. */
    private static TextNode document(List<TextNode> documents, ModelPath target) {
        for (TextNode document : documents.reversed()) {
            if (find(document, target) instanceof Found.Here) {
                return document;
            }
        }
        return documents.isEmpty()
                ? new TextNode.Scalar("", TextNode.Style.PLAIN, 0, 0, 0, Optional.empty())
                : documents.getFirst();
    }

    Rendering rendering() {
        return new Rendering(layout);
    }

    /** What lies at a place. */
    sealed interface Found {

        /**
         * It is written here.
         *
         * @param parent what it lies in; the node itself for the top
         * @param index its position in the parent
         * @param top whether it is the whole document
         * @param anchors names of the anchors that it lies under, its own included
         */
        record Here(TextNode node, TextNode parent, int index, boolean top, Set<String> anchors)
                implements Found {}

        /** The way there leads through an alias: it is written elsewhere. */
        record Elsewhere(String alias) implements Found {}

        /** It is not there; {@code deepest} is. */
        record Missing(ModelPath deepest) implements Found {}
    }

    Found find(ModelPath path) {
        return find(root, path);
    }

    private static Found find(TextNode root, ModelPath path) {
        TextNode node = root;
        TextNode parent = root;
        int index = 0;
        Set<String> anchors = new HashSet<>();
        ModelPath deepest = new ModelPath(List.of());
        root.anchor().ifPresent(anchors::add);
        for (ModelPath.Step step : path.steps()) {
            if (node instanceof TextNode.Alias alias) {
                return new Found.Elsewhere(alias.name());
            }
            int position = position(node, step);
            if (position < 0) {
                return new Found.Missing(deepest);
            }
            parent = node;
            index = position;
            node =
                    node instanceof TextNode.Fields fields
                            ? fields.fields().get(position).value()
                            : ((TextNode.Items) node).items().get(position);
            node.anchor().ifPresent(anchors::add);
            deepest =
                    step instanceof ModelPath.Step.Key(String name)
                            ? deepest.key(name)
                            : deepest.index(position);
        }
        return new Found.Here(node, parent, index, path.size() == 0, anchors);
    }

    private static int position(TextNode node, ModelPath.Step step) {
        return switch (step) {
            case ModelPath.Step.Key(String name) -> {
                if (node instanceof TextNode.Fields fields) {
                    for (int i = 0; i < fields.fields().size(); i++) {
                        if (fields.fields().get(i).name().equals(name)) {
                            yield i;
                        }
                    }
                }
                yield -1;
            }
            case ModelPath.Step.Index(int at) ->
                    node instanceof TextNode.Items list && at < list.items().size() ? at : -1;
        };
    }

    /** The names of all anchors that an alias refers to. */
    Set<String> aliases() {
        Set<String> names = new HashSet<>();
        collect(root, names);
        return names;
    }

    private static void collect(TextNode node, Set<String> names) {
        switch (node) {
            case TextNode.Alias alias -> names.add(alias.name());
            case TextNode.Items list -> list.items().forEach(item -> collect(item, names));
            case TextNode.Fields fields ->
                    fields.fields().forEach(field -> collect(field.value(), names));
            case TextNode.Scalar _ -> {
                // refers to nothing
            }
        }
    }

    static Problem missing(ModelPath path) {
        return Problem.of(Code.NOT_FOUND, "There is no “" + path + "” in this file.");
    }

    static Problem shared(ModelPath path, String alias) {
        return Problem.of(
                Code.CONFLICT,
                "“"
                        + path
                        + "” is written once, under the anchor “"
                        + alias
                        + "”, and used in several places; a change would change all of them.");
    }
}
