package io.windlass.compose.mend;

import io.windlass.compose.problem.Finding;
import io.windlass.compose.problem.Fix;
import io.windlass.compose.problem.Position;
import io.windlass.compose.problem.Remedy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Works out the fixes of findings on the texts that the findings were made from. */
public final class Mending {

    /** How many characters are gone through for the fixes of one project; each several times. */
    private static final long MOST_WORK = 1_000_000;

    private final Function<Path, Optional<String>> texts;
    private final List<Path> files;
    private final Map<Path, Optional<Mender>> menders = new HashMap<>();

    /**
     * For the files of one project.
     *
     * @param texts what each file held when it was read
     * @param files those that are merged, where a section at the top counts
     */
    public Mending(Function<Path, Optional<String>> texts, List<Path> files) {
        this.texts = texts;
        this.files = List.copyOf(files);
    }

    /**
     * The same findings with fixes that can be carried out. Each is worked out on a whole file, so
     * of very many in large files the last are left as they are.
     */
    public List<Finding> resolve(List<Finding> findings) {
        long work = 0;
        List<Finding> resolved = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            work += isOpen(finding) ? work(finding) : 0;
            resolved.add(work > MOST_WORK ? finding : resolve(finding));
        }
        return resolved;
    }

    /** A finding with fixes that can be carried out. */
    public Finding resolve(Finding finding) {
        List<Fix> fixes = finding.problem().fixes();
        if (!isOpen(finding)) {
            return finding;
        }
        return new Finding(
                finding.severity(),
                finding.problem()
                        .withFixes(fixes.stream().map(fix -> resolve(fix, finding)).toList()),
                finding.position(),
                finding.path());
    }

    private static boolean isOpen(Finding finding) {
        return finding.problem().fixes().stream().anyMatch(Fix.Rewrite.class::isInstance);
    }

    /** How many characters are gone through. */
    private long work(Finding finding) {
        long work = 0;
        for (Fix fix : finding.problem().fixes()) {
            if (fix instanceof Fix.Rewrite rewrite) {
                int length =
                        rewrite.at()
                                .or(finding::position)
                                .flatMap(at -> mender(at.file()))
                                .map(Mender::length)
                                .orElse(0);
                work += (long) length * rewrite.remedies().size();
            }
        }
        return work;
    }

    private Optional<Mender> mender(Path file) {
        return menders.computeIfAbsent(file, there -> texts.apply(there).map(Mender::new));
    }

    private Fix resolve(Fix fix, Finding finding) {
        if (!(fix instanceof Fix.Rewrite rewrite)) {
            return fix;
        }
        Optional<Position> place = rewrite.at().or(finding::position);
        return place.flatMap(at -> resolve(rewrite, at, finding.path()))
                .orElseGet(() -> new Fix.Hint(rewrite.label()));
    }

    private Optional<Fix> resolve(Fix.Rewrite rewrite, Position at, String path) {
        long declared =
                rewrite.remedies().stream().filter(Remedy.Declared.class::isInstance).count();
        // what is declared in a file from which a service is only extended counts for nothing
        boolean elsewhere = declared > 0 && !files.isEmpty() && !files.contains(at.file());
        if (elsewhere && declared < rewrite.remedies().size()) {
            return Optional.empty();
        }
        Path file = elsewhere ? files.getFirst() : at.file();
        return mender(file)
                .flatMap(mender ->
                        mender.mend(rewrite, at, path)
                                .map(range ->
                                        new Fix.ReplaceText(
                                                rewrite.label(),
                                                file,
                                                range.start(),
                                                range.end(),
                                                range.replacement())));
    }
}
