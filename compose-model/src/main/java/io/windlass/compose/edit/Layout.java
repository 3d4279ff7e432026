package io.windlass.compose.edit;

import io.windlass.compose.yaml.TextNode;
import java.util.Optional;

/**
 * How a file is written, so that what is added looks like its neighbours.
 *
 * @param lineEnd between lines
 * @param step columns from a mapping to the mapping in it
 * @param dash columns from a key to the dashes of its list
 * @param ended whether the last line ends as the others do
 */
record Layout(String lineEnd, int step, int dash, boolean ended) {

    static Layout of(String text, TextNode root) {
        int newline = text.indexOf('\n');
        boolean windows = newline > 0 && text.charAt(newline - 1) == '\r';
        int step = step(text, root).orElse(2);
        return new Layout(
                windows ? "\r\n" : "\n",
                step,
                dash(text, root).orElse(step),
                text.isEmpty() || text.endsWith("\n"));
    }

    private static Optional<Integer> step(String text, TextNode node) {
        if (!(node instanceof TextNode.Fields fields) || fields.flow()) {
            return Optional.empty();
        }
        for (TextNode.Field field : fields.fields()) {
            if (field.value() instanceof TextNode.Fields inner
                    && !inner.flow()
                    && !inner.fields().isEmpty()) {
                int by =
                        Lines.column(text, inner.start()) - Lines.column(text, field.key().start());
                if (by > 0) {
                    return Optional.of(by);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> dash(String text, TextNode node) {
        if (!(node instanceof TextNode.Fields fields) || fields.flow()) {
            return Optional.empty();
        }
        for (TextNode.Field field : fields.fields()) {
            if (field.value() instanceof TextNode.Items list
                    && !list.flow()
                    && !list.items().isEmpty()) {
                int column = Lines.column(text, Lines.dash(text, list.items().getFirst()));
                return Optional.of(Math.max(0, column - Lines.column(text, field.key().start())));
            }
            Optional<Integer> inner = dash(text, field.value());
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }
}
