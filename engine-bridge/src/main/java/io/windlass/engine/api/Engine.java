package io.windlass.engine.api;

import java.util.function.Consumer;

/**
 * One container engine.
 *
 * <p>Calls block and are made from virtual threads; interrupting the thread cancels the call with
 * {@link InterruptedException}. Every unary call has a deadline, so a hung engine ends in an {@link
 * EngineException} and not in silence. Instances may be used from any number of threads.
 */
public interface Engine extends AutoCloseable {

    /** Who answers, as of the last handshake. */
    EngineInfo info();

    /** What this engine can and cannot do. */
    Capabilities capabilities();

    Containers containers();

    Images images();

    Networks networks();

    Volumes volumes();

    /** Commands inside containers, and their streams. */
    Processes processes();

    /** Files inside containers. */
    Archives archives();

    /** Adds up what the engine keeps on its disk, which may take it a while. */
    DiskUsage diskUsage() throws EngineException, InterruptedException;

    /** Tells what happens, word by word, on a thread of its own; a lost connection ends it. */
    Subscription activity(ActivityRequest request, ActivityConsumer consumer)
            throws EngineException, InterruptedException;

    /**
     * Follows the engine for as long as the subscription is open, through any number of reconnects.
     * The consumer is called on one thread at a time; the first call, and the first after every
     * reconnect, is {@link EngineEvent.Synced}.
     */
    Subscription events(Consumer<EngineEvent> consumer);

    /** Ends every stream and frees all connections. */
    @Override
    void close();
}
