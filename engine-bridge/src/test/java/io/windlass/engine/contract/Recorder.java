package io.windlass.engine.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Keeps what a stream delivers, and waits for what a test expects. */
public final class Recorder<T> implements Consumer<T> {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<T> items = new ArrayList<>();

    @Override
    public void accept(T item) {
        lock.lock();
        try {
            items.add(item);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public List<T> items() {
        lock.lock();
        try {
            return List.copyOf(items);
        } finally {
            lock.unlock();
        }
    }

    /** The first item that fits, now or later. */
    public T await(Predicate<T> wanted) throws InterruptedException {
        return await(0, wanted);
    }

    /** The first item from this position on that fits. */
    public T await(int from, Predicate<T> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        lock.lock();
        try {
            int position = from;
            while (true) {
                for (; position < items.size(); position++) {
                    if (wanted.test(items.get(position))) {
                        return items.get(position);
                    }
                }
                long left = end - System.nanoTime();
                if (left <= 0 || !more.await(left, TimeUnit.NANOSECONDS)) {
                    throw new AssertionError("it did not come; what came: " + items);
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
