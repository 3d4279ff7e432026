package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.GlobalFlags;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** How the commands are written that need the screen's parts, and are carried out elsewhere. */
public final class ScreenSyntax {

    public static final Flag UP = Flag.on("up", "Bring the project up");
    public static final Flag TAB =
            Flag.text(
                            "tab",
                            "string",
                            "Which view (\"home\"|\"services\"|\"graph\"|\"logs\"|\"ports\"|\"data\")")
                    .standard("services");
    public static final Flag SELECT = Flag.text("select", "string", "Select a service");
    public static final Flag SIZE =
            Flag.text("size", "string", "Width and height in pixels").standard("1440x900");
    public static final Flag THEME =
            Flag.text("theme", "string", "Which colours (\"light\"|\"dark\")").standard("dark");
    public static final Flag OUTPUT =
            Flag.text("output", "string", "The PNG file to write").letter('o');

    public static final Syntax OPEN =
            Syntax.of("open", "[OPTIONS] [PATH]", "Open a project in the desktop", UP)
                    .operands(0, 1)
                    .describe(
                            "Without a display the window is drawn into memory, and what it shows is"
                                    + " told in words.");
    public static final Syntax PICTURE =
            Syntax.of(
                            "picture",
                            "[OPTIONS] [PATH] -o FILE.png",
                            "Draw a view of a project into a file",
                            TAB,
                            SELECT,
                            SIZE,
                            THEME,
                            OUTPUT)
                    .operands(0, 1);

    private ScreenSyntax() {}

    public static List<Syntax> all() {
        return List.of(OPEN, PICTURE);
    }

    /**
     * The word of a command line that says what to do: the first that is no flag of the program.
     */
    public static Optional<String> command(List<String> words) {
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (!word.startsWith("-")) {
                return Optional.of(word);
            }
            if (takesNext(word) && rest.hasNext()) {
                rest.next();
            }
        }
        return Optional.empty();
    }

    private static boolean takesNext(String word) {
        return GlobalFlags.all().stream()
                .filter(flag -> flag.kind() != Flag.Kind.SWITCH)
                .anyMatch(flag ->
                        word.equals("--" + flag.name()) || word.equals("-" + flag.letter()));
    }
}
