package io.windlass.compose.load.form;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.GoText;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.GoNumbers;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Attributes of one value: texts, numbers, durations, sizes. Shapes are checked elsewhere. */
final class Scalars {

    private Scalars() {}

    static Optional<Value> text(Value value, Place place, Findings findings) {
        return textOrEmpty(value, place, findings).filter(text -> !GoText.print(text).isEmpty());
    }

    /** A text that is printed even when it is empty. */
    static Optional<Value> textOrEmpty(Value value, Place place, Findings findings) {
        return switch (value) {
            case Value.Text text -> Optional.of(text);
            case Value.Int(long number, var origin) ->
                    Optional.of(new Value.Text(Long.toString(number), origin));
            case Value.Bool _, Value.Real _, Value.Date _ ->
                    Optional.of(new Value.Text(GoText.print(value), value.origin()));
            case Value.Null _, Value.Items _, Value.Fields _ -> Optional.empty();
        };
    }

    /** A text where only whole numbers pass for one. */
    static Optional<Value> strictText(Value value, Place place, Findings findings) {
        return switch (value) {
            case Value.Text _, Value.Int _, Value.Null _ -> text(value, place, findings);
            case Value.Bool _, Value.Real _, Value.Date _, Value.Items _, Value.Fields _ -> {
                findings.error(
                        Code.WRONG_TYPE,
                        place,
                        value,
                        place + " must be a text or a whole number; put it in quotes.");
                yield Optional.empty();
            }
        };
    }

    static Optional<Value> integer(Value value, Place place, Findings findings) {
        return integerOrZero(value, place, findings)
                .filter(number -> !(number instanceof Value.Int(long n, _) && n == 0));
    }

    /** A number that is printed even when it is zero. */
    static Optional<Value> integerOrZero(Value value, Place place, Findings findings) {
        return switch (value) {
            case Value.Int number -> Optional.of(number);
            case Value.Real(double number, var origin) ->
                    Optional.of(new Value.Int(GoNumbers.whole(number), origin));
            case Value.Text(String text, var origin) -> {
                if (text.matches("[-+]?[0-9]{1,18}")) {
                    yield Optional.of(new Value.Int(Long.parseLong(text), origin));
                }
                findings.error(
                        Code.INVALID_VALUE,
                        place,
                        value,
                        place + " is a whole number, not \"" + text + "\".");
                yield Optional.empty();
            }
            case Value.Null _, Value.Bool _, Value.Date _, Value.Items _, Value.Fields _ ->
                    Optional.empty();
        };
    }

    static Optional<Value> bool(Value value, Place place, Findings findings) {
        return optionalBool(value, place, findings)
                .filter(bool -> bool instanceof Value.Bool(boolean b, _) && b);
    }

    /** A switch that is printed when it is off, too. */
    static Optional<Value> optionalBool(Value value, Place place, Findings findings) {
        return switch (value) {
            case Value.Bool bool -> Optional.of(bool);
            case Value.Text(String text, var origin) -> {
                Optional<Boolean> bool = Booleans.parse(text);
                if (bool.isEmpty()) {
                    findings.error(
                            Code.INVALID_VALUE,
                            place,
                            value,
                            "Invalid boolean \"" + text + "\" at " + place + ": true or false.");
                }
                yield bool.map(b -> new Value.Bool(b, origin));
            }
            case Value.Null _,
                    Value.Int _,
                    Value.Real _,
                    Value.Date _,
                    Value.Items _,
                    Value.Fields _ ->
                    Optional.empty();
        };
    }

