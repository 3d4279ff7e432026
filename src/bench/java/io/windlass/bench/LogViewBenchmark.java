package io.windlass.bench;

import io.windlass.app.fx.FxThread;
import io.windlass.app.logs.LogSource;
import io.windlass.app.logs.LogStore;
import io.windlass.app.logs.Logs;
import io.windlass.app.present.Frame;
import io.windlass.app.state.AppState;
import io.windlass.app.state.Message;
import io.windlass.app.state.ProjectId;
import io.windlass.app.state.Reducer;
import io.windlass.app.state.Screen;
import io.windlass.app.view.kit.Themes;
import io.windlass.app.view.logs.LogsView;
import io.windlass.engine.api.LogLine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/** How fluent the screen stays under a flood of lines. */
class LogViewBenchmark {

    private static final int SERVICES = 5;
    private static final int PER_SECOND = 50_000;
    private static final int SECONDS = 10;
    private static final int WARM_UP = 120;

    private final List<Long> busy = new ArrayList<>();
    private final List<Long> between = new ArrayList<>();

    @Test
    void milliseconds_per_frame_at_fifty_thousand_lines_a_second() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        FxThread fx = new FxThread();
        Logs logs = new Logs();
        LogStore store = logs.store("shop");
        AnimationTimer timer = fx.await(() -> show(logs, fx));
        flood(store);
        fx.await(() -> {
            timer.stop();
            return true;
        });
        report(store);
        logs.close();
        Platform.exit();
    }

    private AnimationTimer show(Logs logs, FxThread fx) {
        Themes.loadFonts();
        LogsView view = new LogsView(_ -> {}, logs, Thread::startVirtualThread, fx);
        Scene scene = new Scene(view.node(), 980, 700);
        Themes.apply(scene, Screen.Theme.DARK);
        AppState state =
                Reducer.reduce(
                        AppState.initial(),
                        new Message.Showed(Optional.of(ProjectId.found("shop"))));
        view.render(Frame.of(state, Instant.now()));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        long[] begun = {0, 0};
        scene.addPreLayoutPulseListener(() -> begun[0] = System.nanoTime());
        scene.addPostLayoutPulseListener(() -> busy.add(System.nanoTime() - begun[0]));
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (begun[1] > 0) {
                            between.add(now - begun[1]);
                        }
                        begun[1] = now;
                    }
                };
        timer.start();
        return timer;
    }

    private static void flood(LogStore store) throws InterruptedException {
        try (ScheduledExecutorService writers = Executors.newScheduledThreadPool(2)) {
            List<Future<?>> writing = new ArrayList<>();
            for (int s = 0; s < SERVICES; s++) {
                LogSource source = new LogSource("service-" + s, 1);
                writing.add(
                        writers.scheduleAtFixedRate(
                                () -> write(store, source, PER_SECOND / SERVICES / 100),
                                s,
                                10,
                                TimeUnit.MILLISECONDS));
            }
            boolean ended = writers.awaitTermination(SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                writers.shutdownNow();
            }
        }
    }

    private static void write(LogStore store, LogSource source, int lines) {
        for (int i = 0; i < lines; i++) {
            Instant now = Instant.now();
            store.append(
                    source,
                    new LogLine(
                            now,
                            LogLine.Stream.STDOUT,
                            "INFO GET /products \u001b[32m200\u001b[0m at " + System.nanoTime(),
                            false));
        }
    }

    private void report(LogStore store) throws IOException {
        List<Long> layout = busy.subList(Math.min(WARM_UP, busy.size()), busy.size());
        List<Long> frames = between.subList(Math.min(WARM_UP, between.size()), between.size());
        Results.add(
                "view: %d lines in %d s; layout per frame %.1f ms median, %.1f ms p95, %.1f ms max"
                        .formatted(
                                store.lines().end(),
                                SECONDS,
                                at(layout, 0.5),
                                at(layout, 0.95),
                                at(layout, 1)));
        Results.add(
                "view: time between frames %.1f ms median, %.1f ms p95, %.1f ms max, %d frames"
                        .formatted(
                                at(frames, 0.5), at(frames, 0.95), at(frames, 1), frames.size()));
    }

    private static double at(List<Long> values, double share) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }
}
