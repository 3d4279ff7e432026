package io.windlass.app.cli.args;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The most similar candidate, unless all are too far away to be a slip of the keyboard. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        int allowed = Math.max(1, word.length() / 3);
        return candidates.stream()
                .map(candidate -> new Distance(candidate, distance(word, candidate)))
                .filter(found -> found.edits() <= allowed || startsAlike(word, found.word()))
                .min(Comparator.comparingInt(Distance::edits).thenComparing(Distance::word))
                .map(Distance::word);
    }

    private record Distance(String word, int edits) {}

    private static boolean startsAlike(String word, String candidate) {
        return word.length() >= 3 && candidate.startsWith(word);
    }

    /** Letters to insert, remove, replace, or swap with their neighbour. */
    private static int distance(String from, String to) {
        int[][] best = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                best[i][j] = i == 0 || j == 0 ? i + j : step(best, from, to, i, j);
            }
        }
        return best[from.length()][to.length()];
    }

    private static int step(int[][] best, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = best[i - 1][j - 1] + (same ? 0 : 1);
        least = Math.min(least, Math.min(best[i - 1][j], best[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, best[i - 2][j - 2] + 1) : least;
    }
}
