package io.windlass.app.cli.command;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.args.CommandLine;
import io.windlass.app.cli.args.Help;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.args.UsageException;
import io.windlass.app.cli.session.Engines;
import io.windlass.app.cli.session.FoundEngines;
import io.windlass.app.cli.session.GlobalFlags;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.session.Settings;
import io.windlass.app.cli.session.Speech;
import io.windlass.engine.api.EngineException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command line: finds the command that is meant, and runs it. */
public final class Program {

    private static final String NAME = "./windlass";
    private static final String SUMMARY = "Raise and lower Compose projects";
    private static final String MORE =
            """
            Without a command, and with a folder or a Compose file in its place, the desktop opens.

            Run './windlass COMMAND --help' for more information on a command.\
            """;

    private final Console console;
    private final Engines engines;
    private final Clock clock;
    private final List<CliCommand> commands = Commands.all();
    private final List<Syntax> syntaxes = commands.stream().map(CliCommand::syntax).toList();

    public Program(Console console, Engines engines, Clock clock) {
        this.console = console;
        this.engines = engines;
        this.clock = clock;
    }

    /** The command line of this process. */
    public static int run(List<String> words) {
        Program program =
                new Program(
                        Console.ofProcess(),
                        new FoundEngines(),
                        Clock.system(ZoneId.systemDefault()));
        return program.run(
                words,
                Path.of("").toAbsolutePath(),
                System.getenv(),
                Path.of(System.getProperty("user.home", "/")));
    }

    /** Whether a word calls a command. */
    public static boolean knows(String word) {
        return Commands.all().stream()
                .map(CliCommand::syntax)
                .anyMatch(syntax -> syntax.answersTo(word));
    }

    /** Runs one command line and gives the exit code. */
    public int run(
            List<String> words, Path workingDir, Map<String, String> environment, Path home) {
        try {
            CommandLine line = CommandLine.read(GlobalFlags.all(), syntaxes, words);
            Syntax syntax = line.command().orElse(null);
            if (syntax == null) {
                console.print(new Help(NAME).of(SUMMARY, GlobalFlags.all(), shown(), MORE));
                return 0;
            }
            if (line.given().on(CommandLine.HELP)) {
                console.print(new Help(NAME).of(syntax));
                return 0;
            }
            Settings settings = new Settings(workingDir, environment, home, line.given());
            return run(commandOf(syntax), settings);
        } catch (UsageException mistake) {
            console.say(mistake.sentence());
            console.say("See '" + NAME + " --help'.");
            return 1;
        }
    }

    private CliCommand commandOf(Syntax syntax) {
        int index = 0;
        while (!syntaxes.get(index).name().equals(syntax.name())) {
            index++;
        }
        return commands.get(index);
    }

    /** Those that are carried out here, and those that the screen carries out. */
    private List<Syntax> shown() {
        return Stream.concat(syntaxes.stream(), ScreenSyntax.all().stream())
                .sorted(Comparator.comparing(Syntax::name))
                .toList();
    }

    private int run(CliCommand command, Settings settings) {
        try (Session session = new Session(console, settings, engines, clock)) {
            return command.run(session);
        } catch (Refused refused) {
            refused.problems().forEach(problem -> Speech.problem(console, problem));
            return refused.exitCode();
        } catch (EngineException failure) {
            Speech.problem(console, failure.problem());
            return 1;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }
}
