package io.windlass.engine.embedded.sandbox;

import io.windlass.engine.embedded.launch.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The system calls of a kind of machine.
 *
 * @param numbers by name
 */
record SystemCalls(Map<String, Integer> numbers) {

    SystemCalls {
        numbers = Map.copyOf(numbers);
    }

    static SystemCalls of(Machine machine) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String line : lines("calls-" + machine.kernelName() + ".txt")) {
            String[] words = line.split(" ", -1);
            numbers.put(words[1], Integer.parseInt(words[0]));
        }
        return new SystemCalls(numbers);
    }

    /** The numbers of the calls that are allowed whatever their arguments are. */
    SortedSet<Integer> allowed(Set<Capability> capabilities) {
        SortedSet<Integer> allowed = new TreeSet<>();
        for (String line : lines("allowed-calls.txt")) {
            String[] words = line.split(" ", -1);
            boolean conditional = words[0].startsWith("CAP_");
            boolean met =
                    !conditional
                            || Capability.named(words[0])
                                    .filter(capabilities::contains)
                                    .isPresent();
            for (int i = conditional ? 1 : 0; met && i < words.length; i++) {
                Integer number = numbers.get(words[i]);
                if (number != null) {
                    allowed.add(number);
                }
            }
        }
        return allowed;
    }

    /** Later kernels have calls that this program cannot know. */
    int last() {
        return numbers.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static List<String> lines(String resource) {
        try (InputStream in = SystemCalls.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is not part of this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
