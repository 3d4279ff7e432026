package io.windlass.compose.edit;

import io.windlass.compose.problem.Code;
import io.windlass.compose.yaml.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names in a file: which may be given, and where one stands in a list or a mapping of names. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9._-]+");

    private Names() {}

    /** The refusal of a name that cannot be one. */
    static Optional<EditPlan> wrong(String what, String name) {
        return NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(
                        EditPlan.refused(
                                Code.INVALID_VALUE,
                                "A "
                                        + what
                                        + " cannot be called “"
                                        + name
                                        + "”: only letters, digits, “.”, “_” and “-” may be"
                                        + " used."));
    }

    /** Where a name stands in a list or a mapping of names. */
    static Optional<ModelPath> place(Source source, ModelPath path, String name) {
        return switch (EditPlan.node(source, path).orElse(null)) {
            case TextNode.Fields fields when fields.field(name).isPresent() ->
                    Optional.of(path.key(name));
            case TextNode.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    if (list.items().get(i) instanceof TextNode.Scalar item
                            && item.value().equals(name)) {
                        yield Optional.of(path.index(i));
                    }
                }
                yield Optional.empty();
            }
            case null, default -> Optional.empty();
        };
    }

    /** The keys of a top-level section, over all documents. */
    static List<String> in(Source source, String section) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < source.documents().size(); i++) {
            if (source.find(i, ModelPath.of(section))
                    instanceof Source.Found.Here(_, TextNode.Fields fields, _, _, _, _)) {
                fields.fields().stream()
                        .map(TextNode.Field::name)
                        .filter(name -> !name.equals("<<") && !names.contains(name))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
