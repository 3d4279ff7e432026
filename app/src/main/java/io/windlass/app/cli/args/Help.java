package io.windlass.app.cli.args;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The help pages, made of what the commands declare. */
public final class Help {

    private static final int WIDTH = 80;

    private final String program;

    /**
     * @param program how the program is called in the usage lines
     */
    public Help(String program) {
        this.program = program;
    }

    /** The page about one command. */
    public String of(Syntax command) {
        StringBuilder page = new StringBuilder();
        String operands = command.operands().isEmpty() ? "" : " " + command.operands();
        String options = command.flags().isEmpty() ? "" : " [OPTIONS]";
        page.append("Usage:  ").append(program).append(' ').append(command.name());
        page.append(options).append(operands).append("\n\n").append(command.summary()).append('\n');
        if (!command.description().isEmpty()) {
            page.append('\n').append(command.description()).append('\n');
        }
        if (!command.alias().isEmpty()) {
            page.append("\nAlso:  ").append(command.alias()).append('\n');
        }
        if (!command.flags().isEmpty()) {
            page.append("\nOptions:\n").append(options(command.flags()));
        }
        page.append("\nThe options of '").append(program).append(" --help' work here as well.\n");
        return page.toString();
    }

    /** The page about the program. */
    public String of(String summary, List<Flag> global, List<Syntax> commands, String more) {
        StringBuilder page = new StringBuilder();
        page.append("Usage:  ").append(program).append(" [OPTIONS] COMMAND\n\n");
        page.append(summary).append("\n\nOptions:\n").append(options(global));
        page.append("\nCommands:\n");
        int width = commands.stream().mapToInt(c -> c.name().length()).max().orElse(0);
        commands.stream()
                .sorted(Comparator.comparing(Syntax::name))
                .forEach(command ->
                        page.append("  ")
                                .append(padded(command.name(), width + 2))
                                .append(command.summary())
                                .append('\n'));
        page.append('\n').append(more).append('\n');
        return page.toString();
    }

    private static String options(List<Flag> flags) {
        List<Flag> sorted = flags.stream().sorted(Comparator.comparing(Flag::name)).toList();
        int width = sorted.stream().mapToInt(flag -> left(flag).length()).max().orElse(0) + 3;
        StringBuilder text = new StringBuilder();
        for (Flag flag : sorted) {
            String head = padded(left(flag), width);
            for (String line : wrapped(right(flag), WIDTH - width)) {
                text.append(head).append(line).append('\n');
                head = " ".repeat(width);
            }
        }
        return text.toString();
    }

    private static String left(Flag flag) {
        String letter = flag.letter() == ' ' ? "      " : "  -" + flag.letter() + ", ";
        return letter + "--" + flag.name() + (flag.value().isEmpty() ? "" : " " + flag.value());
    }

    private static String right(Flag flag) {
        String quote = flag.kind() == Flag.Kind.NUMBER ? "" : "\"";
        return flag.standard().isEmpty()
                ? flag.help()
                : flag.help() + " (default " + quote + flag.standard() + quote + ")";
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }
}
