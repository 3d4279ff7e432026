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
    private final boolean shared;

    private Splicer(Source source, boolean shared) {
        this.source = source;
        this.shared = shared;
    }

    /** What came of a change. */
    sealed interface Result {
        record Ranges(List<TextEdit> edits) implements Result {}

        record Refused(Problem problem) implements Result {}
    }

    /**
     * Works out the ranges; nothing is written.
     *
     * @param shared whether what stands under an anchor that is used elsewhere may be changed
     */
    static Result splice(Source source, Change change, boolean shared) {
        return new Splicer(source, shared).splice(change, change.target());
    }

    private Result splice(Change change, ModelPath target) {
        return switch (source.find(target)) {
            case Source.Found.Elsewhere(String alias, _, _) ->
                    new Result.Refused(source.shared(target, alias));
            case Source.Found.Missing(ModelPath deepest, _) ->
                    change instanceof Change.Put put
                            ? splice(onTheWay(put, deepest), deepest)
                            : new Result.Refused(Source.missing(target));
            case Source.Found.Here here -> {
                Set<String> used = source.aliases();
                Optional<String> anchor =
                        here.anchors().stream().filter(used::contains).findFirst();
                yield anchor.isPresent() && !shared
                        ? new Result.Refused(source.shared(target, anchor.get()))
                        : at(here, change);
            }
        };
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
            case Change.Append(ModelPath list, Fragment item) -> {
                boolean can = here.node() instanceof TextNode.Items || nothing(here.node());
                List<TextEdit> edits =
                        can ? new Insertion(source).append(here, item) : List.of();
                yield edits.isEmpty()
                        ? refused(Code.WRONG_TYPE, "“" + list + "” is not a list in this file.")
                        : new Result.Ranges(edits);
            }
            case Change.Replace(_, Fragment value) ->
                    new Result.Ranges(new Replacement(source).replace(here, value));
            case Change.Remove(ModelPath path) -> remove(here, path);
            case Change.RenameKey(ModelPath path, String name) -> renameKey(here, path, name);
            case Change.Copy(ModelPath path, String name) -> copy(here, path, name);
            case Change.Keyed(ModelPath list, Fragment.Fields each) -> {
                List<TextEdit> edits = new Keying(source).key(here, each);
                yield edits.isEmpty()
                        ? refused(Code.WRONG_TYPE, "“" + list + "” is not a list of names.")
                        : new Result.Ranges(edits);
            }
        };
    }

    private Result put(Source.Found.Here here, Change.Put put) {
        if (here.node() instanceof TextNode.Fields fields && fields.field(put.key()).isPresent()) {
            return refused(
                    Code.CONFLICT, "“" + put.parent().key(put.key()) + "” is there already.");
        }
        if (here.node() instanceof TextNode.Alias alias) {
            return new Result.Refused(source.shared(put.parent(), alias.name()));
        }
        if (!nothing(here.node()) && !(here.node() instanceof TextNode.Fields)) {
            return refused(
                    Code.WRONG_TYPE, "“" + put.parent() + "” is not a mapping in this file.");
        }
        return new Result.Ranges(
                new Insertion(source).put(here, put.key(), put.value(), put.after()));
    }

    /** Whether it is a key without a value, or an explicit null. */
    private static boolean nothing(TextNode node) {
        return node instanceof TextNode.Scalar scalar && scalar.typed() instanceof Value.Null;
    }

    private Result remove(Source.Found.Here here, ModelPath path) {
        int siblings =
                switch (here.parent()) {
                    case TextNode.Fields fields -> fields.fields().size();
                    case TextNode.Items list -> list.items().size();
                    case TextNode.Scalar _, TextNode.Alias _ -> 0;
                };
        if (path.size() == 0) {
            return refused(Code.USAGE, "The whole file cannot be removed as a value.");
        }
        if (siblings == 1 && path.size() > 1 && vanishes(path.parent())) {
            return splice(new Change.Remove(path.parent()), path.parent());
        }
        Removal removal = new Removal(source.text());
        return new Result.Ranges(
                switch (here.parent()) {
                    case TextNode.Fields fields when siblings == 1 && !fields.flow() ->
                            path.size() == 1
                                    ? removal.field(fields, here.index())
                                    : removal.emptied(fields);
                    case TextNode.Fields fields -> removal.field(fields, here.index());
                    case TextNode.Items list -> removal.item(list, here.index());
                    case TextNode.Scalar _, TextNode.Alias _ -> List.of();
                });
    }

    /** Whether it goes when nothing is left in it: all but services and what lists them. */
    static boolean vanishes(ModelPath path) {
        boolean services =
                path.steps().getFirst() instanceof ModelPath.Step.Key(String top)
                        && top.equals("services");
        return !services || path.size() > 2;
    }

    private Result renameKey(Source.Found.Here here, ModelPath path, String name) {
        if (!(here.parent() instanceof TextNode.Fields fields) || path.size() == 0) {
            return refused(Code.WRONG_TYPE, "“" + path + "” has no key that could be renamed.");
        }
        if (fields.field(name).isPresent()) {
            return refused(Code.CONFLICT, "“" + path.parent().key(name) + "” is there already.");
        }
        TextNode key = fields.fields().get(here.index()).key();
        TextNode.Style style =
                key instanceof TextNode.Scalar scalar ? scalar.style() : TextNode.Style.PLAIN;
        return new Result.Ranges(
                List.of(
                        new TextEdit(
                                key.start(),
                                key.end(),
                                Rendering.scalar(name, style, fields.flow()))));
    }

    private Result copy(Source.Found.Here here, ModelPath path, String name) {
        if (!(here.parent() instanceof TextNode.Fields fields) || path.size() == 0) {
            return refused(Code.WRONG_TYPE, "“" + path + "” cannot be duplicated.");
        }
        if (fields.field(name).isPresent()) {
            return refused(Code.CONFLICT, "“" + path.parent().key(name) + "” is there already.");
        }
        if (!here.node().anchor().isEmpty()) {
            return refused(
                    Code.CONFLICT,
                    "“" + path + "” carries an anchor, which must not be there twice.");
        }
        if (fields.flow()) {
            TextNode.Field field = fields.fields().get(here.index());
            String value = source.text().substring(field.value().outerStart(), field.value().end());
            return new Result.Ranges(
                    new Insertion(source)
                            .put(
                                    new Source.Found.Here(
                                            fields, fields, 0, false, Set.of(), 0),
                                    name,
                                    new Fragment.Plain(value),
                                    Optional.empty()));
        }
        return new Result.Ranges(new Insertion(source).copy(fields, here.index(), name));
    }

    private static Result refused(Code code, String sentence) {
        return new Result.Refused(Problem.of(code, sentence));
    }
}
