package io.windlass.compose.load.tree;

import io.windlass.compose.model.Value;
import java.math.BigDecimal;

/** Values as text where Compose expects text, such as a number under {@code environment}. */
public final class GoText {

    private GoText() {}

    /** The scalar as text; empty for null. Lists and mappings give an approximation. */
    public static String print(Value value) {
        return switch (value) {
            case Value.Null _ -> "";
            case Value.Bool(boolean bool, _) -> Boolean.toString(bool);
            case Value.Int(long number, _) -> Long.toString(number);
            case Value.Real(double number, _) -> print(number);
            case Value.Text(String text, _) -> text;
            case Value.Date(String text, _) -> text;
            case Value.Items(var values, _) ->
                    "[" + String.join(" ", values.stream().map(GoText::print).toList()) + "]";
            case Value.Fields(var values, _) -> "map" + values.keySet();
        };
    }

    /** Shortest digits; the exponent form below 1e-4 and from 1e6 on. */
    public static String print(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? "+Inf" : "-Inf";
        }
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 6) {
            return shortest.toPlainString();
        }
        String digits = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        int size = Math.abs(exponent);
        return digits + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
}
