package io.windlass.compose.model;

import java.math.BigDecimal;

/** Numbers as the reference implementation prints them. */
public final class GoNumbers {

    private GoNumbers() {}

    /** Shortest digits; the exponent form below 1e-6 and from 1e21 on (encoding/json). */
    public static String json(double number) {
        if (number == 0) {
            return 1 / number < 0 ? "-0" : "0";
        }
        if (!Double.isFinite(number)) {
            // JSON has no word for it; nothing that takes a number accepts it
            return Double.isNaN(number) ? "NaN" : number > 0 ? "+Inf" : "-Inf";
        }
        double size = Math.abs(number);
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (size >= 1e-6 && size < 1e21) {
            return shortest.toPlainString();
        }
        int exponent = shortest.precision() - shortest.scale() - 1;
        String digits = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return digits + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
