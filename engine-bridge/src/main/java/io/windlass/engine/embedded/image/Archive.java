package io.windlass.engine.embedded.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.windlass.engine.embedded.launch.Machine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * An archive of images, read once from front to back. Its entries are kept in files with names of
 * ours; their own names are looked up and never used as paths.
 */
final class Archive implements AutoCloseable {

    private static final int BUFFER = 256 * 1024;
    private static final int MOST_ENTRIES = 100_000;
    private static final long LARGEST_JSON = 16L << 20;

    private record Entry(Path file, Digest digest) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();
    private final Path folder;

    private Archive(Path folder) {
        this.folder = folder;
    }

    /** Reads all of it; closing the archive removes what was kept. */
    static Archive read(InputStream stream, Path folder) throws IOException {
        Archive archive = new Archive(folder);
        boolean done = false;
        try {
            archive.take(stream);
            done = true;
            return archive;
        } finally {
            if (!done) {
                archive.close();
            }
        }
    }

    private void take(InputStream stream) throws IOException {
        TarArchiveInputStream tar =
                new TarArchiveInputStream(plain(stream), StandardCharsets.UTF_8.name());
        for (TarArchiveEntry entry = tar.getNextEntry();
                entry != null;
                entry = tar.getNextEntry()) {
            if (entries.size() + links.size() > MOST_ENTRIES) {
                throw new HostileArchiveException(entry.getName(), "is one of too many");
            }
            String name = name(entry.getName());
            if (entry.isSymbolicLink()) {
                links.put(name, beside(name, entry.getLinkName()));
            } else if (entry.isLink()) {
                links.put(name, name(entry.getLinkName()));
            } else if (entry.isFile()) {
                keep(name, tar);
            }
        }
    }

    private static InputStream plain(InputStream stream) throws IOException {
        BufferedInputStream raw = new BufferedInputStream(stream, BUFFER);
        raw.mark(2);
        byte[] start = raw.readNBytes(2);
        raw.reset();
        boolean zipped = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
        return zipped ? new GZIPInputStream(raw, BUFFER) : raw;
    }

    private void keep(String name, InputStream content) throws IOException {
        Path file = Files.createTempFile(folder, ".archive", "");
        try (DigestOutputStream out =
                new DigestOutputStream(Files.newOutputStream(file), Digest.begin())) {
            content.transferTo(out);
            Entry replaced = entries.put(name, new Entry(file, Digest.end(out.getMessageDigest())));
            if (replaced != null) {
                Files.deleteIfExists(replaced.file());
            }
        } catch (IOException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    /** Without what different tools put in front. */
    private static String name(String name) {
        String plain = name;
        while (plain.startsWith("./") || plain.startsWith("/")) {
            plain = plain.substring(plain.indexOf('/') + 1);
        }
        return plain;
    }

    /** Old archives have a layer that several images share once, and links to it. */
    private static String beside(String name, String target) {
        Path place = Path.of("/" + name).resolveSibling(target).normalize();
        return name(place.toString());
    }

    private Entry entry(String name) throws IOException {
        String at = name(name);
        for (int i = 0; i < 8 && links.containsKey(at); i++) {
            at = links.get(at);
        }
        Entry entry = entries.get(at);
        if (entry == null) {
            throw new IOException("the archive lacks " + name);
        }
        return entry;
    }

    private byte[] json(Entry entry) throws IOException {
        if (Files.size(entry.file()) > LARGEST_JSON) {
            throw new IOException("a description in the archive is too large");
        }
        return Files.readAllBytes(entry.file());
    }

    /** The images for a kind of machine, as either kind of archive lists them. */
    List<ArchiveImage> images(Machine machine) throws IOException {
        List<ArchiveImage> images = new ArrayList<>();
        if (entries.containsKey("manifest.json")) {
            byte[] manifest = json(entry("manifest.json"));
            for (JsonNode image : ConfigReader.json(manifest, "manifest.json")) {
                images.add(saved(image));
            }
        } else if (entries.containsKey("index.json")) {
            byte[] index = json(entry("index.json"));
            for (JsonNode found : ConfigReader.json(index, "index.json").path("manifests")) {
                descriptor(found, machine, List.of(), images, 0);
            }
        } else {
            throw new IOException(
                    "this is no archive of images: it has neither manifest.json nor index.json");
        }
        if (images.isEmpty()) {
            throw new IOException("the archive has no image for " + machine.imageName());
        }
        return images;
    }

    private ArchiveImage saved(JsonNode image) throws IOException {
        List<String> tags = new ArrayList<>();
        image.path("RepoTags").forEach(tag -> tags.add(tag.asText()));
        List<Path> layers = new ArrayList<>();
        long size = 0;
        for (JsonNode layer : image.path("Layers")) {
            Path file = entry(layer.asText()).file();
            layers.add(file);
            size += Files.size(file);
        }
        byte[] config = json(entry(image.path("Config").asText()));
        return new ArchiveImage(new String(config, StandardCharsets.UTF_8), tags, layers, size);
    }

    /** A descriptor leads to an image, or to a list of the same image for several machines. */
    private void descriptor(
            JsonNode descriptor,
            Machine machine,
            List<String> inherited,
            List<ArchiveImage> images,
            int depth)
            throws IOException {
        JsonNode platform = descriptor.path("platform");
        boolean other =
                platform.has("architecture")
                        && !platform.path("architecture").asText().equals(machine.imageName());
        if (other || depth > 4) {
            return;
        }
        List<String> tags = inherited.isEmpty() ? tags(descriptor) : inherited;
        JsonNode content = ConfigReader.json(json(checked(descriptor)), "a manifest");
        if (content.has("manifests")) {
            for (JsonNode inner : content.path("manifests")) {
                descriptor(inner, machine, tags, images, depth + 1);
            }
            return;
        }
        List<Path> layers = new ArrayList<>();
        long size = 0;
        for (JsonNode layer : content.path("layers")) {
            Path file = checked(layer).file();
            layers.add(file);
            size += Files.size(file);
        }
        byte[] config = json(checked(content.path("config")));
        images.add(
                new ArchiveImage(new String(config, StandardCharsets.UTF_8), tags, layers, size));
    }

    private static List<String> tags(JsonNode descriptor) {
        JsonNode notes = descriptor.path("annotations");
        String full = notes.path("io.containerd.image.name").asText();
        String name =
                full.isEmpty() ? notes.path("org.opencontainers.image.ref.name").asText() : full;
        return name.isEmpty() ? List.of() : List.of(name);
    }

    /** The blob of a descriptor, which has to be what the descriptor says. */
    private Entry checked(JsonNode descriptor) throws IOException {
        Digest digest = Digest.parse(descriptor.path("digest").asText());
        Entry entry = entry("blobs/sha256/" + digest.hex());
        if (!entry.digest().equals(digest)) {
            throw new IOException("the archive is damaged: " + digest + " has another content");
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        for (Entry entry : entries.values()) {
            Files.deleteIfExists(entry.file());
        }
    }
}
