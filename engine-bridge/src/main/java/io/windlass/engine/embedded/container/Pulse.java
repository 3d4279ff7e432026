package io.windlass.engine.embedded.container;

/** Says that something has happened, however often and whether or not anybody is waiting. */
final class Pulse {

    private long beats;
    private boolean last;

    synchronized void beat() {
        beats++;
        notifyAll();
    }

    /** There will be no more. */
    synchronized void stop() {
        last = true;
        notifyAll();
    }

    synchronized long count() {
        return beats;
    }

    synchronized boolean stopped() {
        return last;
    }

    /** Waits until there are more beats than these, or the last has been. */
    synchronized void awaitMoreThan(long known) throws InterruptedException {
        while (beats <= known && !last) {
            wait();
        }
    }
}
