package io.windlass.compose.live;

import io.windlass.compose.edit.TextEdit;
import io.windlass.compose.load.KeptLoad;
import io.windlass.compose.load.LoadRequest;
import io.windlass.compose.load.Loaded;
import io.windlass.compose.load.Loader;
import io.windlass.compose.load.Shift;
import io.windlass.compose.load.Unmended;
import io.windlass.compose.model.Value;
import io.windlass.compose.problem.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A project whose file is open in an editor: the text, and what loading it gives. A change gives a
 * new value. A change within one service reads only that service again where this cannot make a
 * difference; any other change loads everything. Other files count as they were when the project
 * was opened: when one of them changes, it has to be opened again.
 */
public final class LiveProject {

    private final LoadRequest request;
    private final Path file;
    private final String text;
    private final Unmended loaded;
    private final Optional<Kept> kept;
    private final boolean partly;

    /** What a change within a service is worked out from. */
    private record Kept(KeptLoad load, Blocks blocks) {}

    private LiveProject(
            LoadRequest request,
            Path file,
            String text,
            Unmended loaded,
            Optional<Kept> kept,
            boolean partly) {
        this.request = request;
        this.file = file;
        this.text = text;
        this.loaded = loaded;
        this.kept = kept;
        this.partly = partly;
    }

    /**
     * Loads a project.
     *
     * @param file the Compose file that is open, absolute
     * @param text what the editor shows, which counts in place of what is saved
     */
    public static LiveProject open(LoadRequest request, Path file, String text) {
        Map<Path, String> open = Map.of(file, text);
        Optional<Kept> kept =
                KeptLoad.of(request, open)
                        .flatMap(load ->
                                Blocks.of(file, text, load.content())
                                        .map(blocks -> new Kept(load, blocks)));
        Unmended loaded =
                kept.map(both -> both.load().loaded())
                        .orElseGet(() -> Loader.loadUnmended(request, open));
        return new LiveProject(request, file, text, loaded, kept, false);
    }

    public String text() {
        return text;
    }

    /**
     * What loading the text gives, with the fixes of findings told by their places; {@link
     * #mended(Finding)} works out those that are asked for.
     */
    public Loaded loaded() {
        return loaded.loaded();
    }

    /** The same with all fixes worked out, as {@link Loader} gives it; takes its time. */
    public Loaded mended() {
        return loaded.mended();
    }

    /** One of the findings, with fixes that can be carried out on the text. */
    public Finding mended(Finding finding) {
        return loaded.mended(finding);
    }

    /** Whether the last change was worked out from the service that it is in. */
    boolean partly() {
        return partly;
    }

    /** The project after a change of its text. */
    public LiveProject with(TextEdit change) {
        String changed = TextEdit.apply(text, List.of(change));
        return kept.flatMap(before -> within(before, change, changed))
                .orElseGet(() -> open(request, file, changed));
    }

    private Optional<LiveProject> within(Kept before, TextEdit change, String changed) {
        return before.blocks()
                .touched(text, change)
                .flatMap(touched -> {
                    Optional<Value> service = touched.read(file);
                    Shift shift = new Shift(file, touched.nextLine(), touched.lines());
                    return service.flatMap(raw ->
                                    before.load().with(touched.block().name(), raw, changed, shift))
                            .map(load ->
                                    new LiveProject(
                                            request,
                                            file,
                                            changed,
                                            load.loaded(),
                                            Optional.of(
                                                    new Kept(load, before.blocks().after(touched))),
                                            true));
                });
    }
}
