package io.windlass.compose.explain;

import io.windlass.compose.problem.Position;
import io.windlass.compose.yaml.TextNode;
import io.windlass.compose.yaml.TextTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a Compose file, which is asked what it says about a place in the model. */
final class SourceText {

    private static final int DEEPEST = 200;

    private final Path file;
    private final String text;
    private final List<TextNode> documents;
    private final List<TextNode> anchored = new ArrayList<>();

    SourceText(Path file, String text) {
        this.file = file;
        this.text = text;
        this.documents = TextTree.read(text).orElse(List.of());
        documents.forEach(this::collect);
    }

    private void collect(TextNode node) {
        if (node.anchor().isPresent()) {
            anchored.add(node);
        }
        switch (node) {
            case TextNode.Items list -> list.items().forEach(this::collect);
            case TextNode.Fields all -> all.fields().forEach(field -> collect(field.value()));
            case TextNode.Scalar _, TextNode.Alias _ -> {
                // nothing lies below
            }
        }
    }

    /**
     * Something that the text says.
     *
     * @param start where what belongs to it begins: its key where it has one
     * @param ways the aliases that lead there
     * @param rest how many steps lead on from here, into what a short form stands for
     */
    record Written(TextNode node, int start, List<Way> ways, int rest) {
        Written {
            ways = List.copyOf(ways);
        }
    }

    /** What the text says about a place, the weakest first. */
    List<Written> at(Optional<Integer> document, List<String> steps) {
        List<Written> found = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (document.isEmpty() || document.get() == i) {
                List<Written> here = new ArrayList<>();
                TextNode root = documents.get(i);
                walk(new Visit(root, root.start(), List.of()), steps, here);
                found.addAll(here.reversed());
            }
        }
        return found;
    }

    /** What the text says below a node that stands at an offset. */
    List<Written> below(int offset, List<String> steps) {
        List<Written> found = new ArrayList<>();
        for (TextNode document : documents) {
            outermost(document, offset)
                    .ifPresent(node -> walk(new Visit(node, offset, List.of()), steps, found));
        }
        return found.reversed();
    }

    private static Optional<TextNode> outermost(TextNode node, int offset) {
        if (node.outerStart() == offset) {
            return Optional.of(node);
        }
        List<TextNode> children =
                switch (node) {
                    case TextNode.Items(var items, _, _, _, _, _) -> items;
                    case TextNode.Fields all ->
                            all.fields().stream().map(TextNode.Field::value).toList();
                    case TextNode.Scalar _, TextNode.Alias _ -> List.of();
                };
        return children.stream().flatMap(child -> outermost(child, offset).stream()).findFirst();
    }

    private record Visit(TextNode node, int start, List<Way> ways) {
        Visit to(TextNode next, int at) {
            return new Visit(next, at, ways);
        }

        Visit by(Way way, TextNode next) {
            List<Way> longer = new ArrayList<>(ways);
            longer.add(way);
            return new Visit(next, start, longer);
        }
    }

    private void walk(Visit visit, List<String> steps, List<Written> found) {
        if (visit.ways().size() > DEEPEST) {
            return;
        }
        switch (visit.node()) {
            case TextNode.Alias alias ->
                    anchor(alias).ifPresent(node -> walk(visit.by(way(alias), node), steps, found));
            case TextNode.Fields all when !steps.isEmpty() -> fields(visit, all, steps, found);
            case TextNode.Items list when !steps.isEmpty() -> items(visit, list, steps, found);
            case TextNode.Scalar scalar when !steps.isEmpty() && scalar.absent() -> {
                // nothing is said about what would lie below
            }
            case TextNode.Fields _, TextNode.Items _, TextNode.Scalar _ ->
                    found.add(
                            new Written(visit.node(), startOf(visit), visit.ways(), steps.size()));
        }
    }

    /** What an alias stands for is said where its anchor is. */
    private static int startOf(Visit visit) {
        boolean aliased =
                !visit.ways().isEmpty()
                        && visit.ways().getLast() instanceof Way.Aliased(_, boolean merged, _)
                        && !merged;
        return aliased ? visit.node().start() : visit.start();
    }

    private Way way(TextNode.Alias alias) {
        return new Way.Aliased(alias.name(), false, position(alias.start()));
    }

    private Optional<TextNode> anchor(TextNode.Alias alias) {
        return anchored.stream()
                .filter(node -> node.anchor().filter(alias.name()::equals).isPresent())
                .filter(node -> node.outerStart() < alias.start())
                .reduce((_, later) -> later);
    }

    private void fields(Visit visit, TextNode.Fields all, List<String> steps, List<Written> found) {
        List<String> rest = steps.subList(1, steps.size());
        Optional<TextNode.Field> own = all.field(steps.getFirst());
        int before = found.size();
        own.ifPresent(field -> walk(visit.to(field.value(), field.key().start()), rest, found));
        if (own.isPresent() && found.size() == before) {
            return; // what is merged counts for nothing below a key that is there
        }
        for (TextNode.Field field : all.fields()) {
            if (field.name().equals("<<")) {
                merged(visit, field.value(), steps, found);
            }
        }
    }

    private void merged(Visit visit, TextNode value, List<String> steps, List<Written> found) {
        switch (value) {
            case TextNode.Items list ->
                    list.items().forEach(item -> merged(visit, item, steps, found));
            case TextNode.Alias alias -> {
                Way way = new Way.Aliased(alias.name(), true, position(alias.start()));
                anchor(alias).ifPresent(node -> walk(visit.by(way, node), steps, found));
            }
            case TextNode.Fields _, TextNode.Scalar _ ->
                    walk(visit.to(value, value.start()), steps, found);
        }
    }

    private void items(Visit visit, TextNode.Items list, List<String> steps, List<Written> found) {
        String step = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        boolean index = step.matches("\\d{1,6}");
        if (index && Integer.parseInt(step) < list.items().size()) {
            TextNode item = list.items().get(Integer.parseInt(step));
            walk(visit.to(item, item.start()), rest, found);
            return;
        }
        for (TextNode item : list.items().reversed()) {
            if (item instanceof TextNode.Scalar scalar
                    && scalar.value().split("=", 2)[0].equals(step)) {
                found.add(new Written(scalar, scalar.start(), visit.ways(), rest.size()));
            }
        }
    }

    /** Whether a tag such as {@code !reset} stands in front of a node. */
    boolean tagged(TextNode node, String tag) {
        return text.substring(node.outerStart(), node.start()).contains(tag);
    }

    Position position(int offset) {
        int end = Math.min(offset, text.length());
        int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        return new Position(file, line, 1 + end - (text.lastIndexOf('\n', end - 1) + 1));
    }

    int offset(Position position) {
        int start = 0;
        for (int line = 1; line < position.line(); line++) {
            int next = text.indexOf('\n', start);
            if (next < 0) {
                return text.length();
            }
            start = next + 1;
        }
        return Math.min(text.length(), start + position.column() - 1);
    }

    /** What stands there, on one line; of a block its first. */
    String line(Written written) {
        boolean block =
                switch (written.node()) {
                    case TextNode.Items(_, boolean flow, _, _, _, _) -> !flow;
                    case TextNode.Fields(_, boolean flow, _, _, _, _) -> !flow;
                    case TextNode.Scalar _, TextNode.Alias _ -> false;
                };
        int end = block ? text.length() : Math.max(written.start(), written.node().end());
        String said = text.substring(written.start(), end);
        String first = said.lines().findFirst().orElse("").strip();
        return !block && said.lines().count() > 1 ? first + " …" : first;
    }
}
