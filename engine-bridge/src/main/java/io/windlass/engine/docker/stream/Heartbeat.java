package io.windlass.engine.docker.stream;

/**
 * Notices an engine that hangs. Over a network it is asked regularly, since a machine that went
 * away leaves its connections open. A local socket is closed by the system when its engine ends, so
 * there the engine is only asked after a call was not answered in time.
 */
final class Heartbeat implements AutoCloseable {

    /** One missed answer may be load; three are not. */
    private static final int MISSES = 3;

    private final Thread thread;

    Heartbeat(Link link, Runnable lost) {
        this.thread = Thread.ofVirtual().name("engine-heartbeat").start(() -> watch(link, lost));
    }

    private static void watch(Link link, Runnable lost) {
        try {
            int missed = 0;
            while (missed < MISSES) {
                if (missed == 0) {
                    link.suspicion().await(link.heartbeat());
                }
                missed = link.ping() ? 0 : missed + 1;
            }
            lost.run();
        } catch (InterruptedException closed) {
            // Nobody wants to know any more.
            return;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
