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
import java.util.Comparator;
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

    public boolean hasErrors() {
        return found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * In the order of files, lines and columns; first what is about no place in a file. Where a
     * file could only be read in part, other errors may well come from the part that is missing:
     * they are left out until it can be read.
     */
    public List<Finding> list() {
        boolean partly = found.stream().anyMatch(Findings::isUnreadable);
        Map<Path, Integer> files = new HashMap<>();
        found.forEach(finding ->
                finding.position().ifPresent(at -> files.putIfAbsent(at.file(), files.size())));
        Comparator<Position> places =
                Comparator.<Position>comparingInt(at -> files.getOrDefault(at.file(), 0))
                        .thenComparingInt(Position::line)
                        .thenComparingInt(Position::column);
        Comparator<Optional<Position>> all =
                Comparator.comparing(at -> at.orElse(null), Comparator.nullsFirst(places));
        Set<Misfit> told = new HashSet<>();
        return found.stream()
                .filter(finding -> !isMisfit(finding) || told.add(Misfit.of(finding)))
                .filter(finding ->
                        !partly || finding.severity() == Severity.WARNING || isUnreadable(finding))
                .sorted(Comparator.comparing(Finding::position, all))
                .toList();
    }

    /** A value that does not fit is told once, by the first that saw it. */
    private record Misfit(String path, Optional<Position> position) {
        static Misfit of(Finding finding) {
            return new Misfit(finding.path(), finding.position());
        }
    }

    private static boolean isMisfit(Finding finding) {
        return finding.severity() == Severity.ERROR
                && finding.position().isPresent()
                && switch (finding.problem().code()) {
                    case WRONG_TYPE, INVALID_VALUE -> true;
                    default -> false;
                };
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
