package io.windlass.engine.orchestrate.run;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Hands events on from any number of threads, one after another. */
final class OneAtATime implements Consumer<OperationEvent> {

    private final Consumer<OperationEvent> next;
    private final ReentrantLock lock = new ReentrantLock(true);

    OneAtATime(Consumer<OperationEvent> next) {
        this.next = next;
    }

    @Override
    public void accept(OperationEvent event) {
        lock.lock();
        try {
            next.accept(event);
        } finally {
            lock.unlock();
        }
    }
}
