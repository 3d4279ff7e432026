package io.windlass.engine.docker.http;

import java.io.IOException;

/**
 * Carries calls to one engine. Nothing is ever sent twice unless it could not have reached the
 * engine; interrupting the calling thread ends its call.
 */
public interface Transport extends AutoCloseable {

    /**
     * Sends a call and returns when the first line and the headers of the answer are there.
     *
     * @throws UnreachableException when no connection could be made
     * @throws DeadlineException when the limit was reached
     */
    Answer send(Call call, Limits limits) throws IOException, InterruptedException;

    /** Ends every call that is under way. */
    @Override
    void close();
}
