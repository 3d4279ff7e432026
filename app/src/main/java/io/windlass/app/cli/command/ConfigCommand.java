package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.session.GlobalFlags;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.app.cli.session.Speech;
import io.windlass.compose.explain.Explainer;
import io.windlass.compose.explain.Explanation;
import io.windlass.compose.load.LoadOptions;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.output.ConfigRequest;
import io.windlass.compose.output.ConfigRequest.Show;
import io.windlass.compose.output.ConfigResult;
import io.windlass.compose.output.ExplanationJson;
import io.windlass.compose.output.ExplanationText;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/** Prints a project as it is after all files were read, or one aspect of it. */
final class ConfigCommand implements CliCommand {

    private static final Flag FORMAT =
            Flag.text("format", "string", "Format the output. Values: [yaml | json]");
    private static final Flag HASH =
            Flag.text("hash", "string", "Print the service config hash, one per line.");
    private static final Flag OUTPUT =
            Flag.text("output", "string", "Save to file (default to stdout)").letter('o');
    private static final Flag QUIET =
            Flag.on("quiet", "Only validate the configuration, don't print anything").letter('q');
    private static final Flag NO_INTERPOLATE =
            Flag.on("no-interpolate", "Don't interpolate environment variables");
    private static final Flag NO_NORMALIZE =
            Flag.on("no-normalize", "Don't normalize compose model");
    private static final Flag NO_PATHS = Flag.on("no-path-resolution", "Don't resolve file paths");
    private static final Flag NO_CONSISTENCY =
            Flag.on(
                    "no-consistency",
                    "Don't check model consistency - warning: may produce invalid Compose output");
    private static final Flag NO_ENV =
            Flag.on("no-env-resolution", "Don't resolve service env files");

    private static final Flag EXPLAIN =
            Flag.text(
                    "explain",
                    "path",
                    "Tell where a value comes from: services.web.environment.KEY");
    private static final Flag LINT =
            Flag.on("lint", "Tell also what works and may not be meant, with remedies");

    /** The flags that choose one aspect, the strongest first. */
    private static final List<Map.Entry<Flag, Show>> ASPECTS =
            List.of(
                    Map.entry(
                            Flag.on("services", "Print the service names, one per line."),
                            Show.SERVICES),
                    Map.entry(
                            Flag.on("volumes", "Print the volume names, one per line."),
                            Show.VOLUMES),
                    Map.entry(
                            Flag.on("networks", "Print the network names, one per line."),
                            Show.NETWORKS),
                    Map.entry(
                            Flag.on("models", "Print the model names, one per line."), Show.MODELS),
                    Map.entry(HASH, Show.HASH),
                    Map.entry(
                            Flag.on("profiles", "Print the profile names, one per line."),
                            Show.PROFILES),
                    Map.entry(
                            Flag.on("images", "Print the image names, one per line."), Show.IMAGES),
                    Map.entry(
                            Flag.on("variables", "Print model variables and default values."),
                            Show.VARIABLES),
                    Map.entry(
                            Flag.on("environment", "Print environment used for interpolation."),
                            Show.ENVIRONMENT));

    @Override
    public Syntax syntax() {
        List<Flag> flags =
                new java.util.ArrayList<>(
                        List.of(
                                FORMAT,
                                OUTPUT,
                                QUIET,
                                NO_INTERPOLATE,
                                NO_NORMALIZE,
                                NO_PATHS,
                                NO_CONSISTENCY,
                                NO_ENV,
                                EXPLAIN,
                                LINT));
        ASPECTS.forEach(aspect -> flags.add(aspect.getKey()));
        return Syntax.of(
                        "config",
                        "[SERVICE...]",
                        "Parse, resolve and render compose file in canonical format",
                        flags.toArray(Flag[]::new))
                .alias("convert");
    }

    @Override
    public int run(Session session) throws Refused {
        Given given = session.given();
        if (given.text(EXPLAIN).isPresent()) {
            return explain(session, given.textOrEmpty(EXPLAIN));
        }
        ConfigResult result =
                io.windlass.compose.output.ConfigCommand.run(
                        session.request(given.operands(), options(given)), request(given));
        if (given.on(LINT)) {
            Speech.remarks(session.console(), result.findings());
        } else {
            Speech.warnings(session.console(), result.findings());
        }
        Speech.errors(session.console(), result.findings());
        String text = result.text().orElseThrow(() -> Refused.silently(1));
        if (!given.on(QUIET)) {
            print(session, text);
        }
        return 0;
    }

    /** A project with errors is explained as far as it could be read. */
    private static int explain(Session session, String path) throws Refused {
        Given given = session.given();
        String format = given.textOrEmpty(FORMAT);
        if (!List.of("", "json").contains(format)) {
            throw Refused.usage("--explain writes text, or --format json");
        }
        Explainer explainer = Explainer.load(session.request(List.of(), options(given)));
        Loaded loaded = explainer.loaded();
        Speech.errors(session.console(), loaded.findings());
        if (loaded.project().isEmpty()) {
            return 1;
        }
        switch (explainer.explain(path)) {
            case Explainer.Answer.Unknown(Problem problem) -> throw Refused.because(problem);
            case Explainer.Answer.Explained(Explanation explanation) ->
                    print(
                            session,
                            format.isEmpty()
                                    ? ExplanationText.of(
                                            explanation, session.settings().workingDir())
                                    : ExplanationJson.of(explanation));
        }
        return loaded.usable() ? 0 : 1;
    }

    private static LoadOptions options(Given given) {
        return LoadOptions.standard()
                .withInterpolate(!given.on(NO_INTERPOLATE))
                .withNormalize(!given.on(NO_NORMALIZE) && !given.on(GlobalFlags.COMPATIBILITY))
                .withResolvePaths(!given.on(NO_PATHS))
                .withCheckConsistency(!given.on(NO_CONSISTENCY))
                .withResolveEnvironment(!given.on(NO_ENV));
    }

    private static ConfigRequest request(Given given) {
        Show show =
                ASPECTS.stream()
                        .filter(aspect -> chosen(given, aspect.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(Show.MODEL);
        List<String> hashed = List.of(given.textOrEmpty(HASH).split(",", -1));
        return new ConfigRequest(show, given.textOrEmpty(FORMAT), hashed);
    }

    private static boolean chosen(Given given, Flag aspect) {
        return aspect.name().equals(HASH.name()) ? given.text(HASH).isPresent() : given.on(aspect);
    }

    private static void print(Session session, String text) throws Refused {
        String file = session.given().textOrEmpty(OUTPUT);
        if (file.isEmpty()) {
            session.console().print(text);
            return;
        }
        try {
            Files.writeString(session.settings().workingDir().resolve(file), text);
        } catch (IOException failure) {
            throw Refused.because(
                    Problem.of(
                            Code.FILE_UNREADABLE,
                            file + " cannot be written: " + failure.getMessage()));
        }
    }
}
