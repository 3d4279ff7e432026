package io.windlass.compose.explain;

import io.windlass.compose.load.Traced;
import io.windlass.compose.load.dotenv.DotEnv;
import io.windlass.compose.load.dotenv.RawEnv;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Position;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What the env files and label files of a service say. */
final class ListedFiles {

    private final Traced traced;
    private final VariableSources variables;

    ListedFiles(Traced traced, VariableSources variables) {
        this.traced = traced;
        this.variables = variables;
    }

    /** What sets a variable of the service's containers, the oldest first. */
    List<Step> environment(Service service, String key, List<Path> envFiles) {
        List<Step> steps = new ArrayList<>();
        for (Value entry : service.envFiles()) {
            if (entry instanceof Value.Fields file) {
                Optional<Position> listed = place(entry);
                boolean raw = file.text("format").orElse("").equals("raw");
                read(
                                new Listing(file.text("path").orElse(""), raw, listed, "env_file"),
                                key,
                                envFiles)
                        .ifPresent(steps::add);
            }
        }
        return steps;
    }

    /** What sets a label, the oldest first. */
    List<Step> labels(Service service, String key, List<Position> listed) {
        List<Step> steps = new ArrayList<>();
        for (String file : service.labelFiles()) {
            Optional<Position> at = listed.stream().findFirst();
            read(new Listing(file, false, at, "label_file"), key, List.of()).ifPresent(steps::add);
        }
        return steps;
    }

    private static Optional<Position> place(Value value) {
        return value.origin().position().or(() -> value.origin().key());
    }

    /** A file that a service names. */
    private record Listing(String path, boolean raw, Optional<Position> listed, String key) {}

    private Optional<Step> read(Listing listing, String key, List<Path> envFiles) {
        Path file = traced.request().workingDir().resolve(listing.path());
        String text = VariableSources.text(file).orElse("");
        SequencedMap<String, Value.Text> values = new LinkedHashMap<>();
        if (listing.raw()) {
            RawEnv.read(file, text, values, _ -> Optional.empty(), _ -> {});
        } else {
            // a key without a value is there only if somebody has one
            DotEnv.read(file, text, values, _ -> Optional.of(""), _ -> {});
        }
        return Optional.ofNullable(values.get(key))
                .flatMap(value -> value.origin().position())
                .map(at -> step(at, text, listing, envFiles));
    }

    private Step step(Position at, String text, Listing listing, List<Path> envFiles) {
        String line = text.lines().skip(at.line() - 1L).findFirst().orElse("").strip();
        boolean filled = !listing.raw() && !line.contains("'");
        return new Step.Listed(
                at,
                line,
                listing.listed(),
                listing.key(),
                filled ? variables.in(line, envFiles) : List.of());
    }
}
