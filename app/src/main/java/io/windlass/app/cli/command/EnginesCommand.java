package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.text.Json;
import io.windlass.app.cli.text.Table;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineInfo;
import io.windlass.engine.docker.Candidate;
import io.windlass.engine.docker.Found;
import java.util.List;

/** Tells which engines were looked for, which were found, and which one is used. */
final class EnginesCommand implements CliCommand {

    private static final Flag FORMAT =
            Flag.text("format", "string", "Format the output. Values: [table | json]")
                    .standard("table");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                        "engines",
                        "",
                        "Show which engines were looked for and which one is used",
                        FORMAT)
                .operands(0, 0);
    }

    @Override
    public int run(Session session) throws InterruptedException, Refused {
        String format = session.given().textOrEmpty(FORMAT);
        Simple.format(format);
        Found found = session.engines().look(session.settings());
        if (format.equals("json")) {
            session.console()
                    .line(
                            Json.list(
                                    found.candidates().stream()
                                            .map(candidate -> json(found, candidate))
                                            .toList()));
        } else {
            session.console().print(table(found));
        }
        return found.chosen().isPresent() ? 0 : 1;
    }

    private static boolean used(Found found, Candidate candidate) {
        return found.chosen().filter(candidate::equals).isPresent();
    }

    private static String table(Found found) {
        Table table =
                new Table(Table.Spacing.NARROW, List.of("", "ENGINE", "ADDRESS", "FROM", "ANSWER"));
        for (Candidate candidate : found.candidates()) {
            table.row(
                    used(found, candidate) ? "used" : "",
                    candidate.endpoint().name(),
                    candidate.endpoint().host(),
                    candidate.origin(),
                    answer(candidate));
        }
        return table.text();
    }

    private static String answer(Candidate candidate) {
        return candidate
                .refusal()
                .map(Problem::summary)
                .or(() -> candidate.info().map(EnginesCommand::words))
                .orElse("answers");
    }

    private static String words(EngineInfo info) {
        return info.product() + " " + info.version() + ", API " + info.apiVersion();
    }

    private static String json(Found found, Candidate candidate) {
        Json.Fields json =
                Json.fields()
                        .put("Name", candidate.endpoint().name())
                        .put("Address", candidate.endpoint().host())
                        .put("From", candidate.origin())
                        .put("Used", used(found, candidate));
        candidate
                .info()
                .ifPresent(info ->
                        json.put("Product", info.product())
                                .put("Version", info.version())
                                .put("ApiVersion", info.apiVersion())
                                .put("Os", info.os()));
        candidate
                .refusal()
                .ifPresent(problem ->
                        json.put("Code", problem.code().name()).put("Refused", problem.summary()));
        return json.toString();
    }
}
