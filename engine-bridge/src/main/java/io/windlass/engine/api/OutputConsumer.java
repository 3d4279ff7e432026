package io.windlass.engine.api;

/** Takes what a process writes, as it comes, on one thread. */
public interface OutputConsumer {

    /**
     * Takes a piece. All output of a terminal is on {@code STDOUT}.
     *
     * @param bytes used again afterwards
     */
    void output(LogLine.Stream stream, byte[] bytes, int offset, int length);
}
