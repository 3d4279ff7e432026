package io.windlass.app.view.logs;

import javafx.scene.paint.Color;

/** How well a colour can be read on another one, as WCAG measures it. */
final class Contrast {

    private static final int STEPS = 12;

    private Contrast() {}

    static double of(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** The colour itself, or the nearest one on its way to white or black that can be read. */
    static Color lift(Color colour, Color ground, double enough) {
        if (of(colour, ground) >= enough) {
            return colour;
        }
        Color end = luminance(ground) < 0.18 ? Color.WHITE : Color.BLACK;
        double low = 0;
        double high = 1;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (of(colour.interpolate(end, middle), ground) >= enough) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return colour.interpolate(end, high);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
