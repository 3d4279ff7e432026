package io.windlass.app.cli.progress;

import io.windlass.app.cli.Console;
import io.windlass.app.cli.text.Json;
import java.util.Locale;

/** One JSON object for each change, for programs. */
final class JsonDisplay implements Display {

    private final Console console;
    private final boolean dryRun;

    JsonDisplay(Console console, boolean dryRun) {
        this.console = console;
        this.dryRun = dryRun;
    }

    @Override
    public void show(String object, String state, String detail, Mood mood) {
        Json.Fields line = Json.fields();
        if (dryRun) {
            line.put("dry-run", true);
        }
        line.put("id", object).put("status", mood.name().toLowerCase(Locale.ROOT));
        line.put("text", state);
        if (!detail.isEmpty()) {
            line.put("details", detail);
        }
        console.say(line.toString());
    }

    @Override
    public void print(String line) {
        console.say(Json.fields().put("text", line).toString());
    }

    @Override
    public void end() {}
}
