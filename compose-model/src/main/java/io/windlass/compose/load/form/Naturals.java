package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.Optional;

/** Whole numbers that cannot be negative. */
final class Naturals {

    private Naturals() {}

    /** As the reference keeps it: what has more bits than fit loses the upper ones. */
    static Kind ofBits(int bits) {
        long mask = (1L << bits) - 1;
        return (value, place, findings) ->
                orZero(value, place, findings)
                        .map(number ->
                                number instanceof Value.Int(long n, var origin)
                                        ? new Value.Int(n & mask, origin)
                                        : number);
    }

    /** The same, where a text with digits in it is no number. */
    static Kind unquoted(int bits) {
        Kind number = ofBits(bits);
        return (value, place, findings) -> {
            if (value instanceof Value.Text(String text, _)) {
                findings.error(
                        Code.WRONG_TYPE,
                        place,
                        value,
                        "%s is a number without quotes, not the text \"%s\"."
                                .formatted(place, text));
                return Optional.empty();
            }
            return number.read(value, place, findings);
        };
    }

    static Kind unlessZero(Kind kind) {
        return (value, place, findings) ->
                kind.read(value, place, findings)
                        .filter(number -> !(number instanceof Value.Int(long n, _) && n == 0));
    }

    static Optional<Value> orZero(Value value, Place place, Findings findings) {
        Optional<Value> read = Scalars.integerOrZero(value, place, findings);
        // A number with a point may be too large to be a whole one; the reference wraps it.
        if (!(value instanceof Value.Real)
                && read.isPresent()
                && read.get() instanceof Value.Int(long number, _)
                && number < 0) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    place + " must not be negative, and is " + number + ".");
            return Optional.empty();
        }
        return read;
    }
}
