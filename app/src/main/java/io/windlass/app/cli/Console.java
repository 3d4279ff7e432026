package io.windlass.app.cli;

import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * Where a command reads and writes: what was asked for on {@code out}, everything about the doing
 * on {@code err}. The only class that knows the streams of the process. Lines from several threads
 * stay whole.
 */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final InputStream in;
    private final BooleanSupplier outIsTerminal;
    private final BooleanSupplier errIsTerminal;
    private final BooleanSupplier inIsTerminal;

    private Console(
            PrintStream out,
            PrintStream err,
            InputStream in,
            BooleanSupplier outIsTerminal,
            BooleanSupplier errIsTerminal,
            BooleanSupplier inIsTerminal) {
        this.out = out;
        this.err = err;
        this.in = in;
        this.outIsTerminal = outIsTerminal;
        this.errIsTerminal = errIsTerminal;
        this.inIsTerminal = inIsTerminal;
    }

    /** The console of this process. */
    public static Console ofProcess() {
        return new Console(
                buffered(FileDescriptor.out),
                buffered(FileDescriptor.err),
                new FileInputStream(FileDescriptor.in),
                () -> Terminals.isTerminal(1),
                () -> Terminals.isTerminal(2),
                () -> Terminals.isTerminal(0));
    }

    /** A console on other streams, none of which is a terminal. */
    public static Console on(OutputStream out, OutputStream err, String input) {
        return new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                () -> false,
                () -> false,
                () -> false);
    }

    /** The same streams, said to be a terminal. */
    public Console asTerminal() {
        return new Console(out, err, in, () -> true, () -> true, () -> true);
    }

    private static PrintStream buffered(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16),
                false,
                StandardCharsets.UTF_8);
    }

    /** Writes a line of the answer. */
    public void line(String text) {
        print(text + "\n");
    }

    /** Writes a part of the answer as it is. */
    public synchronized void print(String text) {
        out.print(text);
        out.flush();
    }

    /** Writes bytes of the answer as they are. */
    public synchronized void bytes(byte[] bytes, int offset, int count) {
        out.write(bytes, offset, count);
        out.flush();
    }

    /** Writes bytes beside the answer: what a command in a container said on its standard error. */
    public synchronized void errorBytes(byte[] bytes, int offset, int count) {
        err.write(bytes, offset, count);
        err.flush();
    }

    /** Says something about the doing. */
    public void say(String text) {
        note(text + "\n");
    }

    /** Says something about the doing without ending the line. */
    public synchronized void note(String text) {
        err.print(text);
        err.flush();
    }

    /** Reads one line, empty at the end of the input. */
    public String ask(String question) {
        print(question);
        StringBuilder line = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return line.toString().strip();
    }

    /** The input as a stream. */
    public InputStream input() {
        return in;
    }

    public boolean outIsTerminal() {
        return outIsTerminal.getAsBoolean();
    }

    public boolean errIsTerminal() {
        return errIsTerminal.getAsBoolean();
    }

    public boolean inIsTerminal() {
        return inIsTerminal.getAsBoolean();
    }

    /** Whether whoever read the answer went away, as {@code head} does. */
    public boolean broken() {
        return out.checkError();
    }
}
