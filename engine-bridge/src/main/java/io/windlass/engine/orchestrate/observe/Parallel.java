package io.windlass.engine.orchestrate.observe;

import io.windlass.engine.api.EngineException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several calls at once; the first failure, in their order, is the failure of all. */
public final class Parallel {

    private Parallel() {}

    public static <T> List<T> all(List<Callable<T>> calls)
            throws EngineException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException failure) {
            switch (failure.getCause()) {
                case EngineException problem -> throw problem;
                case InterruptedException interruption -> throw interruption;
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(failure);
            }
        }
    }
}
