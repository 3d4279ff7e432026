package io.windlass.app.logs;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a query looks for. May be used by several threads. */
public final class LogMatcher {

    private static final int MOST_HITS = 200;

    private final String text;
    private final Optional<Pattern> pattern;

    /** A place in a line; {@code end} is not part of it. */
    public record Hit(int start, int end) {}

    LogMatcher(String text, Optional<Pattern> pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    public boolean finds(String line) {
        if (text.isEmpty()) {
            return false;
        }
        if (pattern.isEmpty()) {
            return line.contains(text);
        }
        try {
            return pattern.get().matcher(new Patience(line)).find();
        } catch (PatienceEnded ended) {
            return false;
        }
    }

    /** All places in a line, without empty ones. */
    public List<Hit> hits(String line) {
        List<Hit> hits = new ArrayList<>();
        if (text.isEmpty()) {
            return hits;
        }
        if (pattern.isEmpty()) {
            int at = line.indexOf(text);
            while (at >= 0 && hits.size() < MOST_HITS) {
                hits.add(new Hit(at, at + text.length()));
                at = line.indexOf(text, at + text.length());
            }
            return hits;
        }
        try {
            Matcher matcher = pattern.get().matcher(new Patience(line));
            while (hits.size() < MOST_HITS && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    hits.add(new Hit(matcher.start(), matcher.end()));
                }
            }
        } catch (PatienceEnded ended) {
            return hits;
        }
        return hits;
    }

    /** A line that ends an expression which would try for ages. */
    private static final class Patience implements CharSequence {
        private static final int STEPS = 1_000_000;

        private final String line;
        private int left = STEPS;

        Patience(String line) {
            this.line = line;
        }

        @Override
        public int length() {
            return line.length();
        }

        @Override
        public char charAt(int index) {
            if (left-- == 0) {
                throw new PatienceEnded();
            }
            return line.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return line.subSequence(start, end);
        }

        @Override
        public String toString() {
            return line;
        }
    }

    private static final class PatienceEnded extends RuntimeException {
        @Serial private static final long serialVersionUID = 1L;

        PatienceEnded() {
            super("too many steps", null, false, false);
        }
    }
}
