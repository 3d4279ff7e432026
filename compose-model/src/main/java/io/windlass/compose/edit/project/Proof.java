package io.windlass.compose.edit.project;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loads a project again after an edit, and looks whether it changed as it should. */
final class Proof {

    private Proof() {}

    /** Why the edit must not be made. */
    static Optional<Problem> of(
            View before, ProjectText after, List<FileEdit> edits, Footprint footprint) {
        View view = new View(after);
        for (FileEdit edit : edits) {
            if (edit.file().toString().matches(".*\\.ya?ml")
                    && !view.files().contains(edit.file())) {
                return Optional.of(before.foreign(edit.file()));
            }
        }
        Set<Problem> known = new HashSet<>();
        before.loaded().findings().forEach(finding -> known.add(finding.problem()));
        Optional<Finding> error =
                view.loaded().findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .filter(finding -> !known.contains(finding.problem()))
                        .findFirst();
        if (error.isPresent()) {
            return Optional.of(broken(error.get()));
        }
        Value now = view.tree();
        for (Footprint.Need need : footprint.needs()) {
            Optional<Problem> unmet = unmet(need, Trees.at(now, need.path()));
            if (unmet.isPresent()) {
                return unmet;
            }
        }
        Value wanted = footprint.expected().apply(before.tree());
        return Trees.differences(wanted, now).stream()
                .filter(place -> !place.isEmpty() && !footprint.covers(place))
                .findFirst()
                .map(Proof::elsewhere);
    }

    private static Optional<Problem> unmet(Footprint.Need need, Optional<Value> value) {
        if (value.isEmpty()) {
            return need.from()
                    .map(file ->
                            Problem.of(
                                    Code.CONFLICT,
                                    "“" + need.path() + "” would have no effect in " + file + "."));
        }
        Optional<Position> position = value.get().origin().position();
        boolean met =
                need.from().isPresent()
                        && position.map(Position::file)
                                .filter(need.from().get()::equals)
                                .isPresent();
        return met || position.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                Code.CONFLICT,
                                "“"
                                        + need.path()
                                        + "” would still be what "
                                        + position.get()
                                        + " says; name that file as the one to write to."));
    }

    private static Problem broken(Finding error) {
        Problem problem = error.problem();
        return new Problem(
                problem.code(),
                "The project could not be read then: " + error.toSentence(),
                problem.detail(),
                problem.fixes());
    }

    private static Problem elsewhere(List<String> place) {
        return Problem.of(
                Code.CONFLICT,
                "That would change “" + String.join(".", place) + "” as well; edit it by hand.");
    }
}
