package io.windlass.engine.embedded.image;

import io.windlass.engine.embedded.host.EngineFolder;
import io.windlass.engine.embedded.host.Host;
import io.windlass.engine.embedded.plan.TreeStep;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The unpacked layers: each a folder that is complete, or not there. */
final class LayerStore {

    private static final int BUFFER = 256 * 1024;
    private static final long KEPT_FREE = 256L << 20;

    private final Host host;
    private final EngineFolder folder;

    LayerStore(Host host) {
        this.host = host;
        this.folder = host.folder();
    }

    /**
     * Unpacks a layer that is not there yet.
     *
     * @param blob the tar, plain or compressed
     * @param expected digest of the plain tar
     */
    void unpack(Path blob, Digest expected) throws IOException, InterruptedException {
        Path target = folder.layers().resolve(expected.shortForm());
        if (Files.isDirectory(target)) {
            return;
        }
        Path fresh = Files.createTempDirectory(folder.layers(), ".new");
        boolean done = false;
        try {
            List<TreeStep> steps = content(blob, expected, fresh);
            host.launcher().run(host.plans().onFiles(steps), fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            done = true;
        } finally {
            if (!done) {
                remove(List.of(String.valueOf(fresh.getFileName())));
            }
        }
    }

    private List<TreeStep> content(Path blob, Digest expected, Path fresh) throws IOException {
        try (DigestInputStream plain = new DigestInputStream(decompressed(blob), Digest.begin())) {
            long room = Files.getFileStore(fresh).getUsableSpace() - KEPT_FREE;
            List<TreeStep> steps = new LayerUnpacker(fresh, host.ids(), room).unpack(plain);
            // What follows the end of the archive belongs to the digest too.
            plain.transferTo(OutputStream.nullOutputStream());
            Digest found = Digest.end(plain.getMessageDigest());
            if (!found.equals(expected)) {
                throw new IOException(
                        "a layer is damaged: it is " + found + " and should be " + expected);
            }
            return steps;
        }
    }

    private static InputStream decompressed(Path blob) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(blob), BUFFER);
        raw.mark(4);
        byte[] start = raw.readNBytes(4);
        raw.reset();
        if (start.length >= 2 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER);
        }
        if (start.length == 4 && start[0] == 0x28 && start[1] == (byte) 0xb5) {
            raw.close();
            throw new IOException(
                    "a layer is compressed with zstd, which is not supported; save the image with"
                            + " gzip");
        }
        return raw;
    }

    void remove(List<String> names) throws IOException, InterruptedException {
        if (!names.isEmpty()) {
            host.launcher().run(host.plans().remove(names), folder.layers());
        }
    }

    void clean() throws IOException, InterruptedException {
        List<String> unfinished = new ArrayList<>();
        try (DirectoryStream<Path> layers = Files.newDirectoryStream(folder.layers(), ".*")) {
            layers.forEach(layer -> unfinished.add(String.valueOf(layer.getFileName())));
        }
        remove(unfinished);
    }
}
