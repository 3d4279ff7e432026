package io.windlass.engine.fake;

import io.windlass.compose.problem.Code;
import io.windlass.engine.api.Archives;
import io.windlass.engine.api.CommitSpec;
import io.windlass.engine.api.ContainerId;
import io.windlass.engine.api.EngineException;
import io.windlass.engine.api.PathEntry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The files of the fake engine, in memory: absolute paths, folders with a slash at the end. */
final class FakeArchives implements Archives {

    private static final String LINK = "link:";

    private final World world;
    private final Script script;

    FakeArchives(World world, Script script) {
        this.world = world;
        this.script = script;
    }

    private SortedMap<String, String> tree(ContainerId id) throws EngineException {
        world.get(id);
        return world.trees.computeIfAbsent(id, _ -> new TreeMap<>(Map.of("/", "")));
    }

    @Override
    public Optional<PathEntry> look(ContainerId id, String path) throws EngineException {
        synchronized (world) {
            return look(tree(id), path);
        }
    }

    private static Optional<PathEntry> look(SortedMap<String, String> tree, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String content = tree.get(path);
        if (content != null && !path.endsWith("/")) {
            String target = content.startsWith(LINK) ? content.substring(LINK.length()) : "";
            return Optional.of(
                    new PathEntry(name, content.length(), 0644, false, Instant.EPOCH, target));
        }
        return tree.containsKey(folder(path))
                ? Optional.of(new PathEntry(name, 0, 0755, true, Instant.EPOCH, ""))
                : Optional.empty();
    }

    private static String folder(String path) {
        return path.endsWith("/") ? path : path + "/";
    }

    @Override
    public InputStream read(ContainerId id, String path)
            throws EngineException, InterruptedException {
        return script.call(
                "read " + path,
                () -> {
                    synchronized (world) {
                        if (look(tree(id), path).isEmpty()) {
                            throw World.problem(Code.NOT_FOUND, "No such path: " + path);
                        }
                        return new ByteArrayInputStream(packed(tree(id), path));
                    }
                });
    }

    @Override
    public InputStream export(ContainerId id) throws EngineException {
        synchronized (world) {
            return new ByteArrayInputStream(packed(tree(id), "/"));
        }
    }

    private static byte[] packed(SortedMap<String, String> tree, String path) {
        int parent = path.equals("/") ? 1 : path.lastIndexOf('/') + 1;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> file : tree.entrySet()) {
                boolean inside =
                        file.getKey().equals(path) || file.getKey().startsWith(folder(path));
                if (inside && file.getKey().length() > parent) {
                    put(tar, file.getKey().substring(parent), file.getValue());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String name, String content)
            throws IOException {
        if (content.startsWith(LINK)) {
            TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
            link.setLinkName(content.substring(LINK.length()));
            tar.putArchiveEntry(link);
        } else {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            byte[] text = content.getBytes(StandardCharsets.UTF_8);
            entry.setSize(text.length);
            tar.putArchiveEntry(entry);
            tar.write(text);
        }
        tar.closeArchiveEntry();
    }

    @Override
    public void write(ContainerId id, String folder, InputStream tar, boolean keepOwners)
            throws EngineException, InterruptedException {
        script.<Boolean>call(
                "write " + folder + (keepOwners ? " with owners" : ""),
                () -> {
                    synchronized (world) {
                        unpack(tree(id), folder(folder), tar);
                        return true;
                    }
                });
    }

    private static void unpack(SortedMap<String, String> tree, String folder, InputStream tar)
            throws EngineException {
        if (!tree.containsKey(folder)) {
            throw World.problem(Code.NOT_FOUND, "No such folder: " + folder);
        }
        try (TarArchiveInputStream input = new TarArchiveInputStream(tar)) {
            TarArchiveEntry entry = input.getNextEntry();
            while (entry != null) {
                String content = new String(input.readAllBytes(), StandardCharsets.UTF_8);
                tree.put(
                        folder + entry.getName(),
                        entry.isSymbolicLink() ? LINK + entry.getLinkName() : content);
                entry = input.getNextEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public String commit(ContainerId id, CommitSpec spec)
            throws EngineException, InterruptedException {
        return script.call(
                "commit " + spec.reference(),
                () -> {
                    synchronized (world) {
                        String image = "sha256:" + world.id("c0ff");
                        world.images.put(
                                spec.reference(),
                                FakeImages.image(image, spec.reference(), Map.of()));
                        return image;
                    }
                });
    }
}
