package io.windlass.compose.live;

import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the services of a file stand: each in lines of its own, one below the other, at one column.
 *
 * @param head all that stands before the first service
 * @param keys the keys at the top of the file whose values begin in the head
 * @param all the services, in their order
 * @param anchored whether a service may define an anchor
 */
record Blocks(String head, List<String> keys, List<Block> all, boolean anchored) {

    /** A longer head would be read again with each key. */
    private static final int LONGEST_HEAD = 32 * 1024;

    /** Far below the limit of the reader, which counts all values and is not asked again. */
    private static final int MOST_VALUES = 100_000;

    /** Far below the size from which a file is refused. */
    private static final int LONGEST = 1024 * 1024;

    /**
     * The lines of one service.
     *
     * @param line its first line, counted from 1
     * @param column where its key stands
     * @param start offset of its first line
     * @param end offset behind its last line
     */
    record Block(String name, int line, int column, int start, int end) {

        Block moved(int lines, int characters) {
            return new Block(name, line + lines, column, start + characters, end + characters);
        }
    }

    /** Empty for a file that is laid out otherwise. */
    static Optional<Blocks> of(Path file, String text, Value.Fields content) {
        if (text.length() > LONGEST
                || Signs.hasOtherBreaks(text)
                || size(content, 0) > MOST_VALUES
                || !(content.values().get("services") instanceof Value.Fields(var services, _))) {
            return Optional.empty();
        }
        List<Position> keys = new ArrayList<>();
        for (Value service : services.values()) {
            Optional<Position> key = service.origin().key();
            if (key.isEmpty() || !key.get().file().equals(file)) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        int[] lines = Signs.lineStarts(text);
        int end = endOfServices(content, keys.getLast().line());
        int endOffset = end > lines.length ? text.length() : lines[end - 1];
        List<Block> blocks = new ArrayList<>();
        int index = 0;
        for (String name : services.keySet()) {
            Position key = keys.get(index++);
            boolean last = index == keys.size();
            int next = last ? endOffset : lines[keys.get(index).line() - 1];
            blocks.add(new Block(name, key.line(), key.column(), lines[key.line() - 1], next));
        }
        return placed(text, blocks)
                ? Optional.of(
                        new Blocks(
                                text.substring(0, blocks.getFirst().start()),
                                keysUpTo(content, blocks.getFirst().line()),
                                blocks,
                                Signs.hasMark(text, blocks.getFirst().start(), endOffset, '&')))
                : Optional.empty();
    }

    private static int size(Value value, int before) {
        if (before > MOST_VALUES) {
            return before;
        }
        int size = before + 1;
        if (value instanceof Value.Fields(var fields, _)) {
            for (Value field : fields.values()) {
                size = size(field, size);
            }
        } else if (value instanceof Value.Items(var items, _)) {
            for (Value item : items) {
                size = size(item, size);
            }
        }
        return size;
    }

    /** The line of the first key at the top that follows the services. */
    private static int endOfServices(Value.Fields content, int last) {
        int end = Integer.MAX_VALUE;
        for (Value section : content.values().values()) {
            int line = section.origin().key().map(Position::line).orElse(0);
            end = line > last ? Math.min(end, line) : end;
        }
        return end;
    }

    private static List<String> keysUpTo(Value.Fields content, int line) {
        List<String> keys = new ArrayList<>();
        for (Map.Entry<String, Value> section : content.values().entrySet()) {
            if (section.getValue().origin().key().map(Position::line).orElse(0) < line) {
                keys.add(section.getKey());
            }
        }
        return keys;
    }

    private static boolean placed(String text, List<Block> blocks) {
        int line = 1;
        int column = blocks.getFirst().column();
        for (Block block : blocks) {
            int key = block.start() + block.column() - 1;
            if (block.line() <= line
                    || block.column() != column
                    || block.end() < key
                    || !text.substring(block.start(), key).isBlank()) {
                return false;
            }
            line = block.line();
        }
        return column > 1 && blocks.getFirst().start() <= LONGEST_HEAD;
    }

    /** The service that a change stays within; empty when others may be touched, too. */
    Optional<Touched> touched(String text, TextEdit change) {
        int index = at(change.start());
        if (index < 0) {
            return Optional.empty();
        }
        Block block = all.get(index);
        boolean last = index == all.size() - 1;
        // the line break at the end of a service is what keeps it apart from the next one
        boolean inside =
                change.end() < block.end()
                        || (last && block.end() == text.length() && change.end() == block.end());
        String before = text.substring(block.start(), block.end());
        boolean sound = inside && !Signs.hasMark(before, 0, before.length(), '&');
        if (!sound || text.length() + change.replacement().length() > LONGEST) {
            return Optional.empty();
        }
        String after =
                before.substring(0, change.start() - block.start())
                        + change.replacement()
                        + before.substring(change.end() - block.start());
        return Optional.of(new Touched(this, block, before, after));
    }

    private int at(int offset) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = all.get(middle);
            if (offset < block.start()) {
                high = middle - 1;
            } else if (offset >= block.end() && middle < all.size() - 1) {
                low = middle + 1;
            } else {
                return offset <= block.end() ? middle : -1;
            }
        }
        return -1;
    }

    /** Where the services stand after the change. */
    Blocks after(Touched touched) {
        int characters = touched.after().length() - touched.before().length();
        List<Block> moved = new ArrayList<>(all.size());
        for (Block block : all) {
            if (block.line() < touched.block().line()) {
                moved.add(block);
            } else if (block.line() == touched.block().line()) {
                moved.add(
                        new Block(
                                block.name(),
                                block.line(),
                                block.column(),
                                block.start(),
                                block.end() + characters));
            } else {
                moved.add(block.moved(touched.lines(), characters));
            }
        }
        return new Blocks(head, keys, moved, anchored);
    }
}
