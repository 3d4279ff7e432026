package io.windlass.app.cli.edit;

import io.windlass.app.cli.args.UsageException;

/**
 * Something that the edit command can do to a project.
 *
 * @param operands what follows the verb in the usage line
 * @param summary one line about what it does
 * @param most how many operands are allowed
 */
public record EditVerb(
        String name, String operands, String summary, int least, int most, Making making) {

    /** A verb whose operands are all needed; the last one may stand several times. */
    static EditVerb of(String name, String operands, String summary, Making making) {
        int count = operands.split(" ", -1).length;
        int most = operands.endsWith("...") ? Integer.MAX_VALUE : count;
        return new EditVerb(name, operands, summary, count, most, making);
    }

    /** Makes the edit out of the words. */
    @FunctionalInterface
    public interface Making {
        Wish make(EditWords words) throws UsageException;
    }
}
