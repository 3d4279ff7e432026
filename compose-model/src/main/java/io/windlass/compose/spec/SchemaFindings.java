package io.windlass.compose.spec;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import io.windlass.compose.problem.Remedy;
import io.windlass.compose.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sentences about what does not match the specification. */
final class SchemaFindings {

    /** How many names are offered for one that is not known. */
    private static final int NEAREST = 3;

    /** How many keys a person reads through. */
    private static final int FEW = 8;

    private SchemaFindings() {}

    static Finding unknownKey(Kind.Keys kind, String name, Value value, SchemaPath path) {
        String where = path.isRoot() ? "at the top of a file" : "in " + path.text();
        String summary = "Compose has no key \"" + name + "\" " + where;
        List<Fix> fixes = new ArrayList<>();
        List<String> near = Nearest.several(name, kind.keys().keySet(), NEAREST);
        near.forEach(one ->
                fixes.add(Fix.here("Change it to \"" + one + "\"", new Remedy.Word(name, one))));
        if (fixes.isEmpty()) {
            home(kind, name)
                    .ifPresent(key -> fixes.add(new Fix.Hint("It belongs below \"" + key + "\"")));
        }
        if (kind.further() == Kind.Further.EXTENSIONS && !kind.keys().isEmpty()) {
            fixes.add(
                    Fix.here(
                            "Begin it with x- if it is a note of your own",
                            new Remedy.Word(name, "x-" + name)));
        }
        fixes.add(Fix.here("Remove it", new Remedy.Removed()));
        Problem problem = new Problem(Code.UNKNOWN_KEY, summary, known(kind), fixes);
        return error(problem, keyPlace(value), path.key(name));
    }

    /** All that may stand there, where that is few enough to be read. */
    private static Optional<String> known(Kind.Keys kind) {
        return kind.keys().isEmpty() || kind.keys().size() > FEW
                ? Optional.empty()
                : Optional.of("Known here: " + String.join(", ", kind.keys().keySet()));
    }

    /** The key below which the specification has the unknown one. */
    private static Optional<String> home(Kind.Keys kind, String name) {
        return kind.keys().values().stream()
                .filter(key -> hasBelow(key.kind(), name))
                .map(key -> key.name().equals("services") ? "services.NAME" : key.name())
                .findFirst();
    }

    private static boolean hasBelow(Kind kind, String name) {
        return Spec.alternatives(kind).stream()
                .flatMap(one ->
                        one instanceof Kind.MapOf(Kind value, _)
                                ? Spec.alternatives(value).stream()
                                : java.util.stream.Stream.of(one))
                .anyMatch(one -> one instanceof Kind.Keys keys && keys.key(name).isPresent());
    }

    static Finding badName(String name, Value value, SchemaPath path) {
        String summary =
                name.isEmpty()
                        ? path.text() + " has an empty key"
                        : "\"%s\" cannot be a name in %s: names are made of the letters a to z,"
                                        .formatted(name, path.text())
                                + " digits, \".\", \"_\" and \"-\"";
        String mended = name.replaceAll("[^a-zA-Z0-9._-]+", "-");
        Fix call =
                path.text().equals("services")
                        ? Fix.here("Call it \"" + mended + "\"", new Remedy.Renamed(name, mended))
                        : new Fix.Hint("Call it \"" + mended + "\"");
        Fix[] fixes = mended.matches("-*") ? new Fix[0] : new Fix[] {call};
        return error(
                Problem.of(Code.INVALID_VALUE, summary, fixes), keyPlace(value), path.key(name));
    }

    static Finding missingKey(Kind.Key key, Value.Fields fields, SchemaPath path) {
        String summary =
                "%s needs \"%s\": %s".formatted(path.text(), key.name(), Phrases.of(key.kind()));
        Problem problem =
                new Problem(
                        Code.INVALID_VALUE,
                        summary,
                        Optional.of(key.doc()),
                        List.of(new Fix.Hint("Add \"" + key.name() + "\"")));
        return error(problem, keyPlace(fields), path);
    }

    static Finding wrongKind(Kind kind, Value value, SchemaPath path) {
        String place = path.isRoot() ? "A Compose file" : path.text();
        String wanted = Phrases.of(kind);
        String summary =
                value instanceof Value.Null
                        ? place + " has no value; it must be " + wanted
                        : "%s must be %s, not %s".formatted(place, wanted, Phrases.of(value));
        return error(
                Problem.of(Code.WRONG_TYPE, summary, Mends.of(kind, value, path)),
                valuePlace(value),
                path);
    }

    static Finding notAccepted(List<Kind> kinds, Value value, SchemaPath path) {
        List<String> words =
                kinds.stream()
                        .filter(Kind.Exactly.class::isInstance)
                        .map(kind -> ((Kind.Exactly) kind).word())
                        .toList();
        String wanted =
                words.isEmpty()
                        ? kinds.stream().findFirst().map(SchemaFindings::rule).orElse("")
                        : Phrases.listed(words, "or");
        String summary = "%s must be %s, not %s".formatted(path.text(), wanted, Phrases.of(value));
        Fix[] fixes =
                value.asText().stream()
                        .flatMap(given ->
                                Nearest.several(given, words, 1).stream()
                                        .map(near ->
                                                Fix.here(
                                                        "Change it to " + near,
                                                        new Remedy.Word(given, near))))
                        .toArray(Fix[]::new);
        return error(Problem.of(Code.INVALID_VALUE, summary, fixes), valuePlace(value), path);
    }

    private static String rule(Kind kind) {
        return kind instanceof Kind.Matching(String expression, _)
                ? "a text that matches " + expression
                : Phrases.of(kind);
    }

    static Finding twice(Value item, Value earlier, SchemaPath path) {
        String name = item.asText().map(Phrases::shortened).orElse("the same entry");
        String list = path.text().substring(0, path.text().lastIndexOf('['));
        Problem problem =
                new Problem(
                        Code.INVALID_VALUE,
                        list + " has " + name + " twice",
                        earlier.origin().position().map(place -> "The first one: " + place),
                        List.of(Fix.here("Remove this one", new Remedy.Removed())));
        return error(problem, valuePlace(item), path);
    }

    private static Optional<Position> keyPlace(Value value) {
        return value.origin().key().or(() -> value.origin().position());
    }

    private static Optional<Position> valuePlace(Value value) {
        return value.origin().position().or(() -> value.origin().key());
    }

    private static Finding error(Problem problem, Optional<Position> place, SchemaPath path) {
        return new Finding(Severity.ERROR, problem, place, path.text());
    }
}
