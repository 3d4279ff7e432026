package io.windlass.app.cli.args;

import io.windlass.compose.spec.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command line that was read.
 *
 * @param command what is to be done; absent when only flags were given
 * @param given the flags of the program and of the command, and the command's operands
 */
public record CommandLine(Optional<Syntax> command, Given given) {

    /** Shows help in place of doing anything. */
    public static final Flag HELP = Flag.on("help", "Show this help").letter('h');

    /**
     * Reads words. The program's own flags may stand before the command and behind it; behind it,
     * the command's flags come first where both have the same letter.
     */
    public static CommandLine read(List<Flag> global, List<Syntax> commands, List<String> words)
            throws UsageException {
        List<Flag> before = new ArrayList<>(global);
        before.add(HELP);
        Given program = new Reader(before, true, words).read();
        if (program.operands().isEmpty()) {
            return new CommandLine(Optional.empty(), program);
        }
        String word = program.operands().getFirst();
        Syntax command =
                commands.stream().filter(known -> known.answersTo(word)).findFirst().orElse(null);
        if (command == null) {
            throw unknown(commands, word);
        }
        List<Flag> known = new ArrayList<>(command.flags());
        known.add(HELP);
        known.addAll(global);
        List<String> rest = program.operands().subList(1, program.operands().size());
        Given given = new Reader(known, command.flagsFirst(), rest).read();
        if (!given.on(HELP)) {
            checkOperands(command, given.operands().size());
        }
        return new CommandLine(Optional.of(command), separated(command, program, given));
    }

    /**
     * A flag of the command hides one of the program with the same name, also where that one was
     * given before the command.
     */
    private static Given separated(Syntax command, Given program, Given given) {
        List<String> own = command.flags().stream().map(Flag::name).toList();
        var kept = new java.util.LinkedHashMap<>(program.values());
        kept.keySet().removeAll(own);
        return given.with(new Given(kept, List.of()));
    }

    private static UsageException unknown(List<Syntax> commands, String word) {
        List<String> names = commands.stream().map(Syntax::name).toList();
        return new UsageException(
                "unknown command: \""
                        + word
                        + "\""
                        + Nearest.to(word, names)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""));
    }

    private static void checkOperands(Syntax command, int count) throws UsageException {
        if (count < command.least()) {
            throw new UsageException(
                    command.name()
                            + " requires at least "
                            + command.least()
                            + " arg(s), only received "
                            + count);
        }
        if (count > command.most()) {
            throw new UsageException(
                    command.name()
                            + " accepts at most "
                            + command.most()
                            + " arg(s), received "
                            + count);
        }
    }
}
