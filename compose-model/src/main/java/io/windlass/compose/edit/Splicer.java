package io.windlass.compose.edit;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.yaml.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns one change into the ranges of the text that it replaces. */
final class Splicer {

    private final Source source;

    private Splicer(Source source) {
        this.source = source;
    }

    /** What came of a change. */
    sealed interface Result {

        /**
         * It can be made.
         *
         * @param made the change with the place where it is made
         */
        record Ranges(List<TextEdit> edits, Change made, int document) implements Result {
            public Ranges {
                edits = List.copyOf(edits);
            }
        }

        record Refused(Problem problem) implements Result {}
    }

    /** Works out the ranges; nothing is written. */
    static Result splice(Source source, Change change) {
        return new Splicer(source).splice(change);
    }

    private Result splice(Change change) {
        ModelPath target = change.target();
        return switch (source.find(target)) {
            case Source.Found.Elsewhere(String anchor, _) ->
                    new Result.Refused(source.shared(target, anchor));
            case Source.Found.Missing(ModelPath deepest, _) ->
                    change instanceof Change.Put put
                            ? splice(onTheWay(put, deepest))
                            : new Result.Refused(Source.missing(target));
            case Source.Found.Here here -> {
                Optional<String> anchor = anchor(here, change);
                if (anchor.isPresent() && !source.shared()) {
                    yield new Result.Refused(source.shared(target, anchor.get()));
                }
                if (here.way().stream().anyMatch(this::reset)
                        && !(change instanceof Change.Remove)) {
                    yield refused(
                            Code.CONFLICT,
                            "“" + target + "” is taken away by “!reset” here; remove that first.");
                }
                yield at(here, change.at(here.at()));
            }
        };
    }

    /**
     * An anchor that is used elsewhere and that the place lies under. A copy and another name leave
     * the value itself as it is.
     */
    private Optional<String> anchor(Source.Found.Here here, Change change) {
        Set<String> used = source.aliases();
        boolean around = change instanceof Change.Copy || change instanceof Change.RenameKey;
        return here.way().stream()
                .limit(here.way().size() - (around ? 1 : 0))
                .flatMap(node -> node.anchor().stream())
                .filter(used::contains)
                .findFirst();
    }

    private boolean reset(TextNode node) {
        return Raw.marks(source.text(), node).contains("!reset");
    }

    /** The same with the mappings that are missing as part of the value. */
    private static Change onTheWay(Change.Put put, ModelPath deepest) {
        Fragment value = Fragment.field(put.key(), put.value());
        List<ModelPath.Step> missing =
                put.parent().steps().subList(deepest.size(), put.parent().size());
        for (ModelPath.Step step : missing.subList(1, missing.size()).reversed()) {
            value = Fragment.field(name(step), value);
        }
        return new Change.Put(deepest, name(missing.getFirst()), value, Optional.empty());
    }

    private static String name(ModelPath.Step step) {
        return switch (step) {
            case ModelPath.Step.Key(String name) -> name;
            case ModelPath.Step.Index(int position) -> Integer.toString(position);
        };
    }

    private Result at(Source.Found.Here here, Change change) {
        return switch (change) {
            case Change.Put put -> put(here, put);
            case Change.Append(ModelPath list, Fragment item) ->
                    here.node() instanceof TextNode.Items || nothing(here.node())
                            ? made(here, change, new Insertion(source).append(here, item))
                            : refused(
                                    Code.WRONG_TYPE, "“" + list + "” is not a list in this file.");
            case Change.Replace(_, Fragment value) ->
                    made(here, change, new Replacement(source).replace(here, value));
            case Change.Remove remove -> remove(here, remove);
            case Change.RenameKey rename -> renameKey(here, rename);
            case Change.Copy copy -> copy(here, copy);
            case Change.Keyed(ModelPath list, Fragment.Fields each) -> {
                List<TextEdit> edits = new Keying(source).key(here, each);
                yield edits.isEmpty()
                        ? refused(Code.WRONG_TYPE, "“" + list + "” is not a list of names.")
                        : made(here, change, edits);
            }
        };
    }

    private static Result made(Source.Found.Here here, Change change, List<TextEdit> edits) {
        return new Result.Ranges(edits, change, here.document());
    }

