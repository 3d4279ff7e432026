package io.windlass.engine.docker;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineInfo;
import java.util.Optional;

/**
 * An engine that was looked for.
 *
 * @param origin where the address came from: {@code --host}, {@code DOCKER_HOST}, {@code context
 *     colima}, {@code default socket}
 * @param info who answers there; absent when refused
 * @param refusal why it cannot be used; absent when it can
 */
public record Candidate(
        EngineEndpoint endpoint,
        String origin,
        Optional<EngineInfo> info,
        Optional<Problem> refusal) {}
