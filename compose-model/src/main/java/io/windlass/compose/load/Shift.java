package io.windlass.compose.load;

import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Lines of a file that moved, because lines above them came or went.
 *
 * @param from the first line that moved, as it was counted before
 * @param by how far it moved down
 */
public record Shift(Path file, int from, int by) {

    Position position(Position at) {
        return at.line() >= from && at.file().equals(file)
                ? new Position(at.file(), at.line() + by, at.column())
                : at;
    }

    private Optional<Position> position(Optional<Position> at) {
        return at.isPresent() && at.get().line() >= from ? Optional.of(position(at.get())) : at;
    }

    Origin origin(Origin origin) {
        Optional<Position> position = position(origin.position());
        Optional<Position> key = position(origin.key());
        List<Origin> overridden = origin.overridden();
        if (!overridden.isEmpty()) {
            overridden = overridden.stream().map(this::origin).toList();
        }
        return new Origin(position, key, overridden);
    }

    Value value(Value value) {
        return switch (value) {
            case Value.Fields fields -> fields(fields);
            case Value.Items(var items, var origin) -> {
                List<Value> moved = new ArrayList<>(items.size());
                for (Value item : items) {
                    moved.add(value(item));
                }
                yield new Value.Items(moved, origin(origin));
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    value.from(origin(value.origin()));
        };
    }

    Value.Fields fields(Value.Fields fields) {
        SequencedMap<String, Value> moved = LinkedHashMap.newLinkedHashMap(fields.values().size());
        fields.values().forEach((key, value) -> moved.put(key, value(value)));
        return new Value.Fields(moved, origin(fields.origin()));
    }

    /**
     * A service in its new place.
     *
     * @param known a service whose values it may share
     * @param moved that one in its new place; the same one when it is not moved yet
     */
    @SuppressWarnings("ReferenceEquality") // values are shared by most services, and only those
    Service service(Service service, Service known, Service moved) {
        SequencedMap<String, Value> fields = new LinkedHashMap<>();
        service.fields()
                .values()
                .forEach((key, value) -> {
                    Value shared = moved.fields().values().get(key);
                    boolean same =
                            known != moved
                                    && shared != null
                                    && known.fields().values().get(key) == value;
                    fields.put(key, same ? shared : value(value));
                });
        return new Service(
                service.name(),
                new Value.Fields(fields, origin(service.fields().origin())),
                service.envFiles().stream().map(this::value).toList(),
                service.labelFiles());
    }

    List<Finding> findings(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new Finding(
                                finding.severity(),
                                finding.problem().withFixes(fixes(finding.problem().fixes())),
                                position(finding.position()),
                                finding.path()))
                .toList();
    }

    private List<Fix> fixes(List<Fix> fixes) {
        if (fixes.stream().noneMatch(Fix.Rewrite.class::isInstance)) {
            return fixes;
        }
        return fixes.stream()
                .map(fix ->
                        fix instanceof Fix.Rewrite(var label, var at, var remedies)
                                ? new Fix.Rewrite(label, position(at), remedies)
                                : fix)
                .toList();
    }

    /** Whether a finding speaks of a line in its words, which would have to change with it. */
    boolean spokenOf(Finding finding) {
        return speaks(finding.problem().summary())
                || finding.problem().detail().filter(this::speaks).isPresent()
                || finding.problem().fixes().stream().anyMatch(this::speaks);
    }

    private boolean speaks(Fix fix) {
        return switch (fix) {
            case Fix.Hint _, Fix.Rewrite _, Fix.CreateFile _, Fix.CreateFolder _ ->
                    speaks(fix.label());
            case Fix.ReplaceText _, Fix.StopContainer _ -> true;
        };
    }

    private boolean speaks(String text) {
        return text.contains(file.toString()) || text.contains("line ");
    }
}
