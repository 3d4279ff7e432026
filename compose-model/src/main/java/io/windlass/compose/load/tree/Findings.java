package io.windlass.compose.load.tree;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes down what is noticed while a project is loaded; the same thing only once. */
public final class Findings {

    private final Set<Finding> found = new LinkedHashSet<>();

    public void error(Code code, Place place, Value value, String sentence, Fix... fixes) {
        add(Severity.ERROR, place, at(value.origin()), Problem.of(code, sentence, fixes));
    }

    public void warning(Code code, Place place, Value value, String sentence, Fix... fixes) {
        add(Severity.WARNING, place, at(value.origin()), Problem.of(code, sentence, fixes));
    }

    /** About a place inside of a value. */
    public void error(Place place, Optional<Position> position, Problem problem) {
        add(Severity.ERROR, place, position, problem);
    }

    public void warning(Place place, Optional<Position> position, Problem problem) {
        add(Severity.WARNING, place, position, problem);
    }

    public void hint(Place place, Optional<Position> position, Problem problem) {
        add(Severity.HINT, place, position, problem);
    }

    /** Something that is about no place in a file. */
    public void error(Code code, String sentence) {
        add(Severity.ERROR, Place.top(), Optional.empty(), Problem.of(code, sentence));
    }

    public void warning(Code code, String sentence) {
        add(Severity.WARNING, Place.top(), Optional.empty(), Problem.of(code, sentence));
    }

    public void error(Code code, Position position, String sentence) {
        add(Severity.ERROR, Place.top(), Optional.of(position), Problem.of(code, sentence));
    }

    public void addAll(Collection<Finding> findings) {
        found.addAll(findings);
    }

    /** As they were taken down. */
    public List<Finding> asFound() {
        return List.copyOf(found);
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * In the order of files, lines and columns; first what is about no place in a file. Where a
     * file could only be read in part, other errors may well come from the part that is missing:
     * they are left out until it can be read. Of what is wrong with one value only the first thing
     * is told: the others follow from it.
     */
    public List<Finding> list() {
        boolean partly = found.stream().anyMatch(Findings::isUnreadable);
        Map<Path, Integer> files = new HashMap<>();
        found.forEach(finding ->
                finding.position().ifPresent(at -> files.putIfAbsent(at.file(), files.size())));
        Set<List<Object>> wrong = new HashSet<>();
        return found.stream()
                .filter(finding -> !isAboutValue(finding) || wrong.add(valueOf(finding)))
                .filter(finding ->
                        !partly || finding.severity() == Severity.WARNING || isUnreadable(finding))
                .sorted((one, other) -> byPlace(one, other, files))
                .toList();
    }

    private static boolean isAboutValue(Finding finding) {
        Code code = finding.problem().code();
        return finding.severity() == Severity.ERROR
                && finding.position().isPresent()
                && (code == Code.WRONG_TYPE || code == Code.INVALID_VALUE);
    }

    private static List<Object> valueOf(Finding finding) {
        return List.of(finding.position(), finding.path());
    }

    private static int byPlace(Finding one, Finding other, Map<Path, Integer> files) {
        if (one.position().isEmpty() || other.position().isEmpty()) {
            return Boolean.compare(one.position().isPresent(), other.position().isPresent());
        }
        Position a = one.position().get();
        Position b = other.position().get();
        int file = files.getOrDefault(a.file(), 0) - files.getOrDefault(b.file(), 0);
        int lines = Integer.compare(a.line(), b.line());
        return file != 0 ? file : lines != 0 ? lines : Integer.compare(a.column(), b.column());
    }

    private static boolean isUnreadable(Finding finding) {
        return switch (finding.problem().code()) {
            case YAML_SYNTAX, YAML_LIMIT, FILE_UNREADABLE, FILE_TOO_LARGE -> true;
            default -> false;
        };
    }

    private void add(Severity severity, Place place, Optional<Position> at, Problem problem) {
        found.add(new Finding(severity, problem, at, place.toString()));
    }

    private static Optional<Position> at(Origin origin) {
        return origin.position().or(origin::key);
    }
}
