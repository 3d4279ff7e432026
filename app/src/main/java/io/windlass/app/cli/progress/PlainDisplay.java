package io.windlass.app.cli.progress;

import io.windlass.app.cli.Console;
import java.util.HashMap;
import java.util.Map;

/** One line for each change, for files and for people who like it that way. */
final class PlainDisplay implements Display {

    private final Console console;
    private final String prefix;
    private final Map<String, String> last = new HashMap<>();

    PlainDisplay(Console console, boolean dryRun) {
        this.console = console;
        this.prefix = dryRun ? " DRY-RUN MODE - " : " ";
    }

    @Override
    public void show(String object, String state, String detail, Mood mood) {
        String text = state + (detail.isEmpty() ? "" : " " + detail);
        if (!text.equals(last.put(object, text))) {
            console.say(prefix + object + "  " + text);
        }
    }

    @Override
    public void print(String line) {
        console.say(line);
    }

    @Override
    public void end() {
        last.clear();
    }
}
