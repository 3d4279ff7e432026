package io.windlass.engine.api;

import java.io.InputStream;
import java.util.Optional;

/**
 * The files of containers, as streams of tar. The container need not run. A container that is not
 * there ends in {@code NOT_FOUND}.
 */
public interface Archives {

    /** Looks at a path; a link is not followed. */
    Optional<PathEntry> look(ContainerId id, String path)
            throws EngineException, InterruptedException;

    /**
     * Packs a file, or a folder with all that is in it, under its own name. A path that is not
     * there ends in {@code NOT_FOUND}. Closing the stream early ends the call.
     */
    InputStream read(ContainerId id, String path) throws EngineException, InterruptedException;

    /**
     * Unpacks into a folder that is there.
     *
     * @param keepOwners whether numeric owners are those of the archive
     */
    void write(ContainerId id, String folder, InputStream tar, boolean keepOwners)
            throws EngineException, InterruptedException;

    /** Packs the whole file system of a container. Closing the stream early ends the call. */
    InputStream export(ContainerId id) throws EngineException, InterruptedException;

    /** Makes an image of a container and gives its id. */
    String commit(ContainerId id, CommitSpec spec) throws EngineException, InterruptedException;
}
