package io.windlass.app.cli.args;

/**
 * A flag that a command knows.
 *
 * @param name without its dashes
 * @param letter the short form, a space where there is none
 * @param value what the value is called in the help; empty for a switch
 * @param help one line, without its default
 * @param standard what counts when the flag is not given, as shown in the help; empty for nothing
 */
public record Flag(
        String name, char letter, Kind kind, String value, String help, String standard) {

    /** What a flag takes. */
    public enum Kind {
        /** Nothing, or {@code =true} and {@code =false}. */
        SWITCH,
        /** One text; the last one counts. */
        TEXT,
        /** A whole number; the last one counts. */
        NUMBER,
        /** A text each time it is given. */
        LIST
    }

    public static Flag on(String name, String help) {
        return new Flag(name, ' ', Kind.SWITCH, "", help, "");
    }

    public static Flag text(String name, String value, String help) {
        return new Flag(name, ' ', Kind.TEXT, value, help, "");
    }

    public static Flag number(String name, String help) {
        return new Flag(name, ' ', Kind.NUMBER, "int", help, "");
    }

    public static Flag list(String name, String value, String help) {
        return new Flag(name, ' ', Kind.LIST, value, help, "");
    }

    /** The same flag with a short form. */
    public Flag letter(char shorthand) {
        return new Flag(name, shorthand, kind, value, help, standard);
    }

    /** The same flag with a value that counts when it is not given. */
    public Flag standard(String text) {
        return new Flag(name, letter, kind, value, help, text);
    }

    boolean takesValue() {
        return kind != Kind.SWITCH;
    }

    /** The form in which messages name it: {@code -t, --timeout}. */
    String spelled() {
        return (letter == ' ' ? "" : "-" + letter + ", ") + "--" + name;
    }
}
