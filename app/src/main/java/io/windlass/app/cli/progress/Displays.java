package io.windlass.app.cli.progress;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.Terminals;
import io.windlass.app.cli.session.GlobalFlags;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Settings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses how progress is shown. */
public final class Displays {

    private static final Set<String> KINDS = Set.of("auto", "tty", "plain", "json", "quiet");

    private Displays() {}

    static Display of(Console console, Settings settings, String title) throws Refused {
        boolean never = ansi(settings).equals("never");
        return switch (kind(settings)) {
            case "auto" ->
                    !never && !settings.dryRun() && console.errIsTerminal()
                            ? live(console, settings, title)
                            : new PlainDisplay(console, settings.dryRun());
            case "tty" -> live(console, settings, title);
            case "json" -> new JsonDisplay(console, settings.dryRun());
            case "quiet" -> new QuietDisplay();
            default -> new PlainDisplay(console, settings.dryRun());
        };
    }

    /** One that other output may come between. */
    static Display streaming(Console console, Settings settings) throws Refused {
        return switch (kind(settings)) {
            case "json" -> new JsonDisplay(console, false);
            case "quiet" -> new QuietDisplay();
            default -> new PlainDisplay(console, false);
        };
    }

    /** What {@code --progress} and COMPOSE_PROGRESS say. */
    static String kind(Settings settings) throws Refused {
        String kind =
                settings.given()
                        .text(GlobalFlags.PROGRESS)
                        .or(() -> settings.variable("COMPOSE_PROGRESS"))
                        .orElse("auto");
        if (kind.equals("none")) {
            return "quiet";
        }
        if (!KINDS.contains(kind)) {
            throw Refused.usage("unsupported --progress value \"" + kind + "\"");
        }
        return kind;
    }

    private static String ansi(Settings settings) {
        return settings.given()
                .text(GlobalFlags.ANSI)
                .or(() -> settings.variable("COMPOSE_ANSI"))
                .orElse("auto");
    }

    private static Display live(Console console, Settings settings, String title) {
        List<Integer> size = Terminals.size().orElse(List.of(24, 80));
        boolean colours =
                !ansi(settings).equals("never") && settings.variable("NO_COLOR").isEmpty();
        return new LiveDisplay(
                console,
                new LiveDisplay.Screen(size.getFirst(), size.getLast(), title, colours),
                System::nanoTime);
    }

    /** Whether output of containers may be coloured. */
    public static boolean colours(Console console, Settings settings) {
        Optional<String> none = settings.variable("NO_COLOR");
        return none.isEmpty()
                && switch (ansi(settings)) {
                    case "always" -> true;
                    case "never" -> false;
                    default -> console.outIsTerminal();
                };
    }
}
