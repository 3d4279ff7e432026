package io.windlass.engine.api;

/** A running stream. Closing returns after the last item was delivered, and may be repeated. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
