package io.windlass.compose.output;

import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import io.windlass.compose.shape.ReferenceForm;
import io.windlass.compose.shape.ReferenceForm.Notation;
import io.windlass.compose.shape.Struct;
import io.windlass.compose.shape.Structs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** A whole project as the reference prints it, in JSON or YAML. */
final class ProjectText {

    private final Notation notation;
    private final ReferenceForm form;

    private ProjectText(Notation notation) {
        this.notation = notation;
        form = ReferenceForm.in(notation);
    }

    /** Without a line break at the end, as the reference. */
    static String json(ComposeProject project) {
        return JsonText.indented(
                new ProjectText(Notation.JSON).tree(project, new LinkedHashMap<>()));
    }

    /**
     * The project as YAML.
     *
     * @param models the {@code models} section, which the reference leaves out of JSON only
     */
    static String yaml(ComposeProject project, SequencedMap<String, Value.Fields> models) {
        return YamlText.of(new ProjectText(Notation.YAML).tree(project, models));
    }

    private Value tree(ComposeProject project, SequencedMap<String, Value.Fields> models) {
        SequencedMap<String, Value> top = new LinkedHashMap<>();
        top.put("name", new Value.Text(project.name(), Origin.implied()));
        SequencedMap<String, Value> services = new LinkedHashMap<>();
        project.services()
                .forEach((key, service) ->
                        services.put(key, form.of(Structs.SERVICE, service.fields())));
        top.put("services", inOrder(services));
        section(top, "networks", project.networks(), Structs.NETWORK);
        section(top, "volumes", project.volumes(), Structs.VOLUME);
        section(top, "secrets", withoutContent(project.secrets()), Structs.FILE_OBJECT);
        section(top, "configs", project.configs(), Structs.FILE_OBJECT);
        section(top, "models", models, Structs.MODEL);
        if (inOrder(project.extensions()) instanceof Value.Fields(var extensions, _)) {
            extensions.forEach((key, value) -> {
                Value shown = notation == Notation.JSON ? emptyListsAsNull(value) : value;
                top.put(key, form.sorted(shown));
            });
        }
        Value.Fields tree = new Value.Fields(top, Origin.implied());
        return notation == Notation.JSON ? inOrder(top) : tree;
    }

    private static Value emptyListsAsNull(Value value) {
        return switch (value) {
            case Value.Items(var items, var origin) ->
                    items.isEmpty()
                            ? new Value.Null(origin)
                            : new Value.Items(
                                    items.stream().map(ProjectText::emptyListsAsNull).toList(),
                                    origin);
            case Value.Fields(var members, var origin) -> {
                SequencedMap<String, Value> result = new LinkedHashMap<>();
                members.forEach((key, member) -> result.put(key, emptyListsAsNull(member)));
                yield new Value.Fields(result, origin);
            }
            case Value.Null _,
                    Value.Bool _,
                    Value.Int _,
                    Value.Real _,
                    Value.Text _,
                    Value.Date _ ->
                    value;
        };
    }

    private void section(
            Map<String, Value> top, String name, Map<String, Value.Fields> entries, Struct struct) {
        if (!entries.isEmpty()) {
            SequencedMap<String, Value> formed = new LinkedHashMap<>();
            entries.forEach((key, entry) -> formed.put(key, form.of(struct, entry)));
            top.put(name, inOrder(formed));
        }
    }

    /** What a secret holds is never printed. */
    private static Map<String, Value.Fields> withoutContent(Map<String, Value.Fields> secrets) {
        Map<String, Value.Fields> result = new LinkedHashMap<>();
        secrets.forEach((key, secret) -> {
            SequencedMap<String, Value> fields = new LinkedHashMap<>(secret.values());
            fields.remove("content");
            result.put(key, new Value.Fields(fields, secret.origin()));
        });
        return result;
    }

    /** Sorts the members of this mapping alone: below, the order is that of the structures. */
    private Value inOrder(SequencedMap<String, Value> members) {
        return form.sortedOnce(new Value.Fields(members, Origin.implied()));
    }
}
