package io.windlass.compose.yaml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Reads a YAML text into nodes that know their characters. */
public final class TextTree {

    private static final int DEEPEST = 500;

    private final String text;
    private final int[] offsets;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<TextNode> documents = new ArrayList<>();

    private TextTree(String text) {
        this.text = text;
        this.offsets =
                text.chars().anyMatch(c -> Character.isSurrogate((char) c))
                        ? offsets(text)
                        : new int[0];
    }

    /** The root of each document; absent when the text is not YAML. */
    public static Optional<List<TextNode>> read(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(Integer.MAX_VALUE);
        // A byte order mark is no part of the YAML, and the reader does not count it.
        boolean marked = text.startsWith("\uFEFF");
        TextTree tree = new TextTree(text);
        try {
            ParserImpl parser =
                    new ParserImpl(new StreamReader(marked ? text.substring(1) : text), options);
            while (!parser.checkEvent(Event.ID.StreamEnd)) {
                tree.take(parser.getEvent(), marked ? 1 : 0);
            }
            return Optional.of(List.copyOf(tree.documents));
        } catch (YAMLException _) {
            return Optional.empty();
        }
    }

    /** A collection whose end has not come yet. */
    private record Open(
            boolean mapping,
            boolean flow,
            int outerStart,
            Optional<String> anchor,
            List<TextNode> children) {}

    private void take(Event event, int shift) {
        switch (event.getEventId()) {
            case Scalar -> add(scalar((ScalarEvent) event, shift));
            case Alias -> {
                AliasEvent alias = (AliasEvent) event;
                add(
                        new TextNode.Alias(
                                alias.getAnchor(),
                                offset(alias.getStartMark(), shift),
                                offset(alias.getEndMark(), shift)));
            }
            case SequenceStart, MappingStart -> {
                CollectionStartEvent start = (CollectionStartEvent) event;
                open.push(
                        new Open(
                                event.is(Event.ID.MappingStart),
                                start.isFlow(),
                                offset(start.getStartMark(), shift),
                                Optional.ofNullable(start.getAnchor()),
                                new ArrayList<>()));
            }
            case SequenceEnd, MappingEnd -> close(offset(event.getEndMark(), shift));
            case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
                // nothing that takes up characters of a node
            }
        }
    }

    private void add(TextNode node) {
        Open parent = open.peek();
        if (parent == null) {
            documents.add(node);
        } else {
            parent.children().add(node);
        }
    }

    private void close(int end) {
        Open done = open.pop();
        List<TextNode> children = done.children();
        int start = done.outerStart();
        int last = end;
        if (done.flow()) {
            start = afterProperties(done.outerStart());
        } else if (!children.isEmpty()) {
            start = children.getFirst().outerStart();
            last = children.getLast().end();
        }
        if (!done.mapping()) {
            add(
                    new TextNode.Items(
                            children, done.flow(), done.outerStart(), start, last, done.anchor()));
            return;
        }
        List<TextNode.Field> fields = new ArrayList<>();
        for (int i = 0; i + 1 < children.size(); i += 2) {
            fields.add(new TextNode.Field(children.get(i), children.get(i + 1)));
        }
        add(
                new TextNode.Fields(
                        fields, done.flow(), done.outerStart(), start, last, done.anchor()));
    }

    private TextNode scalar(ScalarEvent event, int shift) {
        int outer = offset(event.getStartMark(), shift);
        int end = offset(event.getEndMark(), shift);
        TextNode.Style style = style(event.getScalarStyle());
        boolean written = end > outer;
        int start = written ? Math.min(end, afterProperties(outer)) : outer;
        if (style == TextNode.Style.LITERAL || style == TextNode.Style.FOLDED) {
            end = blockEnd(start, end);
        }
        return new TextNode.Scalar(
                event.getValue(), style, outer, start, end, Optional.ofNullable(event.getAnchor()));
    }

    /** A block scalar's mark lies behind the lines that follow it; {@code +} keeps those. */
    private int blockEnd(int start, int end) {
        int header = text.indexOf('\n', start);
        boolean keep = header >= 0 && text.substring(start, header).split("#", 2)[0].contains("+");
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        if (!keep) {
            return last;
        }
        int newline = text.lastIndexOf('\n', end - 1);
        return Math.max(last, newline > start ? newline : end);
    }

    private static TextNode.Style style(ScalarStyle style) {
        return switch (style) {
            case SINGLE_QUOTED -> TextNode.Style.SINGLE;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> TextNode.Style.DOUBLE;
            case LITERAL -> TextNode.Style.LITERAL;
            case FOLDED -> TextNode.Style.FOLDED;
            case PLAIN -> TextNode.Style.PLAIN;
        };
    }

    private int afterProperties(int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return at;
    }

    private int offset(Mark mark, int shift) {
        int point = mark.getIndex() + shift;
        return offsets.length == 0 ? point : offsets[Math.min(point, offsets.length - 1)];
    }

    /** Where each code point begins, which is what SnakeYAML counts in. */
    private static int[] offsets(String text) {
        int[] result = new int[text.codePointCount(0, text.length()) + 1];
        int at = 0;
        for (int i = 0; i < result.length; i++) {
            result[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return result;
    }
}
