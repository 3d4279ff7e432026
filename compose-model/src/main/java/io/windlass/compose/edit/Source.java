package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.yaml.TextNode;
import io.windlass.compose.yaml.TextTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text with the nodes of its documents, ready to be changed. */
record Source(String text, List<TextNode> documents, Layout layout) {

    /** Empty when the text is not YAML. */
    static Optional<Source> read(String text) {
        return TextTree.read(text)
                .map(documents -> {
                    List<TextNode> roots =
                            documents.isEmpty()
                                    ? List.of(
                                            new TextNode.Scalar(
                                                    "",
                                                    TextNode.Style.PLAIN,
                                                    text.length(),
                                                    text.length(),
                                                    text.length(),
                                                    Optional.empty()))
                                    : documents;
                    return new Source(text, roots, Layout.of(text, roots.getFirst()));
                });
    }

    static Problem unreadable() {
        return Problem.of(
                Code.YAML_SYNTAX,
                "This file is not valid YAML, so it can only be edited by hand.");
    }

    Rendering rendering() {
        return new Rendering(layout);
    }

    /** What lies at a place. */
    sealed interface Found {

        /** The document it was looked for in. */
        int document();

        /**
         * It is written here.
         *
         * @param parent what it lies in; the node itself for the top
         * @param index its position in the parent
         * @param anchors names of the anchors that it lies under, its own included
         */
        record Here(
                TextNode node, TextNode parent, int index, boolean top, Set<String> anchors, int document)
                implements Found {}

        /**
         * The way there leads through an alias: it is written elsewhere.
         *
         * @param at the place of the alias
         */
        record Elsewhere(String alias, ModelPath at, int document) implements Found {}

        /** It is not there; {@code deepest} is. */
        record Missing(ModelPath deepest, int document) implements Found {}
    }

    /** Later documents are laid over earlier ones, so the last one that has the place counts. */
    Found find(ModelPath path) {
        Found.Missing best = new Found.Missing(new ModelPath(List.of()), 0);
        for (int i = documents.size() - 1; i >= 0; i--) {
            switch (find(i, path)) {
                case Found.Missing missing -> {
                    if (missing.deepest().size() > best.deepest().size()) {
                        best = missing;
                    }
                }
                case Found.Here here -> {
                    return here;
                }
                case Found.Elsewhere elsewhere -> {
                    return elsewhere;
                }
            }
        }
        return best;
    }

    Found find(int document, ModelPath path) {
        TextNode node = documents.get(document);
        TextNode parent = node;
        int index = 0;
        Set<String> anchors = new HashSet<>();
        node.anchor().ifPresent(anchors::add);
        for (int i = 0; i < path.size(); i++) {
            ModelPath here = new ModelPath(path.steps().subList(0, i));
            if (node instanceof TextNode.Alias alias) {
                return new Found.Elsewhere(alias.name(), here, document);
            }
            int position = position(node, path.steps().get(i));
            if (position < 0) {
                return new Found.Missing(here, document);
            }
            parent = node;
            index = position;
            node = child(node, position);
            node.anchor().ifPresent(anchors::add);
        }
        return new Found.Here(node, parent, index, path.size() == 0, anchors, document);
    }

    private static TextNode child(TextNode node, int position) {
        return switch (node) {
            case TextNode.Fields fields -> fields.fields().get(position).value();
            case TextNode.Items list -> list.items().get(position);
            case TextNode.Scalar _, TextNode.Alias _ -> node;
        };
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
        documents.forEach(root ->
                new Anchors(root).uses().forEach(use -> names.add(use.name())));
        return names;
    }

    static Problem missing(ModelPath path) {
        return Problem.of(Code.NOT_FOUND, "There is no “" + path + "” in this file.");
    }

    /** Says what else a change would change. */
    Problem shared(ModelPath path, String anchor) {
        List<String> users = new ArrayList<>();
        for (TextNode root : documents) {
            for (Anchors.Use use : new Anchors(root).uses()) {
                if (use.name().equals(anchor)) {
                    users.add("“" + use.at() + "”");
                }
            }
        }
        String all =
                users.size() > 4
                        ? String.join(", ", users.subList(0, 3))
                                + " and "
                                + (users.size() - 3)
                                + " more places"
                        : users.size() > 1
                                ? String.join(", ", users.subList(0, users.size() - 1))
                                        + " and "
                                        + users.getLast()
                                : String.join("", users);
        return Problem.of(
                Code.CONFLICT,
                "“"
                        + path
                        + "” is written under the anchor “"
                        + anchor
                        + "”, which is used at "
                        + all
                        + "; a change would change "
                        + (users.size() > 1 ? "all of them." : "that as well."));
    }
}