    /** A number of single precision: its shortest digits are those of a float. */
    static Optional<Value> single(Value value, Place place, Findings findings) {
        Optional<Value> result =
                switch (value) {
                    case Value.Int(long number, var origin) ->
                            Optional.of(new Value.Real(shortest((double) number), origin));
                    case Value.Real(double number, var origin) ->
                            Optional.of(new Value.Real(shortest(number), origin));
                    case Value.Text(String text, var origin) -> {
                        try {
                            yield Optional.of(
                                    new Value.Real(shortest(Double.parseDouble(text)), origin));
                        } catch (NumberFormatException _) {
                            findings.error(
                                    Code.INVALID_VALUE,
                                    place,
                                    value,
                                    place + " is a number, not \"" + text + "\".");
                            yield Optional.empty();
                        }
                    }
                    case Value.Null _, Value.Bool _, Value.Date _, Value.Items _, Value.Fields _ ->
                            Optional.empty();
                };
        return result.filter(number -> !(number instanceof Value.Real(double n, _) && n == 0));
    }

    private static double shortest(double number) {
        return Double.parseDouble(Float.toString((float) number));
    }

    /** A size, printed as a decimal number of bytes in text. */
    static Optional<Value> bytes(Value value, Place place, Findings findings) {
        return bytesOrZero(value, place, findings).filter(size -> !GoText.print(size).equals("0"));
    }

    static Optional<Value> bytesOrZero(Value value, Place place, Findings findings) {
        long size = 0;
        if (value instanceof Value.Int(long number, _)) {
            size = number;
        } else if (value instanceof Value.Text(String text, _)) {
            OptionalLong parsed = Sizes.parse(text);
            if (parsed.isEmpty()) {
                findings.error(
                        Code.INVALID_VALUE,
                        place,
                        value,
                        "Invalid size \"" + text + "\" at " + place + ": write 64m or 1.5g.");
            }
            size = parsed.orElse(0);
        }
        return Optional.of(new Value.Text(Long.toString(size), value.origin()));
    }

    static Optional<Value> duration(Value value, Place place, Findings findings) {
        if (value instanceof Value.Null) {
            return Optional.empty();
        }
        String text = GoText.print(value);
        OptionalLong nanos = Durations.parse(text);
        if (nanos.isEmpty()) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    "Invalid duration \"" + text + "\" at " + place + ": write 1m30s or 500ms.");
            return Optional.empty();
        }
        return Optional.of(new Value.Text(Durations.print(nanos.getAsLong()), value.origin()));
    }

    static Optional<Value> durationNotZero(Value value, Place place, Findings findings) {
        return duration(value, place, findings)
                .filter(duration -> !GoText.print(duration).equals("0s"));
    }

    /** A file mode: written as an octal number or text, printed as octal text. */
    static Optional<Value> fileMode(Value value, Place place, Findings findings) {
        if (value instanceof Value.Int(long mode, var origin)) {
            return Optional.of(new Value.Text(octal(mode), origin));
        }
        if (!(value instanceof Value.Text(String text, var origin))) {
            if (value instanceof Value.Real) {
                findings.error(Code.WRONG_TYPE, place, value, place + " is no whole number.");
            }
            return Optional.empty();
        }
        if (!text.matches("[-+]?[0-7]{1,20}")) {
            findings.error(
                    Code.INVALID_VALUE,
                    place,
                    value,
                    "Invalid mode \"" + text + "\" at " + place + ": write it in octal, 0440.");
            return Optional.empty();
        }
        return Optional.of(new Value.Text(octal(Long.parseLong(text, 8)), origin));
    }

    private static String octal(long mode) {
        return "0" + Long.toString(mode, 8);
    }

    /** How many devices: a number, or {@code all}, which is -1. */
    static Optional<Value> deviceCount(Value value, Place place, Findings findings) {
        if (value instanceof Value.Text(String text, var origin)) {
            if (text.toLowerCase(Locale.ROOT).equals("all")) {
                return Optional.of(new Value.Int(-1, origin));
            }
            if (!text.matches("[-+]?[0-9]{1,18}")) {
                findings.error(
                        Code.INVALID_VALUE,
                        place,
                        value,
                        "Invalid value \"" + text + "\" at " + place + ": a number, or \"all\".");
                return Optional.empty();
            }
        }
        if (value instanceof Value.Real) {
            findings.error(Code.WRONG_TYPE, place, value, place + " is no whole number.");
            return Optional.empty();
        }
        return integer(value, place, findings);
    }
}
