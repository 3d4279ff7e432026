package io.windlass.compose.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A structure of the reference: its fields in the order in which they are written. */
public record Struct(List<Field> fields) implements Shape {

    public Struct {
        fields = List.copyOf(fields);
    }

    static Struct of(Field... fields) {
        return new Struct(List.of(fields));
    }

    /** Without the named fields. */
    public Struct without(Set<String> names) {
        return new Struct(fields.stream().filter(field -> !names.contains(field.name())).toList());
    }

    /** With one field written in another way. */
    public Struct with(String name, UnaryOperator<Field> change) {
        return new Struct(
                fields.stream()
                        .map(field -> field.name().equals(name) ? change.apply(field) : field)
                        .toList());
    }

    /** With a field added in front of another one. */
    public Struct withBefore(String name, Field added) {
        List<Field> all = new ArrayList<>();
        for (Field field : fields) {
            if (field.name().equals(name)) {
                all.add(added);
            }
            all.add(field);
        }
        return new Struct(all);
    }

    /** With a field added at the end. */
    public Struct withLast(Field added) {
        return new Struct(Stream.concat(fields.stream(), Stream.of(added)).toList());
    }
}
