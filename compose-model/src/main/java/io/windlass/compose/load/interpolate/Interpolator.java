package io.windlass.compose.load.interpolate;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.PathTree;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Remedy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fills variables into all texts of a file, and reads texts where numbers are expected. */
public final class Interpolator {

    private static final String PLAIN = "Write $$: a plain $ is meant";

    private final Variables variables;
    private final Findings findings;
    private final Growth growth = new Growth();
    private final DollarPlaces places;

    /**
     * For the texts of one file.
     *
     * @param text the characters of the file, for places inside of values
     */
    public Interpolator(Variables variables, Findings findings, String text) {
        this.variables = variables;
        this.findings = findings;
        this.places = new DollarPlaces(text);
    }

    public Value.Fields interpolate(Value.Fields file) {
        return fields(file, Place.top(), Casts.PLACES) instanceof Value.Fields result
                ? result
                : file;
    }

    private Value any(Value value, Place place, @Nullable PathTree<Casts.Cast> casts) {
        return switch (value) {
            case Value.Text text -> text(text, place, casts);
            case Value.Fields fields -> fields(fields, place, casts);
            case Value.Items items -> items(items, place, casts);
            case Value.Null _, Value.Bool _, Value.Int _, Value.Real _, Value.Date _ -> value;
        };
    }

    @SuppressWarnings("ReferenceEquality") // what is unchanged is the same object
    private Value fields(Value.Fields fields, Place place, @Nullable PathTree<Casts.Cast> casts) {
        SequencedMap<String, Value> changed = null;
        for (Map.Entry<String, Value> entry : fields.values().entrySet()) {
            String key = entry.getKey();
            Value before = entry.getValue();
            Value after = any(before, place.key(key), casts == null ? null : casts.below(key));
            if (after != before) {
                if (changed == null) {
                    changed = new LinkedHashMap<>(fields.values());
                }
                changed.put(key, after);
            }
        }
        return changed == null ? fields : new Value.Fields(changed, fields.origin());
    }

    @SuppressWarnings("ReferenceEquality") // what is unchanged is the same object
    private Value items(Value.Items items, Place place, @Nullable PathTree<Casts.Cast> casts) {
        List<Value> result = new ArrayList<>(items.values().size());
        boolean changed = false;
        for (int i = 0; i < items.values().size(); i++) {
            Value before = items.values().get(i);
            Value after = any(before, place.item(i), casts == null ? null : casts.below("*"));
            changed |= after != before;
            result.add(after);
        }
        return changed ? new Value.Items(result, items.origin()) : items;
    }

    private Value text(Value.Text value, Place place, @Nullable PathTree<Casts.Cast> casts) {
        Value filled = value;
        if (value.value().indexOf('$') >= 0) {
            Template template = new Template(variables, growth, unset(place, value));
            switch (template.fill(value.value())) {
                case Template.Result.Filled(String text) ->
                        filled = new Value.Text(text, value.origin());
                case Template.Result.Invalid(String text) -> {
                    invalid(text, place, value);
                    return value;
                }
                case Template.Result.Missing(String name, String message) -> {
                    missing(name, message, place, value);
                    return value;
                }
            }
        }
        Casts.Cast cast = casts == null ? null : casts.here();
        return cast == null || !(filled instanceof Value.Text text)
                ? filled
                : cast.apply(text, place, findings);
    }

    private void invalid(String text, Place place, Value.Text value) {
        Optional<Position> at = places.of(value, Dollars.invalid(value.value()));
        findings.error(
                place,
                at,
                Problem.of(
                        Code.INVALID_INTERPOLATION,
                        "Invalid interpolation format for "
                                + place
                                + ": \""
                                + text
                                + "\". Write $$ where a plain $ is meant.",
                        Fix.at(at, PLAIN, new Remedy.Word("$", "$$"))));
    }

    private void missing(String name, String message, Place place, Value.Text value) {
        findings.error(
                place,
                places.of(value, Dollars.of(value.value(), name)),
                Problem.of(
                        Code.MISSING_VARIABLE,
                        "Required variable "
                                + name
                                + " is missing a value"
                                + (message.isEmpty() ? "" : ": " + message)
                                + " (at "
                                + place
                                + ").",
                        new Fix.Hint("Set " + name + " in the shell or in .env")));
    }

    /** Told in the order of the text, so that each use of a variable has a place of its own. */
    private Consumer<String> unset(Place place, Value.Text value) {
        Dollars.Uses uses = new Dollars.Uses(value.value());
        return name -> unset(name, uses.next(name), place, value);
    }

    private void unset(String name, Dollars.Use use, Place place, Value.Text value) {
        Optional<Position> at = places.of(value, use.dollar());
        Fix standard =
                Fix.at(
                        at,
                        "Say that it may be empty: ${" + name + ":-}",
                        new Remedy.Word(use.text(), "${" + name + ":-}"));
        Fix plain = Fix.at(at, PLAIN, new Remedy.Word("$", "$$"));
        findings.warning(
                place,
                at,
                Problem.of(
                        Code.UNSET_VARIABLE,
                        "The \"" + name + "\" variable is not set. Defaulting to a blank string.",
                        use.braced() ? new Fix[] {standard, plain} : new Fix[] {plain, standard}));
    }
}
