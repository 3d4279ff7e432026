package io.windlass.app.cli.args;

import java.util.List;

/**
 * How a command is written.
 *
 * @param name the word that calls it
 * @param alias another word for it; empty for none
 * @param operands what follows the flags in the usage line, {@code [SERVICE...]}
 * @param summary one line about what it does
 * @param description further lines for its own help; empty for none
 * @param least how many operands are needed
 * @param most how many are allowed
 * @param flagsFirst whether flags end at the first operand, because what follows is a command of
 *     its own
 */
public record Syntax(
        String name,
        String alias,
        String operands,
        String summary,
        String description,
        List<Flag> flags,
        int least,
        int most,
        boolean flagsFirst) {

    public Syntax {
        flags = List.copyOf(flags);
    }

    /** A command with any number of operands. */
    public static Syntax of(String name, String operands, String summary, Flag... flags) {
        return new Syntax(
                name, "", operands, summary, "", List.of(flags), 0, Integer.MAX_VALUE, false);
    }

    public Syntax alias(String word) {
        return new Syntax(
                name, word, operands, summary, description, flags, least, most, flagsFirst);
    }

    public Syntax describe(String text) {
        return new Syntax(name, alias, operands, summary, text, flags, least, most, flagsFirst);
    }

    public Syntax operands(int atLeast, int atMost) {
        return new Syntax(
                name, alias, operands, summary, description, flags, atLeast, atMost, flagsFirst);
    }

    /** What follows the first operand is left as it is. */
    public Syntax endFlagsAtFirstOperand() {
        return new Syntax(name, alias, operands, summary, description, flags, least, most, true);
    }

    /** Whether a word calls this command. */
    public boolean answersTo(String word) {
        return name.equals(word) || (!alias.isEmpty() && alias.equals(word));
    }
}
