package io.windlass.app.view.kit;

import javafx.scene.text.Font;

/**
 * The fixed-width font for code and logs: JetBrains Mono where it was loaded, else the system's.
 */
public final class MonoFont {
    private static final String WANTED = "JetBrains Mono";
    private static final String FALLBACK = "Monospaced";

    private MonoFont() {}

    public static String family() {
        return Font.font(WANTED, 12).getFamily().equals(WANTED) ? WANTED : FALLBACK;
    }

    /** An inline style that sets the family, which a stylesheet cannot choose by what is there. */
    public static String style() {
        return "-fx-font-family: '" + family() + "';";
    }
}
