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

/**
 * A text with the nodes of its documents, ready to be changed.
 *
 * @param shared whether what aliases and merge keys lead to may be changed, for all their users
 */
record Source(String text, List<TextNode> documents, Layout layout, boolean shared) {

    /** Empty when the text is not YAML. */
    static Optional<Source> read(String text) {
        return read(text, false);
    }

    static Optional<Source> read(String text, boolean shared) {
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
                    return new Source(text, roots, Layout.of(text, roots.getFirst()), shared);
                });
    }

    static Problem unreadable() {
        return Problem.of(
                Code.YAML_SYNTAX, "This file is not valid YAML, so it can only be edited by hand.");
    }

    /** The same text, where what is shared may be changed or not. */
    Source sharing(boolean may) {
        return new Source(text, documents, layout, may);
    }

    /** Whether an alias refers to an anchor that is not there. */
    boolean dangling() {
        return documents.stream().anyMatch(root -> new Anchors(root).dangling());
    }

    Rendering rendering() {
        return new Rendering(layout);
    }

    /** What lies at a place. */
    sealed interface Found {

        /** The document it was looked for in. */
        int document();

        /**
         * It is written in this file.
         *
         * @param at where: not the place that was looked for when an alias led there
         * @param parent what it lies in; the node itself for the top
         * @param index its position in the parent
         * @param way the nodes from the top to it, both included
         */
        record Here(
                ModelPath at,
                TextNode node,
                TextNode parent,
                int index,
                List<TextNode> way,
                int document)
                implements Found {
            public Here {
                way = List.copyOf(way);
            }

            boolean top() {
                return way.size() == 1;
            }
        }

        /**
         * The way there leads through an alias or a merge key, and what it leads to must not be
         * changed.
         */
        record Elsewhere(String anchor, int document) implements Found {}

        /** It is not there; {@code deepest} is. */
        record Missing(ModelPath deepest, int document) implements Found {}
    }

    /** Later documents are laid over earlier ones, so the last one that has the place counts. */
    Found find(ModelPath path) {
        Found.Missing best = new Found.Missing(new ModelPath(List.of()), documents.size() - 1);
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
        List<TextNode> way = new ArrayList<>(List.of(documents.get(document)));
        ModelPath at = new ModelPath(List.of());
        int index = 0;
        for (int i = 0; i < path.size(); i++) {
            TextNode node = way.getLast();
            if (node instanceof TextNode.Alias alias) {
                Optional<ModelPath> written = new Anchors(documents.get(document)).written(at);
                return shared && written.isPresent()
                        ? find(document, written.get().then(path.steps().subList(i, path.size())))
                        : new Found.Elsewhere(alias.name(), document);
            }
            int position = position(node, path.steps().get(i));
            if (position < 0) {
                return absent(document, path, i);
            }
            way.add(child(node, position));
            index = position;
            at = at.then(List.of(path.steps().get(i)));
        }
        TextNode parent = way.size() > 1 ? way.get(way.size() - 2) : way.getFirst();
        return new Found.Here(at, way.getLast(), parent, index, way, document);
    }

    /** What lies on the way to a place may come from a merge key; the place itself is missing. */
    private Found absent(int document, ModelPath path, int depth) {
        ModelPath next = new ModelPath(path.steps().subList(0, depth + 1));
        Optional<ModelPath> merged =
                depth + 1 < path.size() ? merged(document, next) : Optional.empty();
        if (merged.isEmpty()) {
            return new Found.Missing(new ModelPath(path.steps().subList(0, depth)), document);
        }
        return shared
                ? find(document, merged.get().then(path.steps().subList(depth + 1, path.size())))
                : new Found.Elsewhere(anchor(document, merged.get()), document);
    }

    private Optional<ModelPath> merged(int document, ModelPath path) {
        return new Anchors(documents.get(document)).written(path);
    }

    /** Where a place that is missing itself is written, when a merge key brings it. */
    Optional<Found> inherited(ModelPath path) {
        for (int i = documents.size() - 1; i >= 0; i--) {
            Optional<ModelPath> merged = merged(i, path);
            if (merged.isPresent()) {
                return Optional.of(
                        shared
                                ? find(i, merged.get())
                                : new Found.Elsewhere(anchor(i, merged.get()), i));
            }
        }
        return Optional.empty();
    }

    /** What a place says, whatever aliases and merge keys lead to it. */
    Optional<TextNode> said(ModelPath path) {
        for (int i = documents.size() - 1; i >= 0; i--) {
            Optional<ModelPath> written = merged(i, path);
            if (written.isPresent() && find(i, written.get()) instanceof Found.Here here) {
                return Optional.of(here.node());
            }
        }
        return Optional.empty();
    }

    /** The innermost anchor that a place lies under. */
    private String anchor(int document, ModelPath written) {
        return find(document, written) instanceof Found.Here here
                ? here.way().reversed().stream()
                        .flatMap(node -> node.anchor().stream())
                        .findFirst()
                        .orElse("<<")
                : "<<";
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
        documents.forEach(root -> new Anchors(root).uses().forEach(use -> names.add(use.name())));
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
