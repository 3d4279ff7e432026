package io.windlass.compose.load;

import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One service of a load that is kept in pieces, with what was noticed on the way.
 *
 * @param raw as it stands in the file
 * @param printed as it is printed while it is not typed
 * @param usesDefault whether it is on the default network
 * @param service typed; absent when it is no mapping
 * @param reading found while it was brought into long form
 * @param forming found while it was typed
 * @param files with its env files read
 */
record Piece(
        Value raw,
        Value printed,
        boolean usesDefault,
        Optional<Service> service,
        List<Finding> reading,
        List<Finding> forming,
        Optional<WithFiles> files) {

    /**
     * A service with its env files read.
     *
     * @param findings what was noticed
     * @param sources what was read or looked for
     */
    record WithFiles(Service service, List<Finding> findings, List<Path> sources) {}

    /** In its new place; empty when it has to be gone through again. */
    Optional<Piece> moved(Shift shift) {
        if (reading.stream().anyMatch(shift::spokenOf)
                || forming.stream().anyMatch(shift::spokenOf)
                || files.filter(with -> with.findings().stream().anyMatch(shift::spokenOf))
                        .isPresent()) {
            return Optional.empty();
        }
        Optional<Service> moved = service.map(one -> shift.service(one, one, one));
        return Optional.of(
                new Piece(
                        raw,
                        shift.value(printed),
                        usesDefault,
                        moved,
                        shift.findings(reading),
                        shift.findings(forming),
                        files.map(with ->
                                new WithFiles(
                                        shift.service(
                                                with.service(),
                                                service.orElse(with.service()),
                                                moved.orElse(with.service())),
                                        shift.findings(with.findings()),
                                        with.sources()))));
    }
}
