package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.model.ComposeProject;
import io.windlass.compose.model.Service;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * A load that keeps what each service came to, so that one of them can be gone through again
 * without the others. What concerns services together is looked at each time. The answer is that of
 * {@link Loader}, for projects of one file in which no service is made of another one.
 */
public final class KeptLoad {

    private static final int MOST_FINDINGS = 900;

    private final Surroundings around;
    private final SequencedMap<String, Piece> pieces;
    private final Loaded loaded;

    private KeptLoad(Surroundings around, SequencedMap<String, Piece> pieces) {
        this.around = around;
        this.pieces = pieces;
        this.loaded = assemble();
    }

    /** Empty for projects that only {@link Loader} can load. */
    public static Optional<KeptLoad> of(LoadRequest request, Map<Path, String> open) {
        return Surroundings.of(request, open)
                .flatMap(around -> {
                    SequencedMap<String, Piece> pieces = new LinkedHashMap<>();
                    around.services()
                            .values()
                            .forEach((name, raw) -> pieces.put(name, around.piece(name, raw)));
                    return isPlain(around, pieces)
                            ? Optional.of(new KeptLoad(around, pieces))
                            : Optional.empty();
                });
    }

    /** What loading gave. */
    public Loaded loaded() {
        return loaded;
    }

    /** The file's content as it stood when all of it was loaded. */
    public Value.Fields content() {
        return around.content();
    }

    /**
     * With one service that reads otherwise, and what follows it in the file moved. Empty when only
     * all of it can be loaded again.
     */
    public Optional<KeptLoad> with(String name, Value raw, Shift shift) {
        Optional<Surroundings> moved = shift.by() == 0 ? Optional.of(around) : around.moved(shift);
        if (moved.isEmpty() || !Surroundings.isPlain(raw)) {
            return Optional.empty();
        }
        SequencedMap<String, Piece> all = new LinkedHashMap<>(pieces);
        Piece changed = moved.get().piece(name, raw);
        if (shift.by() != 0) {
            boolean after = false;
            for (Map.Entry<String, Piece> entry : all.entrySet()) {
                if (after) {
                    entry.setValue(moved(moved.get(), entry, shift));
                }
                after |= entry.getKey().equals(name);
            }
        }
        all.put(name, changed);
        return isPlain(moved.get(), all)
                ? Optional.of(new KeptLoad(moved.get(), all))
                : Optional.empty();
    }

    private static Piece moved(Surroundings around, Map.Entry<String, Piece> entry, Shift shift) {
        Piece piece = entry.getValue();
        return piece.moved(shift)
                .orElseGet(() -> around.piece(entry.getKey(), shift.value(piece.raw())));
    }

    /**
     * Findings without a place cannot be put where they belong among those of other services, and
     * of very many not all are told.
     */
    private static boolean isPlain(Surroundings around, Map<String, Piece> pieces) {
        int count = around.findings().size();
        for (Piece piece : pieces.values()) {
            for (Finding finding : piece.reading()) {
                if (finding.position().isEmpty()) {
                    return false;
                }
            }
            count += piece.reading().size();
        }
        return count < MOST_FINDINGS;
    }

    private Loaded assemble() {
        boolean defaultNetwork = pieces.values().stream().anyMatch(Piece::usesDefault);
        Session session = around.session();
        Findings findings = session.findings();
        findings.addAll(around.findings());
        SequencedMap<String, Service> typed = new LinkedHashMap<>();
        pieces.values().forEach(piece -> findings.addAll(piece.reading()));
        pieces.forEach((name, piece) -> {
            findings.addAll(piece.forming());
            piece.service().ifPresent(service -> typed.put(name, service));
        });
        LinkedHashMap<Path, Boolean> sources = new LinkedHashMap<>();
        around.sources().forEach(path -> sources.put(path, true));
        Value.Fields tree = withServices(around.printed(defaultNetwork));
        ComposeProject project =
                around.builder(session)
                        .build(
                                typed,
                                service -> read(service, findings, sources),
                                around.model(defaultNetwork),
                                List.of(around.file()));
        return new Loaded(
                Optional.of(project),
                findings.list(),
                List.copyOf(sources.keySet()),
                Optional.of(tree));
    }

    private Service read(Service service, Findings findings, Map<Path, Boolean> sources) {
        Piece piece = pieces.get(service.name());
        if (piece == null || piece.files().isEmpty()) {
            return service;
        }
        Piece.WithFiles with = piece.files().get();
        List<Finding> noticed = with.findings();
        findings.addAll(noticed);
        with.sources().forEach(path -> sources.put(path, true));
        return with.service();
    }

    private Value.Fields withServices(Value.Fields model) {
        SequencedMap<String, Value> services = new LinkedHashMap<>();
        pieces.forEach((name, piece) -> services.put(name, piece.printed()));
        SequencedMap<String, Value> all = new LinkedHashMap<>(model.values());
        all.computeIfPresent(
                Surroundings.SERVICES, (_, old) -> new Value.Fields(services, old.origin()));
        return new Value.Fields(all, model.origin());
    }
}
