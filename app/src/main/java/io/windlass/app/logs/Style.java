package io.windlass.app.logs;

/**
 * How a program wanted a piece of text to look.
 *
 * @param flags the constants of this class, added up
 * @param link the address that it leads to, empty for none
 */
public record Style(Colour colour, Colour ground, int flags, String link) {

    public static final int BOLD = 1;
    public static final int DIM = 2;
    public static final int ITALIC = 4;
    public static final int UNDERLINE = 8;
    public static final int INVERSE = 16;
    public static final int STRIKE = 32;

    /** As if nothing had been asked for. */
    public static final Style PLAIN = new Style(new Colour.Default(), new Colour.Default(), 0, "");

    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    Style with(int flag) {
        return new Style(colour, ground, flags | flag, link);
    }

    Style without(int flag) {
        return new Style(colour, ground, flags & ~flag, link);
    }

    Style inColour(Colour newColour) {
        return new Style(newColour, ground, flags, link);
    }

    Style on(Colour newGround) {
        return new Style(colour, newGround, flags, link);
    }

    Style linkedTo(String address) {
        return new Style(colour, ground, flags, address);
    }
}
