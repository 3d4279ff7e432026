package io.windlass.compose.output;

import io.windlass.compose.json.JsonText;
import io.windlass.compose.model.Origin;
import io.windlass.compose.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables that a tree asks for, before any is filled in. */
final class VariableList {

    private static final String NAME = "[_a-zA-Z][_a-zA-Z0-9]*";

    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\$)|(" + NAME + ")|\\{(" + NAME + "(?::?[-+?][^\\n]*)?)\\})");

    /** A name, and what follows it between the braces. */
    private static final Pattern BRACED =
            Pattern.compile("([_a-zA-Z0-9]*)(?:(:?[-+?])(.*))?.*", Pattern.DOTALL);

    private static final int NARROWEST = 20;
    private static final int GAP = 3;

    private final SequencedMap<String, Variable> found = new TreeMap<>(JsonText.KEY_ORDER);

    private VariableList() {}

    /**
     * A variable.
     *
     * @param standard what it counts as when it has no value
     * @param alternate what is taken when it has one
     */
    record Variable(String name, boolean required, String standard, String alternate) {}

    static SequencedMap<String, Variable> of(Value tree) {
        VariableList list = new VariableList();
        list.walk(tree);
        return list.found;
    }

    private void walk(Value value) {
        switch (value) {
            case Value.Text(String text, _) -> read(text);
            case Value.Items(var items, _) -> items.forEach(this::walk);
            case Value.Fields(var members, _) -> members.values().forEach(this::walk);
            case Value.Null _, Value.Bool _, Value.Int _, Value.Real _, Value.Date _ -> {}
        }
    }

    private void read(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                add(new Variable(matcher.group(2), false, "", ""));
            } else if (matcher.group(3) != null) {
                // The expression reaches to the last brace of the line; the first one may close it.
                int end = closingBrace(matcher.group());
                String own = matcher.group().substring(2, end);
                read(matcher.group().substring(end + 1));
                braced(own);
            }
        }
    }

    private void braced(String content) {
        Matcher matcher = BRACED.matcher(content);
        if (!matcher.matches()) {
            return;
        }
        String operator = matcher.group(2) == null ? "" : matcher.group(2);
        String argument = matcher.group(3) == null ? "" : matcher.group(3);
        boolean standard = operator.endsWith("-");
        boolean alternate = operator.endsWith("+");
        add(
                new Variable(
                        matcher.group(1),
                        operator.endsWith("?"),
                        standard ? argument : "",
                        alternate ? argument : ""));
        if (standard || alternate) {
            read(argument);
        }
    }

    /** Where one variable is used twice, the use that says more counts. */
    private void add(Variable variable) {
        found.merge(
                variable.name(),
                variable,
                (one, other) ->
                        new Variable(
                                one.name(),
                                one.required() || other.required(),
                                one.standard().isEmpty() ? other.standard() : one.standard(),
                                one.alternate().isEmpty() ? other.alternate() : one.alternate()));
    }

    private static int closingBrace(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                open++;
            } else if (text.charAt(i) == '}' && --open == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    /** Columns of at least twenty letters. */
    static String table(Map<String, Variable> variables) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("NAME", "REQUIRED", "DEFAULT VALUE", "ALTERNATE VALUE"));
        for (Variable variable : variables.values()) {
            rows.add(
                    List.of(
                            variable.name(),
                            Boolean.toString(variable.required()),
                            variable.standard(),
                            variable.alternate()));
        }
        StringBuilder table = new StringBuilder();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size() - 1; column++) {
                int at = column;
                int width =
                        rows.stream()
                                .mapToInt(other -> other.get(at).length() + GAP)
                                .max()
                                .orElse(0);
                String cell = row.get(column);
                table.append(cell).repeat(" ", Math.max(NARROWEST, width) - cell.length());
            }
            table.append(row.getLast()).append('\n');
        }
        return table.toString();
    }

    static String json(Map<String, Variable> variables) {
        return JsonText.indented(tree(variables, false)) + "\n";
    }

    static String yaml(Map<String, Variable> variables) {
        return YamlText.of(tree(variables, true));
    }

    /** The names are those that the reference's fields happen to have. */
    private static Value tree(Map<String, Variable> variables, boolean small) {
        SequencedMap<String, Value> result = new LinkedHashMap<>();
        variables.forEach((name, variable) -> {
            SequencedMap<String, Value> fields = new LinkedHashMap<>();
            fields.put(small ? "name" : "Name", text(variable.name()));
            fields.put(small ? "defaultvalue" : "DefaultValue", text(variable.standard()));
            fields.put(small ? "presencevalue" : "PresenceValue", text(variable.alternate()));
            fields.put(
                    small ? "required" : "Required",
                    new Value.Bool(variable.required(), Origin.implied()));
            result.put(name, new Value.Fields(fields, Origin.implied()));
        });
        return new Value.Fields(result, Origin.implied());
    }

    private static Value text(String text) {
        return new Value.Text(text, Origin.implied());
    }
}