    private Result put(Source.Found.Here here, Change.Put put) {
        if (here.node() instanceof TextNode.Fields fields && fields.field(put.key()).isPresent()) {
            return refused(
                    Code.CONFLICT, "“" + put.parent().key(put.key()) + "” is there already.");
        }
        if (here.node() instanceof TextNode.Alias alias) {
            return new Result.Refused(source.shared(put.parent(), alias.name()));
        }
        if (here.node() instanceof TextNode.Fields fields
                && fields.flow()
                && !fields.fields().isEmpty()
                && put.value() instanceof Fragment.Block) {
            return refused(
                    Code.WRONG_TYPE,
                    "“" + put.parent() + "” is written in braces, which cannot take in a block.");
        }
        if (!nothing(here.node()) && !(here.node() instanceof TextNode.Fields)) {
            return refused(
                    Code.WRONG_TYPE, "“" + put.parent() + "” is not a mapping in this file.");
        }
        return made(
                here, put, new Insertion(source).put(here, put.key(), put.value(), put.after()));
    }

    /** Whether it is a key without a value, or an explicit null. */
    private static boolean nothing(TextNode node) {
        return node instanceof TextNode.Scalar scalar && scalar.typed() instanceof Value.Null;
    }

    private Result remove(Source.Found.Here here, Change.Remove change) {
        ModelPath path = change.path();
        int siblings =
                switch (here.parent()) {
                    case TextNode.Fields fields -> fields.fields().size();
                    case TextNode.Items list -> list.items().size();
                    case TextNode.Scalar _, TextNode.Alias _ -> 0;
                };
        if (path.size() == 0) {
            return refused(Code.USAGE, "The whole file cannot be removed as a value.");
        }
        if (siblings == 1 && path.size() == 1) {
            return refused(
                    Code.CONFLICT,
                    "“" + path + "” is all that this file says; without it there would be none.");
        }
        int tops = here.way().getFirst() instanceof TextNode.Fields top ? top.fields().size() : 0;
        if (siblings == 1 && path.size() > 1 && vanishes(path.parent(), tops)) {
            return splice(new Change.Remove(path.parent()));
        }
        Removal removal = new Removal(source.text());
        return made(
                here,
                change,
                switch (here.parent()) {
                    case TextNode.Fields fields when siblings == 1 && !fields.flow() ->
                            removal.emptied(fields);
                    case TextNode.Fields fields -> removal.field(fields, here.index());
                    case TextNode.Items list when siblings == 1 && !list.flow() ->
                            removal.emptied(list);
                    case TextNode.Items list -> removal.item(list, here.index());
                    case TextNode.Scalar _, TextNode.Alias _ -> List.of();
                });
    }

    /**
     * Whether it goes when nothing is left in it: all but services, what lists them, and what is
     * alone in its file.
     *
     * @param tops how many keys the file has at the top
     */
    static boolean vanishes(ModelPath path, int tops) {
        boolean services =
                path.steps().getFirst() instanceof ModelPath.Step.Key(String top)
                        && top.equals("services");
        return services ? path.size() > 2 : path.size() > 1 || tops > 1;
    }

    private Result renameKey(Source.Found.Here here, Change.RenameKey change) {
        ModelPath path = change.path();
        if (!(here.parent() instanceof TextNode.Fields fields) || path.size() == 0) {
            return refused(Code.WRONG_TYPE, "“" + path + "” has no key that could be renamed.");
        }
        if (fields.field(change.name()).isPresent()) {
            return taken(path, change.name());
        }
        TextNode key = fields.fields().get(here.index()).key();
        TextNode.Style style =
                key instanceof TextNode.Scalar scalar ? scalar.style() : TextNode.Style.PLAIN;
        String name = Rendering.scalar(change.name(), style, fields.flow());
        return made(here, change, List.of(new TextEdit(key.start(), key.end(), name)));
    }

    private Result copy(Source.Found.Here here, Change.Copy change) {
        ModelPath path = change.path();
        if (!(here.parent() instanceof TextNode.Fields fields) || path.size() == 0) {
            return refused(Code.WRONG_TYPE, "“" + path + "” cannot be duplicated.");
        }
        return fields.field(change.name()).isPresent()
                ? taken(path, change.name())
                : made(here, change, new Copying(source).copy(fields, here.index(), change.name()));
    }

    private static Result taken(ModelPath path, String name) {
        return refused(Code.CONFLICT, "“" + path.parent().key(name) + "” is there already.");
    }

    private static Result refused(Code code, String sentence) {
        return new Result.Refused(Problem.of(code, sentence));
    }
}
