package io.windlass.compose.shape;

import java.util.IdentityHashMap;

/**
 * Which fields are not written when nothing is said about them. A service has a hundred fields and
 * uses five, so it pays to know this without making up and weighing what is not there.
 */
final class Absence {

    private final ReferenceForm.Notation notation;
    private final IdentityHashMap<Struct, Boolean> known = new IdentityHashMap<>();

    Absence(ReferenceForm.Notation notation) {
        this.notation = notation;
    }

    /** Whether a field that is absent leaves no trace. */
    boolean without(Field field) {
        return switch (field.presence()) {
            case FILLED -> empty(field.shape());
            case SET, OFF -> true;
            case ALWAYS_IN_JSON -> notation != ReferenceForm.Notation.JSON;
            case ALWAYS, NOT_ON -> false;
        };
    }

    private boolean empty(Shape shape) {
        if (!(shape instanceof Struct struct)) {
            return true;
        }
        Boolean answer = known.get(struct);
        if (answer == null) {
            answer = struct.fields().stream().allMatch(this::without);
            known.put(struct, answer);
        }
        return answer;
    }
}
