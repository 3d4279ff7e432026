package io.windlass.compose.check;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes down what the rules find. */
final class Report {

    private final List<Finding> findings = new ArrayList<>();

    /**
     * What a finding is about.
     *
     * @param path the model path, {@code services.web.ports[0]}
     */
    record Spot(String path, Optional<Position> position) {

        /** A value, or the key above it where the value itself has no place. */
        static Spot value(String path, Value value) {
            return new Spot(path, value.origin().position().or(() -> value.origin().key()));
        }

        /** A key, or the value below it where the key has no place, as in lists. */
        static Spot key(String path, Value value) {
            return new Spot(path, value.origin().key().or(() -> value.origin().position()));
        }
    }

    void error(Code code, Spot spot, String sentence, Fix... fixes) {
        add(Severity.ERROR, spot, Problem.of(code, sentence, fixes));
    }

    void warning(Code code, Spot spot, String sentence, Fix... fixes) {
        add(Severity.WARNING, spot, Problem.of(code, sentence, fixes));
    }

    void hint(Code code, Spot spot, String sentence, Fix... fixes) {
        add(Severity.HINT, spot, Problem.of(code, sentence, fixes));
    }

    private void add(Severity severity, Spot spot, Problem problem) {
        findings.add(new Finding(severity, problem, spot.position(), spot.path()));
    }

    /** In the order of files and lines; what has no place comes last. */
    List<Finding> findings() {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Report::byPlace);
        return List.copyOf(sorted);
    }

    private static int byPlace(Finding one, Finding other) {
        if (one.position().isEmpty() || other.position().isEmpty()) {
            return Boolean.compare(one.position().isEmpty(), other.position().isEmpty());
        }
        Position a = one.position().get();
        Position b = other.position().get();
        int files = a.file().equals(b.file()) ? 0 : a.file().compareTo(b.file());
        int lines = Integer.compare(a.line(), b.line());
        return files != 0 ? files : lines != 0 ? lines : Integer.compare(a.column(), b.column());
    }
}
