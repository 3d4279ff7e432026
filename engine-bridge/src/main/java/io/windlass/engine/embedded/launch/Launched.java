package io.windlass.engine.embedded.launch;

import io.windlass.engine.embedded.plan.Plan;
import io.windlass.engine.embedded.plan.Step;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A run of the launcher, as long as it still reports.
 *
 * <p>Closing it before {@link #go} was called ends what was begun; after the report has ended,
 * closing it changes nothing.
 */
public final class Launched implements AutoCloseable {

    /** Setting up takes milliseconds; only a file system that hangs takes this long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Plan plan;
    private final BufferedReader report;

    Launched(Process process, Plan plan) {
        this.process = process;
        this.plan = plan;
        this.report = process.inputReader(StandardCharsets.US_ASCII);
    }

    /** The launcher's own process. */
    public int pid() {
        return (int) process.pid();
    }

    /** Waits until the plan waits for the word to go on, and gives the child that it started. */
    public Optional<Integer> awaitReady() throws IOException, InterruptedException {
        Optional<Integer> child = Optional.empty();
        while (true) {
            News news = next().orElseThrow(() -> new IOException("the launcher ended too early"));
            if (news instanceof News.Started started) {
                child = Optional.of(started.pid());
            } else if (news instanceof News.Ready) {
                return child;
            }
        }
    }

    /** Gives the word to go on. */
    public void go() throws IOException {
        try (OutputStream input = process.getOutputStream()) {
            input.write(1);
        }
    }

    /** Reads the rest of the report: it ends when the plan has become what it was to be. */
    public void awaitDone() throws IOException, InterruptedException {
        while (next().isPresent()) {
            // Only a failure says more.
        }
    }

    /** Waits for the end of the launcher itself. */
    void awaitEnd() throws IOException, InterruptedException {
        awaitDone();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("the launcher ended with " + code);
        }
    }

    private Optional<News> next() throws IOException, InterruptedException {
        CompletableFuture<Optional<String>> line = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            try {
                line.complete(Optional.ofNullable(report.readLine()));
            } catch (IOException broken) {
                line.completeExceptionally(broken);
            }
        });
        Optional<News> news = within(line).map(News::of);
        if (news.isPresent()) {
            check(news.get(), plan);
        }
        return news;
    }

    private Optional<String> within(CompletableFuture<Optional<String>> line)
            throws IOException, InterruptedException {
        try {
            return line.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException broken) {
            throw new IOException("the launcher's report broke off", broken.getCause());
        } catch (TimeoutException late) {
            process.destroyForcibly();
            throw new IOException("the launcher said nothing for " + PATIENCE.toSeconds() + " s");
        } catch (InterruptedException cancelled) {
            process.destroyForcibly();
            throw cancelled;
        }
    }

    /** Turns bad news into exceptions. */
    static void check(News news, Plan plan) throws IOException {
        switch (news) {
            case News.Failed failed -> {
                Optional<Step> step = plan.stepAt(failed.offset());
                throw step.isPresent()
                        ? new StepFailedException(step.get(), failed.errno())
                        : new IOException("the launcher cannot start: " + failed.errno().words());
            }
            case News.Unsound unsound -> throw new IOException("the launcher says " + unsound);
            case News.Abandoned _ -> throw new IOException("the start was given up");
            case News.Started _ -> {}
            case News.Ready _ -> {}
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }
}
