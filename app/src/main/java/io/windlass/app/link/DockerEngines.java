package io.windlass.app.link;

import io.windlass.compose.problem.Problem;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.docker.Candidate;
import io.windlass.engine.docker.DockerEngine;
import io.windlass.engine.docker.EngineFinder;
import io.windlass.engine.docker.FindRequest;
import io.windlass.engine.docker.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for engines that speak the Docker API. */
public final class DockerEngines implements Engines {

    private final FindRequest request;

    public DockerEngines(FindRequest request) {
        this.request = request;
    }

    @Override
    public Search search() throws InterruptedException {
        Found found = EngineFinder.find(request);
        List<Problem> tried =
                new ArrayList<>(
                        found.candidates().stream()
                                .flatMap(candidate -> candidate.refusal().stream())
                                .toList());
        Optional<Candidate> chosen = found.chosen();
        if (chosen.isPresent()) {
            try {
                return new Search(
                        Optional.of(DockerEngine.connect(chosen.get().endpoint())), tried);
            } catch (EngineException gone) {
                tried.addFirst(gone.problem());
            }
        }
        return new Search(Optional.empty(), tried);
    }
}
