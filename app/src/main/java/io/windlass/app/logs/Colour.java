package io.windlass.app.logs;

/** A colour that a program asked for. */
public sealed interface Colour {

    /** The one that the theme has for text or ground. */
    record Default() implements Colour {}

    /**
     * One of the sixteen that have names; which shade it is, the theme says.
     *
     * @param index 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white; 8 to 15
     *     the bright ones
     */
    record Named(int index) implements Colour {}

    /** An exact one; parts from 0 to 255. */
    record Rgb(int red, int green, int blue) implements Colour {}
}
