package io.windlass.app.cli.session;

import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.Engine;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.docker.Candidate;
import io.windlass.engine.docker.DockerEngine;
import io.windlass.engine.docker.EngineFinder;
import io.windlass.engine.docker.FindRequest;
import io.windlass.engine.docker.Found;
import java.util.Optional;
import java.util.Set;

/** The engines of this machine and of the Docker configuration. */
public final class FoundEngines implements Engines {

    private static final Set<String> KINDS = Set.of("auto", "docker");

    @Override
    public Engine connect(Settings settings) throws EngineException, InterruptedException, Refused {
        Found found = look(settings);
        Candidate chosen = found.chosen().orElse(null);
        if (chosen == null) {
            throw new EngineException(none(found));
        }
        return DockerEngine.connect(chosen.endpoint());
    }

    @Override
    public Found look(Settings settings) throws InterruptedException, Refused {
        String kind =
                settings.given()
                        .text(GlobalFlags.ENGINE)
                        .or(() -> settings.variable("WINDLASS_ENGINE"))
                        .orElse("auto");
        if (!KINDS.contains(kind)) {
            throw Refused.usage(
                    "unsupported --engine value \"" + kind + "\"; it is auto or docker");
        }
        return EngineFinder.find(
                new FindRequest(
                        settings.given().text(GlobalFlags.HOST),
                        settings.given().text(GlobalFlags.CONTEXT),
                        settings.environment(),
                        settings.home()));
    }

    private static Problem none(Found found) {
        Optional<Problem> refusal =
                found.candidates().stream()
                        .limit(found.explicit() ? 1 : 0)
                        .flatMap(candidate -> candidate.refusal().stream())
                        .findFirst();
        return refusal.orElseGet(() ->
                Problem.of(
                        Code.ENGINE_NOT_FOUND,
                        "No container engine was found.",
                        new Fix.Hint(
                                "./windlass engines tells what was looked for. Start an"
                                        + " engine, or name one with --host or"
                                        + " DOCKER_HOST.")));
    }
}
