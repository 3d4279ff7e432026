package io.windlass.app.cli.command;

import io.windlass.app.cli.session.Refused;

/** The forms of the commands that know no templates. */
final class Simple {

    private Simple() {}

    /** Refuses anything but {@code table} and {@code json}. */
    static void format(String word) throws Refused {
        if (!word.equals("table") && !word.equals("json")) {
            throw Refused.usage(
                    "format value \"" + word + "\" could not be parsed; it is table or json");
        }
    }
}
