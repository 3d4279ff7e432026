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
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return unwritable(number);
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

    /** JSON has no such numbers; these are the words that Go has for them. */
    private static String unwritable(double number) {
        if (Double.isNaN(number)) {
            return "NaN";
        }
        return number > 0 ? "+Inf" : "-Inf";
    }

    /** The whole part; what does not fit is the smallest number, as on the reference's machines. */
    public static long whole(double number) {
        boolean fits = number >= -0x1p63 && number < 0x1p63;
        return fits ? (long) number : Long.MIN_VALUE;
    }
}
