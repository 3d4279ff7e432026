package io.windlass.app.cli.command;

import io.windlass.app.cli.args.Flag;
import io.windlass.app.cli.args.Given;
import io.windlass.app.cli.args.Syntax;
import io.windlass.app.cli.progress.Runner;
import io.windlass.app.cli.session.Refused;
import io.windlass.app.cli.session.Session;
import io.windlass.compose.model.ComposeProject;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.orchestrate.observe.Observer;
import io.windlass.engine.orchestrate.plan.ImageOptions;
import io.windlass.engine.orchestrate.plan.Planner;
import io.windlass.engine.orchestrate.plan.UpOptions;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** Fetches the images of services. */
final class PullCommand implements CliCommand {

    private static final Flag IGNORE_BUILDABLE =
            Flag.on("ignore-buildable", "Ignore images that can be built");
    private static final Flag IGNORE_FAILURES =
            Flag.on(
                    "ignore-pull-failures",
                    "Pull what it can and ignores images with pull failures");
    private static final Flag INCLUDE_DEPS =
            Flag.on("include-deps", "Also pull services declared as dependencies");
    private static final Flag POLICY =
            Flag.text("policy", "string", "Apply pull policy (\"missing\"|\"always\")");
    private static final Flag QUIET =
            Flag.on("quiet", "Pull without printing progress information").letter('q');

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "pull",
                "[SERVICE...]",
                "Pull service images",
                IGNORE_BUILDABLE,
                IGNORE_FAILURES,
                INCLUDE_DEPS,
                POLICY,
                QUIET);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        ImageOptions options =
                new ImageOptions(
                        new LinkedHashSet<>(given.operands()),
                        given.on(INCLUDE_DEPS),
                        policy(given.textOrEmpty(POLICY)),
                        given.on(IGNORE_BUILDABLE),
                        false,
                        false,
                        Map.of());
        ComposeProject project = session.project(given.operands());
        Engine engine = session.engine();
        int code =
                new Runner(session, "Pulling")
                        .quietTransfers(given.on(QUIET))
                        .run(
                                project.name(),
                                () ->
                                        Planner.pull(
                                                project,
                                                Observer.observe(engine, project),
                                                options));
        return code == 1 && given.on(IGNORE_FAILURES) ? 0 : code;
    }

    private static Optional<UpOptions.Pull> policy(String word) throws Refused {
        return switch (word) {
            case "" -> Optional.empty();
            case "missing" -> Optional.of(UpOptions.Pull.MISSING);
            case "always" -> Optional.of(UpOptions.Pull.ALWAYS);
            default ->
                    throw Refused.usage(
                            "invalid --policy value \"" + word + "\"; it is missing or always");
        };
    }
}
