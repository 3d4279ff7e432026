package io.windlass.engine.docker.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The patterns of a {@code .dockerignore}. The last pattern that fits a path, or a folder above it,
 * decides; one with an exclamation mark takes the path in again.
 */
final class IgnoreFile {

    /** One line. */
    private record Rule(Pattern pattern, boolean takesIn) {}

    private final List<Rule> rules;

    private IgnoreFile(List<Rule> rules) {
        this.rules = rules;
    }

    /** A folder without such a file leaves nothing out. */
    static IgnoreFile in(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? of(Files.readString(file)) : new IgnoreFile(List.of());
    }

    static IgnoreFile of(String text) throws IOException {
        List<Rule> rules = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : plain.lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String rest = line.strip();
            boolean takesIn = rest.startsWith("!");
            String pattern = cleaned(takesIn ? rest.substring(1).strip() : rest);
            if (!pattern.isEmpty()) {
                rules.add(new Rule(compiled(pattern), takesIn));
            }
        }
        return new IgnoreFile(rules);
    }

    /** Without a slash at either end, and without what means nothing: {@code .}, {@code a/../b}. */
    private static String cleaned(String pattern) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : pattern.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static Pattern compiled(String pattern) throws IOException {
        try {
            return Pattern.compile(regex(pattern), Pattern.DOTALL);
        } catch (PatternSyntaxException broken) {
            throw new IOException(".dockerignore has a broken pattern: " + pattern, broken);
        }
    }

    private static String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            i = translate(pattern, i, regex);
        }
        return regex.toString();
    }

    /** Translates what begins at a position, and gives the position of its last character. */
    private static int translate(String pattern, int at, StringBuilder regex) {
        char c = pattern.charAt(at);
        switch (c) {
            case '*' -> {
                return stars(pattern, at, regex);
            }
            case '?' -> regex.append("[^/]");
            case '[' -> {
                int end = pattern.indexOf(']', at + 1);
                String set = end < 0 ? "" : pattern.substring(at + 1, end);
                regex.append('[').append(set.replace("[", "\\[").replace("&", "\\&"));
                if (end >= 0) {
                    regex.append(']');
                    return end;
                }
            }
            case '\\' -> {
                if (at + 1 < pattern.length()) {
                    regex.append(Pattern.quote(String.valueOf(pattern.charAt(at + 1))));
                    return at + 1;
                }
                regex.append("\\\\");
            }
            default -> regex.append(Pattern.quote(String.valueOf(c)));
        }
        return at;
    }

    /** One star stays in its folder, two do not. */
    private static int stars(String pattern, int at, StringBuilder regex) {
        if (!pattern.startsWith("**", at)) {
            regex.append("[^/]*");
            return at;
        }
        if (pattern.startsWith("**/", at)) {
            regex.append("(.*/)?");
            return at + 2;
        }
        regex.append(".*");
        return at + 1;
    }

    /** Whether a path is left out; relative, with slashes. */
    boolean leavesOut(String path) {
        boolean out = false;
        for (Rule rule : rules) {
            if (rule.takesIn() == out && fits(rule.pattern(), path)) {
                out = !rule.takesIn();
            }
        }
        return out;
    }

    private static boolean fits(Pattern pattern, String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (pattern.matcher(path.substring(0, end)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Whether something below a folder that is left out may be taken in again. */
    boolean mayTakeInBelow() {
        return rules.stream().anyMatch(Rule::takesIn);
    }
}
