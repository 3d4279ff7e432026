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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** Builds the images of services. */
final class BuildCommand implements CliCommand {

    private static final Flag BUILD_ARG =
            Flag.list("build-arg", "stringArray", "Set build-time variables for services");
    private static final Flag NO_CACHE =
            Flag.on("no-cache", "Do not use cache when building the image");
    private static final Flag PULL =
            Flag.on("pull", "Always attempt to pull a newer version of the image");
    private static final Flag QUIET = Flag.on("quiet", "Suppress the build output").letter('q');
    private static final Flag WITH_DEPENDENCIES =
            Flag.on("with-dependencies", "Also build dependencies (transitively)");

    @Override
    public Syntax syntax() {
        return Syntax.of(
                "build",
                "[SERVICE...]",
                "Build or rebuild services",
                BUILD_ARG,
                NO_CACHE,
                PULL,
                QUIET,
                WITH_DEPENDENCIES);
    }

    @Override
    public int run(Session session) throws EngineException, InterruptedException, Refused {
        Given given = session.given();
        ImageOptions options =
                new ImageOptions(
                        new LinkedHashSet<>(given.operands()),
                        given.on(WITH_DEPENDENCIES),
                        Optional.empty(),
                        false,
                        given.on(NO_CACHE),
                        given.on(PULL),
                        arguments(session));
        ComposeProject project = session.project(given.operands());
        Engine engine = session.engine();
        return new Runner(session, "Building")
                .quietTransfers(given.on(QUIET))
                .run(
                        project.name(),
                        () -> Planner.build(project, Observer.observe(engine, project), options));
    }

    /** {@code NAME=value}, or {@code NAME} alone for what the environment has. */
    private static Map<String, String> arguments(Session session) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String word : session.given().list(BUILD_ARG)) {
            int equals = word.indexOf('=');
            if (equals >= 0) {
                arguments.put(word.substring(0, equals), word.substring(equals + 1));
            } else {
                session.settings().variable(word).ifPresent(value -> arguments.put(word, value));
            }
        }
        return arguments;
    }
}
