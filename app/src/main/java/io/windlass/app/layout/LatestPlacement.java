package io.windlass.app.layout;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Lays graphs out in the background, only when their structure changed, the newest one winning.
 *
 * <p>Called and answering on one thread, the one of the executor that it is given.
 */
public final class LatestPlacement {
    private final GraphLayout layout = new GraphLayout();
    private final Executor background;
    private final Executor answers;
    private final Consumer<Placement> listener;
    private Optional<GraphModel> wanted = Optional.empty();

    /**
     * Waits for the first request.
     *
     * @param background runs the layout, such as one virtual thread per task
     * @param answers runs the listener: the FX thread in the app
     */
    public LatestPlacement(Executor background, Executor answers, Consumer<Placement> listener) {
        this.background = background;
        this.answers = answers;
        this.listener = listener;
    }

    /** Answers later; not at all when the model is the one that was asked for before. */
    public void request(GraphModel model) {
        if (wanted.filter(model::equals).isPresent()) {
            return;
        }
        wanted = Optional.of(model);
        background.execute(() -> {
            Placement placement = layout.place(model);
            answers.execute(() -> answer(model, placement));
        });
    }

    private void answer(GraphModel model, Placement placement) {
        if (wanted.filter(model::equals).isPresent()) {
            listener.accept(placement);
        }
    }
}
