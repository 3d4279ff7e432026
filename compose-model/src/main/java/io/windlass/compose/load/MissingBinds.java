package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.load.tree.Place;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Code;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Problem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Folders of the project that are mounted and are not there: the engine would make them root's. */
final class MissingBinds {

    private final Path folder;
    private final Findings findings;

    MissingBinds(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void check(Collection<Service> services) {
        for (Service service : services) {
            List<Value> volumes = service.fields().items("volumes");
            for (int i = 0; i < volumes.size(); i++) {
                if (volumes.get(i) instanceof Value.Fields volume
                        && volume.text("type").orElse("").equals("bind")) {
                    Place place = Place.of("services", service.name(), "volumes").item(i);
                    check(volume, place);
                }
            }
        }
    }

    private void check(Value.Fields volume, Place place) {
        Optional<Path> source = volume.text("source").flatMap(this::missing);
        if (source.isEmpty()) {
            return;
        }
        boolean made =
                volume.fields("bind")
                        .map(bind -> bind.optionalBool("create_host_path").orElse(false))
                        .orElse(true);
        String what =
                made
                        ? ": the engine will make it, as a folder of root's"
                        : ", and the engine may not make it";
        Problem problem =
                Problem.of(
                        Code.BIND_SOURCE_MISSING,
                        source.get() + ", which " + place + " mounts, does not exist" + what,
                        new Fix.CreateFolder("Create the folder " + source.get(), source.get()));
        findings.hint(place, at(volume), problem);
    }

    private static Optional<Position> at(Value.Fields volume) {
        return volume.get("source")
                .flatMap(source -> source.origin().position())
                .or(() -> volume.origin().position());
    }

    /** Only below the project's folder: the rest may be that of another machine. */
    private Optional<Path> missing(String source) {
        try {
            Path path = folder.resolve(source);
            return path.startsWith(folder) && !Files.exists(path)
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }
}
