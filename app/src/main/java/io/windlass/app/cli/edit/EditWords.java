package io.windlass.app.cli.edit;

import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.UsageException;
import io.windlass.compose.edit.Fragment;
import io.windlass.compose.edit.ModelPath;
import io.windlass.compose.edit.PublishedPort;
import io.windlass.compose.edit.project.ProjectPaths;
import io.windlass.compose.edit.project.ProjectText;
import io.windlass.compose.model.Dependency.Condition;
import io.windlass.compose.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The words behind a verb, read as what the verb needs.
 *
 * @param words the operands
 * @param folder where relative files are looked for
 */
public record EditWords(List<String> words, Given given, ProjectText project, Path folder) {

    /** Attributes whose values are texts whatever they look like. */
    private static final Set<String> TEXTS =
            Set.of("environment", "labels", "args", "annotations", "sysctls", "driver_opts");

    public EditWords {
        words = List.copyOf(words);
    }

    String word(int at) {
        return words.get(at);
    }

    List<String> from(int at) {
        return words.subList(at, words.size());
    }

    Path file(int at) {
        return folder.resolve(word(at)).toAbsolutePath().normalize();
    }

    ModelPath path(int at) throws UsageException {
        return switch (ProjectPaths.read(project, word(at))) {
            case ProjectPaths.Read.Found(ModelPath path) -> path;
            case ProjectPaths.Read.Wrong(Problem problem) ->
                    throw new UsageException(problem.summary());
        };
    }

    /** What a value may be meant as, the likeliest first. */
    List<Fragment> values(int at, ModelPath path) throws UsageException {
        String text = word(at);
        Optional<Fragment> yaml = Fragment.parse(text);
        if (given.on(EditFlags.YAML)) {
            return List.of(
                    yaml.orElseThrow(
                            () -> new UsageException("\"" + text + "\" is not valid YAML")));
        }
        Fragment plain = Fragment.text(text);
        boolean always =
                path.steps().stream()
                        .anyMatch(step ->
                                step instanceof ModelPath.Step.Key(String name)
                                        && TEXTS.contains(name));
        return Fragment.isTyped(text) && !always
                ? List.of(new Fragment.Plain(text), plain)
                : List.of(plain);
    }

    PublishedPort port(int at) throws UsageException {
        return port(word(at));
    }

    static PublishedPort port(String text) throws UsageException {
        return PublishedPort.parse(text)
                .orElseThrow(() ->
                        new UsageException(
                                "\""
                                        + text
                                        + "\" is not a port; write it as"
                                        + " [IP:][HOST:]CONTAINER[/tcp|udp|sctp]"));
    }

    Optional<Condition> condition() throws UsageException {
        Optional<String> word = given.text(EditFlags.CONDITION);
        return word.isPresent() ? Optional.of(condition(word.get())) : Optional.empty();
    }

    static Condition condition(String word) throws UsageException {
        return Arrays.stream(Condition.values())
                .filter(known ->
                        known.word().equals(word) || known.word().equals("service_" + word))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(
                                "\""
                                        + word
                                        + "\" is not a condition; it is service_started,"
                                        + " service_healthy or service_completed_successfully"));
    }

    /** Pairs {@code KEY=VALUE}. */
    static SequencedMap<String, String> pairs(List<String> words, String sign)
            throws UsageException {
        SequencedMap<String, String> pairs = new LinkedHashMap<>();
        for (String word : words) {
            int at = word.indexOf(sign);
            if (at < 1) {
                throw new UsageException("\"" + word + "\" is not of the form A" + sign + "B");
            }
            pairs.put(word.substring(0, at), word.substring(at + 1));
        }
        return pairs;
    }

    static List<Fragment> texts(List<String> words) {
        List<Fragment> texts = new ArrayList<>();
        words.forEach(word -> texts.add(Fragment.text(word)));
        return texts;
    }
}
