package io.windlass.engine.fake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a command does on the fake engine, in a container of its own or beside one. */
public interface FakeProgram {

    /** Runs to its end and gives the exit code; interrupted when its container is stopped. */
    int run(InputStream input, OutputStream out, OutputStream err)
            throws IOException, InterruptedException;
}
