package io.windlass.app;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.args.CommandLine;
import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Help;
import io.windlass.app.cli.args.UsageException;
import io.windlass.app.cli.command.ScreenSyntax;
import io.windlass.app.cli.session.GlobalFlags;
import io.windlass.app.files.ProjectSource;
import io.windlass.app.state.Screen;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The commands that show something: {@code open} and {@code picture}. */
final class ScreenCommands {

    private static final int FAILED = 1;
    private static final int INTERRUPTED = 130;
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

    /** Flags of the program that mean nothing to the screen yet, so that they are not overheard. */
    private static final List<Flag> REFUSED =
            List.of(
                    GlobalFlags.PROFILE,
                    GlobalFlags.ENV_FILE,
                    GlobalFlags.PROJECT_DIRECTORY,
                    GlobalFlags.DRY_RUN);

    private final DesktopOptions options;
    private final Path workingDir;

    ScreenCommands(DesktopOptions options, Path workingDir) {
        this.options = options;
        this.workingDir = workingDir;
    }

    /** Carries out a command line whose command is one of {@link ScreenSyntax#all}. */
    int run(List<String> words) {
        Console console = options.console();
        try {
            CommandLine line =
                    CommandLine.read(GlobalFlags.all(), ScreenSyntax.all(), words);
            Given given = line.given();
            var syntax = line.command().orElse(ScreenSyntax.OPEN);
            if (given.on(CommandLine.HELP)) {
                console.print(new Help("./windlass").of(syntax));
                return 0;
            }
            refuse(given);
            DesktopOptions chosen =
                    options.withUp(given.on(ScreenSyntax.UP))
                            .withEngine(
                                    given.text(GlobalFlags.HOST),
                                    given.text(GlobalFlags.CONTEXT));
            Optional<ProjectSource> source = source(given);
            return syntax.equals(ScreenSyntax.PICTURE)
                    ? Picture.take(picture(given, source), chosen)
                    : Desktop.open(source, chosen);
        } catch (UsageException mistake) {
            console.say(mistake.sentence());
            console.say("See './windlass --help'.");
            return FAILED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return INTERRUPTED;
        }
    }

    private static void refuse(Given given) throws UsageException {
        for (Flag flag : REFUSED) {
            if (given.has(flag)) {
                throw new UsageException(
                        "--" + flag.name() + " cannot be used with what is shown on the screen");
            }
        }
    }

    /** A path, or files and a name as every command takes them. */
    private Optional<ProjectSource> source(Given given) throws UsageException {
        List<Path> files =
                given.list(GlobalFlags.FILE).stream()
                        .map(workingDir::resolve)
                        .map(Path::normalize)
                        .toList();
        Optional<String> name = given.text(GlobalFlags.PROJECT_NAME);
        Optional<Path> path = given.operands().stream().findFirst().map(workingDir::resolve);
        if (path.isPresent() && !files.isEmpty()) {
            throw new UsageException("a path and --file say the same: give one of them");
        }
        return files.stream()
                .findFirst()
                .map(first -> Optional.ofNullable(first.getParent()).orElse(workingDir))
                .or(() -> path)
                .or(() -> name.map(_ -> workingDir))
                .map(place -> new ProjectSource(place, files, name));
    }

    private PictureOptions picture(Given given, Optional<ProjectSource> source)
            throws UsageException {
        Matcher size = SIZE.matcher(given.textOrEmpty(ScreenSyntax.SIZE));
        if (!size.matches()) {
            throw new UsageException(
                    "--size is width and height, as in 1440x900, not \""
                            + given.textOrEmpty(ScreenSyntax.SIZE)
                            + "\"");
        }
        Optional<String> output = given.text(ScreenSyntax.OUTPUT);
        if (output.filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".png")).isEmpty()) {
            throw new UsageException("picture needs -o FILE.png");
        }
        String tab = given.textOrEmpty(ScreenSyntax.TAB);
        Optional<Screen.Tab> chosen =
                tab.equals("home") || source.isEmpty()
                        ? Optional.empty()
                        : Optional.of(oneOf(Screen.Tab.values(), ScreenSyntax.TAB, tab));
        try {
            return new PictureOptions(
                    source,
                    chosen,
                    given.text(ScreenSyntax.SELECT),
                    Integer.parseInt(size.group(1)),
                    Integer.parseInt(size.group(2)),
                    oneOf(
                            Screen.Theme.values(),
                            ScreenSyntax.THEME,
                            given.textOrEmpty(ScreenSyntax.THEME)),
                    workingDir.resolve(output.orElseThrow()));
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()));
        }
    }

    private static <T extends Enum<T>> T oneOf(T[] values, Flag flag, String word)
            throws UsageException {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(
                                "--"
                                        + flag.name()
                                        + " is one of "
                                        + String.join(
                                                ", ",
                                                Arrays.stream(values)
                                                        .map(value ->
                                                                value.name()
                                                                        .toLowerCase(Locale.ROOT))
                                                        .toList())
                                        + ", not \""
                                        + word
                                        + "\""));
    }
}
