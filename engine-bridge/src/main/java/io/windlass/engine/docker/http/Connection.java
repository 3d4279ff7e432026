package io.windlass.engine.docker.http;

import java.io.Closeable;
import java.io.IOException;

/**
 * One two-way byte stream to an engine. Closing it from another thread, and interrupting the thread
 * that reads or writes, ends a blocked call.
 */
interface Connection extends Closeable {

    /** Reads at least one byte; -1 at the end. */
    int read(byte[] into, int offset, int length) throws IOException;

    void write(byte[] from, int offset, int length) throws IOException;

    /** Tells the other side that nothing more will be written; reading goes on. */
    void endOutput() throws IOException;

    /** Never throws: nothing can be done about a connection that fails to close. */
    @Override
    void close();
}
