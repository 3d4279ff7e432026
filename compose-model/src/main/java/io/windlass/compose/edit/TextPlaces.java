package io.windlass.compose.edit;

import io.windlass.compose.problem.Position;
import io.windlass.compose.yaml.TextNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Places in the text of a file: from a position to the path that leads there, and back. */
public final class TextPlaces {

    private final Source source;

    private TextPlaces(Source source) {
        this.source = source;
    }

    /** Empty when the text is not YAML. */
    public static Optional<TextPlaces> of(String text) {
        return Source.read(text).map(TextPlaces::new);
    }

    /** The path of the value that begins at a position. */
    public Optional<ModelPath> at(Position position) {
        int offset = offset(position);
        for (TextNode root : source.documents()) {
            Optional<ModelPath> found = at(root, new ModelPath(List.of()), offset);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<ModelPath> at(TextNode node, ModelPath path, int offset) {
        Optional<ModelPath> inner =
                switch (node) {
                    case TextNode.Fields fields ->
                            fields.fields().stream()
                                    .flatMap(field ->
                                            at(field.value(), path.key(field.name()), offset)
                                                    .stream())
                                    .findFirst();
                    case TextNode.Items list -> {
                        Optional<ModelPath> found = Optional.empty();
                        for (int i = 0; i < list.items().size() && found.isEmpty(); i++) {
                            found = at(list.items().get(i), path.index(i), offset);
                        }
                        yield found;
                    }
                    case TextNode.Scalar _, TextNode.Alias _ -> Optional.empty();
                };
        boolean here = path.size() > 0 && (node.outerStart() == offset || node.start() == offset);
        // a mapping begins where its first key does, and its first key is no value
        return inner.or(() -> here ? Optional.of(path) : Optional.empty());
    }

    private int offset(Position position) {
        String text = source.text();
        int at = 0;
        for (int line = 1; line < position.line(); line++) {
            at = Lines.next(text, at);
        }
        int mark = at == 0 && text.startsWith("\uFEFF") ? 1 : 0;
        return at + mark + position.column() - 1;
    }

    /** The text of a single value that is written at a place. */
    public Optional<String> scalar(ModelPath path) {
        return EditPlan.node(source, path)
                .filter(TextNode.Scalar.class::isInstance)
                .map(node -> ((TextNode.Scalar) node).value());
    }

    public boolean has(ModelPath path) {
        return !(source.find(path) instanceof Source.Found.Missing);
    }

    public boolean isList(ModelPath path) {
        return EditPlan.node(source, path).filter(TextNode.Items.class::isInstance).isPresent();
    }

    /** The keys of a top-level section. */
    public List<String> names(String section) {
        return Names.in(source, section);
    }

    /** The files that services are extended from, as they are named. */
    public List<String> extended() {
        return names("services").stream()
                .flatMap(name ->
                        source.said(EditPlan.service(name).key("extends").key("file")).stream())
                .filter(TextNode.Scalar.class::isInstance)
                .map(node -> ((TextNode.Scalar) node).value())
                .distinct()
                .toList();
    }

    /** Where the deepest part of a path that is there begins: its key, where it has one. */
    public Position position(Path file, ModelPath path) {
        ModelPath there = path;
        while (there.size() > 0 && !(source.find(there) instanceof Source.Found.Here)) {
            there = there.parent();
        }
        if (!(source.find(there) instanceof Source.Found.Here here) || there.size() == 0) {
            return new Position(file, 1, 1);
        }
        int offset =
                here.parent() instanceof TextNode.Fields fields
                        ? fields.fields().get(here.index()).key().start()
                        : here.node().start();
        return position(file, source.text(), offset);
    }

    /** The line and column of an offset. */
    public static Position position(Path file, String text, int offset) {
        int start = Lines.start(text, offset);
        int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
        return new Position(file, line, Lines.column(text, offset) + 1);
    }

    /**
     * A service as it is written, to be put elsewhere; empty when it is not there or is written in
     * braces among others.
     */
    public Optional<Fragment.Block> block(String service) {
        String text = source.text();
        if (!(source.find(EditPlan.service(service))
                        instanceof
                        Source.Found.Here(_, TextNode node, TextNode.Fields all, int index, _, _))
                || all.flow()) {
            return Optional.empty();
        }
        TextNode key = all.fields().get(index).key();
        int column = Lines.column(text, key.outerStart());
        int start = Removal.withComments(text, key.outerStart());
        List<String> above =
                text.substring(start, Lines.start(text, key.outerStart()))
                        .lines()
                        .map(String::strip)
                        .toList();
        int colon = text.indexOf(':', key.end());
        List<String> lines =
                text.substring(colon + 1, Lines.end(text, node.end())).lines().toList();
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String moved =
                    i == 0 || line.isBlank()
                            ? line
                            : line.substring(Math.min(column, Lines.indent(line, 0)));
            value.append(i == 0 ? "" : "\n").append(moved);
        }
        return Optional.of(new Fragment.Block(above, value.toString()));
    }
}
