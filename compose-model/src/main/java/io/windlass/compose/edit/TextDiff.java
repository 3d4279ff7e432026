package io.windlass.compose.edit;

import java.util.ArrayList;
import java.util.List;

/** The lines in which two texts differ, as ranges: for edits that were made in several steps. */
public final class TextDiff {

    /** Beyond so many cells the one range from the first to the last difference will do. */
    private static final long LIMIT = 4_000_000;

    private TextDiff() {}

    public static List<TextEdit> between(String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        int head = 0;
        int most = Math.min(old.size(), now.size());
        while (head < most && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<String> oldMiddle = old.subList(head, old.size() - tail);
        List<String> newMiddle = now.subList(head, now.size() - tail);
        int offset = old.subList(0, head).stream().mapToInt(String::length).sum();
        if ((long) oldMiddle.size() * newMiddle.size() > LIMIT) {
            return TextEdit.between(before, after);
        }
        return ranges(oldMiddle, newMiddle, offset);
    }

    private static List<TextEdit> ranges(List<String> old, List<String> now, int offset) {
        int[][] common = common(old, now);
        List<TextEdit> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        int at = offset;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                at += old.get(i).length();
                i++;
                j++;
                continue;
            }
            int start = at;
            StringBuilder removed = new StringBuilder();
            StringBuilder added = new StringBuilder();
            while (i < old.size() || j < now.size()) {
                if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                    break;
                }
                if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                    removed.append(old.get(i++));
                } else {
                    added.append(now.get(j++));
                }
            }
            at = start + removed.length();
            for (TextEdit edit : TextEdit.between(removed.toString(), added.toString())) {
                edits.add(
                        new TextEdit(start + edit.start(), start + edit.end(), edit.replacement()));
            }
        }
        return edits;
    }

    /** Length of the longest common run of lines from each pair of positions on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int next = Lines.next(text, at);
            lines.add(text.substring(at, next));
            at = next;
        }
        return lines;
    }
}
