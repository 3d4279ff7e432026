package io.windlass.compose.spec;

import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares files that are merged and filled in with the specification: unknown keys, values of the
 * wrong kind, missing keys. All of them are told, not only the first, up to a thousand.
 */
public final class SchemaCheck {

    private static final String EXTENSION = "x-";

    /** More is said about no file: each has to be put into words, and nobody reads on. */
    private static final int MOST = 1000;

    private final List<Finding> findings = new ArrayList<>();

    private SchemaCheck() {}

    /** What is wrong in the tree, in its order; all of it are errors. */
    public static List<Finding> check(Value.Fields merged) {
        SchemaCheck check = new SchemaCheck();
        check.value(Spec.project(), merged, SchemaPath.ROOT);
        return List.copyOf(check.findings);
    }

    private void value(Kind kind, Value value, SchemaPath path) {
        if (findings.size() >= MOST) {
            return;
        }
        List<Kind> fitting =
                Spec.alternatives(kind).stream().filter(one -> fits(one, value)).toList();
        if (fitting.isEmpty()) {
            findings.add(SchemaFindings.wrongKind(kind, value, path));
            return;
        }
        List<Kind> accepting = fitting.stream().filter(one -> accepts(one, value)).toList();
        if (accepting.isEmpty()) {
            findings.add(SchemaFindings.notAccepted(fitting, value, path));
            return;
        }
        inside(accepting.getFirst(), value, path);
    }

    private void inside(Kind kind, Value value, SchemaPath path) {
        if (kind instanceof Kind.Keys keys && value instanceof Value.Fields fields) {
            keys(keys, fields, path);
        } else if (kind instanceof Kind.MapOf map && value instanceof Value.Fields fields) {
            entries(map, fields, path);
        } else if (kind instanceof Kind.ListOf list && value instanceof Value.Items items) {
            items(list, items, path);
        }
    }

    private void keys(Kind.Keys kind, Value.Fields fields, SchemaPath path) {
        for (Map.Entry<String, Value> entry : fields.values().entrySet()) {
            String name = entry.getKey();
            Optional<Kind.Key> key = kind.key(name);
            if (key.isPresent()) {
                value(key.get().kind(), entry.getValue(), path.key(name));
            } else if (!allowed(kind.further(), name) && findings.size() < MOST) {
                findings.add(SchemaFindings.unknownKey(kind, name, entry.getValue(), path));
            }
        }
        for (Kind.Key key : kind.keys().values()) {
            if (key.required() && !fields.values().containsKey(key.name())) {
                findings.add(SchemaFindings.missingKey(key, fields, path));
            }
        }
    }

    private static boolean allowed(Kind.Further further, String name) {
        return switch (further) {
            case NONE -> false;
            case EXTENSIONS -> name.startsWith(EXTENSION);
            case ANY -> true;
        };
    }

    private void entries(Kind.MapOf kind, Value.Fields fields, SchemaPath path) {
        for (Map.Entry<String, Value> entry : fields.values().entrySet()) {
            String name = entry.getKey();
            boolean allowed =
                    switch (kind.naming()) {
                        case ANY -> !name.isEmpty();
                        case NAMES, NAMES_CHECKED -> isName(name);
                    };
            if (allowed) {
                value(kind.value(), entry.getValue(), path.key(name));
            } else if (kind.naming() != Kind.Naming.NAMES_CHECKED && findings.size() < MOST) {
                findings.add(SchemaFindings.badName(name, entry.getValue(), path));
            }
        }
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c ->
                                (c >= 'a' && c <= 'z')
                                        || (c >= 'A' && c <= 'Z')
                                        || (c >= '0' && c <= '9')
                                        || c == '.'
                                        || c == '_'
                                        || c == '-');
    }

    private void items(Kind.ListOf kind, Value.Items items, SchemaPath path) {
        Map<Value, Integer> first = new HashMap<>();
        for (int i = 0; i < items.values().size(); i++) {
            Value item = items.values().get(i);
            value(kind.item(), item, path.item(i));
            Integer earlier = first.putIfAbsent(item, i);
            if (kind.unique() && earlier != null && findings.size() < MOST) {
                findings.add(SchemaFindings.twice(item, items.values().get(earlier), path.item(i)));
            }
        }
    }

    /** Whether the value is of this sort at all. */
    private static boolean fits(Kind kind, Value value) {
        return switch (kind) {
            case Kind.Word word -> fits(word, value);
            case Kind.Exactly _, Kind.Matching _ -> value instanceof Value.Text;
            case Kind.Range _ -> whole(value);
            case Kind.ListOf _ -> value instanceof Value.Items;
            case Kind.MapOf _, Kind.Keys _ -> value instanceof Value.Fields;
            case Kind.OneOf(var kinds) -> kinds.stream().anyMatch(one -> fits(one, value));
        };
    }

    private static boolean fits(Kind.Word word, Value value) {
        return switch (word) {
            case TEXT -> value instanceof Value.Text;
            case INTEGER -> whole(value);
            case NUMBER -> value instanceof Value.Int || value instanceof Value.Real;
            case BOOL -> value instanceof Value.Bool;
            case NULL -> value instanceof Value.Null;
            case ANY -> true;
        };
    }

    /** {@code 2.0} counts as a whole number. */
    private static boolean whole(Value value) {
        return value instanceof Value.Int
                || (value instanceof Value.Real(double number, _)
                        && number == Math.rint(number)
                        && !Double.isInfinite(number));
    }

    /** Whether a value of the right sort is one of those that are meant. */
    private static boolean accepts(Kind kind, Value value) {
        return switch (kind) {
            case Kind.Exactly(String word) -> value.asText().filter(word::equals).isPresent();
            case Kind.Matching matching -> value.asText().filter(matching::accepts).isPresent();
            case Kind.Range(var least, var most) -> {
                double number = value instanceof Value.Real(double real, _) ? real : number(value);
                yield number >= least.orElse(Long.MIN_VALUE)
                        && number <= most.orElse(Long.MAX_VALUE);
            }
            case Kind.Word _, Kind.ListOf _, Kind.MapOf _, Kind.Keys _, Kind.OneOf _ -> true;
        };
    }

    private static double number(Value value) {
        return value instanceof Value.Int(long number, _) ? number : 0;
    }
}
