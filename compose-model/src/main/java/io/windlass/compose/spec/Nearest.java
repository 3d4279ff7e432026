package io.windlass.compose.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The word that somebody probably meant. */
public final class Nearest {

    /** Nobody mistypes longer words, and comparing them is dear. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The candidate that is closest, if any is close enough to be worth offering. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        return several(word, candidates, 1).stream().findFirst();
    }

    /** The candidates that are close enough, the closest first. */
    public static List<String> several(String word, Collection<String> candidates, int most) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String given = plain(word);
        int limit = Math.max(1, given.length() / 3);
        record Close(String candidate, int distance) {}
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= LONGEST / 2)
                .map(candidate -> new Close(candidate, distance(given, plain(candidate))))
                .filter(close -> close.distance() <= limit)
                .sorted(Comparator.comparingInt(Close::distance).thenComparing(Close::candidate))
                .limit(most)
                .map(Close::candidate)
                .toList();
    }

    /** Hyphens, underscores and capitals are what people mix up most, so they cost nothing. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** How many letters must be changed, added, dropped or swapped with their neighbour. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > Math.max(1, a.length() / 3)) {
            return Integer.MAX_VALUE;
        }
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : step(costs, a, b, i, j);
            }
        }
        return costs[a.length()][b.length()];
    }

    private static int step(int[][] costs, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int cost =
                Math.min(
                        costs[i - 1][j - 1] + change,
                        Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
