package io.windlass.app.cli.edit;

import java.util.ArrayList;
import java.util.List;

/** What becomes of a text, in the form that {@code diff -u} and {@code patch} have. */
public final class UnifiedDiff {

    private static final int CONTEXT = 3;
    private static final String NO_END = "\\ No newline at end of file\n";

    private UnifiedDiff() {}

    /** One line of the result, with its sign. */
    private record Line(char sign, String text) {}

    /**
     * Compares two texts; empty when they are equal.
     *
     * @param name the file's name, as seen from where a patch would be applied
     * @param created whether there was no file before
     */
    public static String of(String name, String before, String after, boolean created) {
        List<Line> lines = lines(split(before), split(after));
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).sign() == ' ') {
                at++;
                continue;
            }
            int start = Math.max(0, at - CONTEXT);
            int end = end(lines, at);
            hunk(lines, start, end, text);
            at = end;
        }
        return text.isEmpty()
                ? ""
                : "--- " + (created ? "/dev/null" : "a/" + name) + "\n+++ b/" + name + "\n" + text;
    }

    /** Behind the context of the last change that belongs to a hunk. */
    private static int end(List<Line> lines, int from) {
        int last = from;
        for (int at = from; at < lines.size() && at <= last + 2 * CONTEXT; at++) {
            if (lines.get(at).sign() != ' ') {
                last = at;
            }
        }
        return Math.min(lines.size(), last + 1 + CONTEXT);
    }

    private static void hunk(List<Line> lines, int start, int end, StringBuilder text) {
        int oldStart = 1 + count(lines, 0, start, '+');
        int newStart = 1 + count(lines, 0, start, '-');
        int oldCount = count(lines, start, end, '+');
        int newCount = count(lines, start, end, '-');
        text.append("@@ -").append(range(oldStart, oldCount));
        text.append(" +").append(range(newStart, newCount)).append(" @@\n");
        for (Line line : lines.subList(start, end)) {
            text.append(line.sign()).append(line.text());
            if (!line.text().endsWith("\n")) {
                text.append('\n').append(NO_END);
            }
        }
    }

    private static String range(int start, int count) {
        return (count == 0 ? start - 1 : start) + (count == 1 ? "" : "," + count);
    }

    /** How many lines do not have a sign. */
    private static int count(List<Line> lines, int start, int end, char sign) {
        return (int) lines.subList(start, end).stream().filter(line -> line.sign() != sign).count();
    }

    private static List<Line> lines(List<String> old, List<String> now) {
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<Line> lines = new ArrayList<>();
        old.subList(0, head).forEach(line -> lines.add(new Line(' ', line)));
        middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail), lines);
        old.subList(old.size() - tail, old.size()).forEach(line -> lines.add(new Line(' ', line)));
        return lines;
    }

    private static void middle(List<String> old, List<String> now, List<Line> lines) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(new Line(' ', old.get(i++)));
                j++;
            } else if (j == now.size()
                    || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', old.get(i++)));
            } else {
                lines.add(new Line('+', now.get(j++)));
            }
        }
    }

    private static List<String> split(String text) {
        List<String> lines = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int next = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(at, next));
            at = next;
        }
        return lines;
    }
}
