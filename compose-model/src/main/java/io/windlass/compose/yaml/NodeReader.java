package io.windlass.compose.yaml;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.problem.Severity;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Reads the nodes of one document. Aliased nodes become one shared value, so that a file made to
 * unfold without end costs nothing until its unfolded size, which is counted, passes the limit.
 */
final class NodeReader {

    /** How many values a document may unfold into; a file of 1000 services has some 30 000. */
    private static final int MOST = 500_000;

    /** Nobody writes longer keys; they, and paths of them, are repeated for all that is below. */
    private static final int LONGEST_KEY = 2048;

    static final Tag RESET = new Tag("!reset");
    static final Tag OVERRIDE = new Tag("!override");
    private static final Tag MERGE = Tag.MERGE;

    private final Positions positions;
    private final List<Finding> findings;
    private final IdentityHashMap<Node, Shared> anchored = new IdentityHashMap<>();
    private final IdentityHashMap<Node, Boolean> open = new IdentityHashMap<>();
    private long size;
    private boolean tagged;

    private record Shared(Value value, long size) {}

    NodeReader(Positions positions, List<Finding> findings) {
        this.positions = positions;
        this.findings = findings;
    }

    Value read(Node node) {
        return value(node, "");
    }

    /** Where the document resets or overrides; to be asked after reading. */
    List<Document.Tag> tags(Node root) {
        List<Document.Tag> result = new ArrayList<>();
        if (tagged) {
            collect(root, List.of(), result);
        }
        return result;
    }

    private void collect(Node node, List<String> path, List<Document.Tag> result) {
        if (node.getTag().equals(RESET) || node.getTag().equals(OVERRIDE)) {
            result.add(new Document.Tag(path));
            return;
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                collect(tuple.getValueNode(), step(path, tuple.getKeyNode()), result);
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> items = sequence.getValue();
            for (int i = 0; i < items.size(); i++) {
                // the items of a merge list stand for the keys of the mapping itself
                collect(items.get(i), plus(path, Integer.toString(i)), result);
            }
        }
    }

    private static List<String> step(List<String> path, Node key) {
        return isMerge(key) ? path : plus(path, key instanceof ScalarNode s ? s.getValue() : "");
    }

    private static List<String> plus(List<String> path, String step) {
        List<String> result = new ArrayList<>(path);
        result.add(step);
        return result;
    }

    private Value value(Node node, String path) {
        Shared known = anchored.get(node);
        if (known != null) {
            grow(known.size(), node);
            return known.value();
        }
        if (open.containsKey(node)) {
            throw new ReadLimit("An alias leads back into the value that it stands in.", at(node));
        }
        long before = size;
        grow(1, node);
        boolean remember = node.getAnchor() != null;
        if (remember) {
            open.put(node, true);
        }
        Value value =
                switch (node) {
                    case ScalarNode scalar -> scalar(scalar);
                    case SequenceNode sequence -> items(sequence, path);
                    case MappingNode mapping -> fields(mapping, path);
                    default -> new Value.Null(Origin.at(at(node)));
                };
        if (remember) {
            open.remove(node);
            anchored.put(node, new Shared(value, size - before));
        }
        return value;
    }

    private void grow(long by, Node node) {
        size += by;
        if (size > MOST) {
            throw new ReadLimit(
                    "Aliases unfold this file into more than " + MOST + " values.", at(node));
        }
    }

    private Value scalar(ScalarNode node) {
        Origin origin = Origin.at(at(node));
        if (node.getTag().equals(PlainResolver.PLAIN)) {
            return Scalars.plain(node.getValue(), origin);
        }
        String tag = node.getTag().getValue();
        Optional<Value> typed = TaggedScalars.read(node.getValue(), tag, origin);
        if (typed.isEmpty()) {
            report(
                    Code.YAML_SYNTAX,
                    "`"
                            + node.getValue()
                            + "` cannot be read as "
                            + tag.replaceFirst(".*:", "!!")
                            + ".",
                    at(node),
                    "");
        }
        return typed.orElseGet(() -> new Value.Text(node.getValue(), origin));
    }

    private Value items(SequenceNode node, String path) {
        List<Value> values = new ArrayList<>(node.getValue().size());
        int index = 0;
        for (Node item : node.getValue()) {
            Value value = value(item, below(path, "[" + index++ + "]"));
            if (!isReset(item)) {
                values.add(value);
            }
        }
        noteTag(node);
        return new Value.Items(values, Origin.at(at(node)));
    }

