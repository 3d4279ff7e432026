package io.windlass.app.cli.args;

import io.windlass.compose.spec.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads words into flags and operands, the way GNU programs and the reference do. */
final class Reader {

    private static final Set<String> YES = Set.of("true", "1", "t", "T", "TRUE", "True");
    private static final Set<String> NO = Set.of("false", "0", "f", "F", "FALSE", "False");

    private final List<Flag> known;
    private final boolean flagsFirst;
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> operands = new ArrayList<>();
    private final Deque<String> words;

    /**
     * @param known flags in order of precedence: the first of two with the same name or letter
     *     counts
     */
    Reader(List<Flag> known, boolean flagsFirst, List<String> words) {
        this.known = known;
        this.flagsFirst = flagsFirst;
        this.words = new ArrayDeque<>(words);
    }

    Given read() throws UsageException {
        while (!words.isEmpty()) {
            String word = words.pop();
            if (word.equals("--")) {
                operands.addAll(words);
                words.clear();
            } else if (word.startsWith("--")) {
                longFlag(word.substring(2));
            } else if (word.length() > 1 && word.startsWith("-")) {
                letters(word);
            } else {
                operands.add(word);
                if (flagsFirst) {
                    operands.addAll(words);
                    words.clear();
                }
            }
        }
        return new Given(values, operands);
    }

    private void longFlag(String text) throws UsageException {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        Flag flag = byName(name).orElse(null);
        if (flag == null) {
            throw unknown("unknown flag: --" + name, name);
        }
        if (equals >= 0) {
            put(flag, text.substring(equals + 1));
        } else {
            put(flag, flag.takesValue() ? next("--" + name) : "true");
        }
    }

    private void letters(String word) throws UsageException {
        for (int i = 1; i < word.length(); i++) {
            char letter = word.charAt(i);
            Flag flag =
                    known.stream()
                            .filter(candidate -> candidate.letter() == letter)
                            .findFirst()
                            .orElse(null);
            if (flag == null) {
                throw unknown(
                        "unknown shorthand flag: '" + letter + "' in " + word, word.substring(1));
            }
            String rest = word.substring(i + 1);
            if (!flag.takesValue() && !rest.startsWith("=")) {
                put(flag, "true");
                continue;
            }
            if (rest.isEmpty()) {
                put(flag, next("'" + letter + "' in " + word));
            } else {
                put(flag, rest.startsWith("=") ? rest.substring(1) : rest);
            }
            return;
        }
    }

    private String next(String flag) throws UsageException {
        if (words.isEmpty()) {
            throw new UsageException("flag needs an argument: " + flag);
        }
        return words.pop();
    }

    private void put(Flag flag, String value) throws UsageException {
        values.computeIfAbsent(flag.name(), _ -> new ArrayList<>()).add(checked(flag, value));
    }

    private static String checked(Flag flag, String value) throws UsageException {
        return switch (flag.kind()) {
            case TEXT, LIST -> value;
            case SWITCH -> {
                if (!YES.contains(value) && !NO.contains(value)) {
                    throw invalid(flag, value, "it is either true or false");
                }
                yield Boolean.toString(YES.contains(value));
            }
            case NUMBER -> {
                try {
                    yield Integer.toString(Integer.parseInt(value));
                } catch (NumberFormatException _) {
                    throw invalid(flag, value, "it takes a whole number");
                }
            }
        };
    }

    private static UsageException invalid(Flag flag, String value, String why) {
        return new UsageException(
                "invalid argument \"" + value + "\" for \"" + flag.spelled() + "\" flag: " + why);
    }

    private UsageException unknown(String sentence, String name) {
        List<String> names = known.stream().map(Flag::name).distinct().toList();
        return new UsageException(
                sentence
                        + Nearest.to(name, names)
                                .map(near -> "; did you mean --" + near + "?")
                                .orElse(""));
    }

    private Optional<Flag> byName(String name) {
        return known.stream().filter(flag -> flag.name().equals(name)).findFirst();
    }
}
