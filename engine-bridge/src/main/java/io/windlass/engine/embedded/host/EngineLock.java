package io.windlass.engine.embedded.host;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to change an engine's folder: one program has it at a time. */
public final class EngineLock implements AutoCloseable {

    private final FileChannel file;

    private EngineLock(FileChannel file) {
        this.file = file;
    }

    /** Takes the right, if nobody else has it. The kernel gives it back when the program ends. */
    public static Optional<EngineLock> take(EngineFolder folder) throws IOException {
        FileChannel file =
                FileChannel.open(
                        folder.root().resolve("engine.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        Optional<FileLock> lock = Optional.empty();
        try {
            lock = Optional.ofNullable(file.tryLock());
        } catch (OverlappingFileLockException ownProgram) {
            // Another engine of this same program has it.
        }
        if (lock.isEmpty()) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new EngineLock(file));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
