package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Json;
import java.util.Optional;

/** Tells the version of Windlass. */
final class VersionCommand implements CliCommand {

    private static final Flag FORMAT =
            Flag.text("format", "string", "Format the output. Values: [pretty | json]")
                    .letter('f')
                    .standard("pretty");
    private static final Flag SHORT = Flag.on("short", "Shows only the version number");

    @Override
    public Syntax syntax() {
        return Syntax.of("version", "", "Show the version of Windlass", FORMAT, SHORT);
    }

    @Override
    public int run(Session session) {
        String version =
                Optional.ofNullable(VersionCommand.class.getPackage().getImplementationVersion())
                        .orElse("built from sources");
        if (session.given().on(SHORT)) {
            session.console().line(version);
        } else if (session.given().textOrEmpty(FORMAT).equals("json")) {
            session.console().line(Json.fields().put("version", version).toString());
        } else {
            session.console().line("Windlass version " + version);
        }
        return 0;
    }
}