    private Value fields(MappingNode node, String path) {
        SequencedMap<String, Value> own = new LinkedHashMap<>();
        Map<String, Position> seen = new java.util.HashMap<>();
        List<Value.Fields> merged = new ArrayList<>();
        for (NodeTuple tuple : node.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key(key, path);
            Position previous = seen.putIfAbsent(name, at(key));
            if (previous != null) {
                duplicate(name, path, at(key), previous);
            }
            if (isMerge(key)) {
                merge(tuple.getValueNode(), path, merged);
                continue;
            }
            Node valueNode = tuple.getValueNode();
            Value value = value(valueNode, path.isEmpty() ? name : below(path, "." + name));
            noteTag(valueNode);
            if (!isReset(valueNode)) {
                own.put(name, value.from(value.origin().under(at(key))));
            }
        }
        noteTag(node);
        for (Value.Fields more : merged) {
            more.values().forEach(own::putIfAbsent);
        }
        return new Value.Fields(own, Origin.at(at(node)));
    }

    private static String below(String path, String step) {
        return path.length() > LONGEST_KEY ? path : path + step;
    }

    private void noteTag(Node node) {
        tagged |= node.getTag().equals(RESET) || node.getTag().equals(OVERRIDE);
    }

    private static boolean isReset(Node node) {
        return node.getTag().equals(RESET);
    }

    private static boolean isMerge(Node key) {
        return key instanceof ScalarNode scalar
                && scalar.getValue().equals("<<")
                && (key.getTag().equals(PlainResolver.PLAIN) || key.getTag().equals(MERGE));
    }

    private void merge(Node node, String path, List<Value.Fields> into) {
        boolean several = node instanceof SequenceNode list && !list.getValue().isEmpty();
        List<Node> nodes = several ? ((SequenceNode) node).getValue() : List.of(node);
        nodes.forEach(item -> mergeOne(item, path, into));
    }

    private void mergeOne(Node node, String path, List<Value.Fields> into) {
        if (value(node, path) instanceof Value.Fields fields) {
            into.add(fields);
        } else {
            report(
                    Code.WRONG_TYPE,
                    "`<<` merges a mapping, or a list of mappings, and nothing else.",
                    at(node),
                    path);
        }
    }

    private String key(Node node, String path) {
        if (!(node instanceof ScalarNode scalar)) {
            report(
                    Code.WRONG_TYPE,
                    "A key is a text; here a list or a mapping stands as key" + place(path) + ".",
                    at(node),
                    path);
            return "";
        }
        if (scalar.getValue().length() > LONGEST_KEY) {
            throw new ReadLimit("A key is longer than " + LONGEST_KEY + " signs.", at(node));
        }
        boolean text = isMerge(node) || scalar(scalar) instanceof Value.Text;
        if (!text) {
            String shown = scalar.getValue().isEmpty() ? "an empty key" : scalar.getValue();
            report(
                    Code.WRONG_TYPE,
                    "Non-string key "
                            + shown
                            + place(path)
                            + ": a key is a text; put it in quotes.",
                    at(node),
                    path.isEmpty() ? scalar.getValue() : path + "." + scalar.getValue(),
                    scalar.getValue().isEmpty()
                            ? Fix.here("Remove it", new Remedy.Removed())
                            : Fix.here("Put it in quotes", new Remedy.Quoted()));
        }
        return scalar.getValue();
    }

    private static String place(String path) {
        return path.isEmpty() ? " at the top level" : " in " + path;
    }

    private void duplicate(String name, String path, Position second, Position first) {
        report(
                Code.DUPLICATE_KEY,
                "`"
                        + name
                        + "` stands twice in one mapping: here, and already in line %d."
                                .formatted(first.line()),
                second,
                path.isEmpty() ? name : path + "." + name,
                Fix.here("Remove this one", new Remedy.Removed()),
                Fix.at(
                        Optional.of(first),
                        "Remove the one in line " + first.line(),
                        new Remedy.Removed()));
    }

    private void report(Code code, String summary, Position position, String path, Fix... fixes) {
        findings.add(
                new Finding(
                        Severity.ERROR,
                        Problem.of(code, summary, fixes),
                        Optional.of(position),
                        path));
    }

    private Position at(Node node) {
        return positions.at(node.getStartMark());
    }
}
