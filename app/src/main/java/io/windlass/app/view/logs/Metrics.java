package io.windlass.app.view.logs;

import io.windlass.app.view.kit.MonoFont;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

/** Sizes of the log font, measured. */
record Metrics(Font font, Font bold, double cell, double baseline) {

    static final double ROW = 18;

    private static final double SIZE = 12.5;
    private static final int MEASURED = 100;

    static Metrics measure() {
        Font font = Font.font(MonoFont.family(), SIZE);
        Text text = new Text("0".repeat(MEASURED));
        text.setFont(font);
        double height = text.getLayoutBounds().getHeight();
        double ascent = text.getBaselineOffset();
        return new Metrics(
                font,
                Font.font(MonoFont.family(), FontWeight.BOLD, SIZE),
                text.getLayoutBounds().getWidth() / MEASURED,
                Math.round((ROW - height) / 2 + ascent));
    }

    /** How wide a text is in a font whose characters differ. */
    static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
