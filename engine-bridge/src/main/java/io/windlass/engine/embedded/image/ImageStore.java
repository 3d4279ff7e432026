package io.windlass.engine.embedded.image;

import io.windlass.engine.embedded.host.EngineFolder;
import io.windlass.engine.embedded.host.Host;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The images of an engine. Layers are there once, however many images have them. */
public final class ImageStore {

    private final Host host;
    private final ImageFiles files;
    private final LayerStore layers;

    public ImageStore(Host host) {
        this.host = host;
        this.files = new ImageFiles(host.folder());
        this.layers = new LayerStore(host);
    }

    public synchronized List<Image> all() throws IOException {
        return files.all();
    }

    /** Looks up by name, by id, or by the beginning of an id. */
    public synchronized Optional<Image> find(String reference) throws IOException {
        String full = Reference.full(reference);
        String hex = reference.startsWith("sha256:") ? reference.substring(7) : reference;
        Optional<Image> byId = Optional.empty();
        for (Image image : files.all()) {
            if (image.tags().contains(full)) {
                return Optional.of(image);
            }
            if (hex.length() >= 12 && image.id().hex().startsWith(hex)) {
                byId = Optional.of(image);
            }
        }
        return byId;
    }

    /**
     * Takes in an archive as {@code docker save} or an OCI tool writes it, and gives its images.
     */
    public synchronized List<Image> load(InputStream archive)
            throws IOException, InterruptedException {
        try (Archive read = Archive.read(archive, host.folder().blobs())) {
            List<Image> loaded = new ArrayList<>();
            for (ArchiveImage found : read.images(host.machine())) {
                ImageConfig config = ConfigReader.config(found.config());
                if (config.layers().size() != found.layers().size()) {
                    throw new IOException("the image has other layers than it says");
                }
                for (int i = 0; i < found.layers().size(); i++) {
                    layers.unpack(found.layers().get(i), config.layers().get(i));
                }
                loaded.add(keep(found.config(), found.tags(), List.of(), found.size()));
            }
            return loaded;
        }
    }

    /**
     * Makes an image out of a folder's worth of files and what the host has.
     *
     * @param layer a plain tar
     */
    synchronized Image make(Path layer, byte[] config, String tag, List<Image.HostBind> binds)
            throws IOException, InterruptedException {
        layers.unpack(layer, ConfigReader.config(config).layers().getFirst());
        return keep(config, List.of(tag), binds, Files.size(layer));
    }

    private Image keep(byte[] config, List<String> tags, List<Image.HostBind> binds, long size)
            throws IOException {
        Digest id = Digest.of(config);
        Set<String> names = new LinkedHashSet<>();
        for (Image image : files.all()) {
            if (image.id().equals(id)) {
                names.addAll(image.tags());
            }
        }
        for (String tag : tags) {
            String full = Reference.full(tag);
            untag(full);
            names.add(full);
        }
        files.writeConfig(config);
        Image image = new Image(id, List.copyOf(names), ConfigReader.config(config), binds, size);
        files.write(image);
        return image;
    }

    private void untag(String name) throws IOException {
        for (Image image : files.all()) {
            if (image.tags().contains(name)) {
                List<String> left = new ArrayList<>(image.tags());
                left.remove(name);
                files.write(
                        new Image(image.id(), left, image.config(), image.binds(), image.size()));
            }
        }
    }

    /** Gives an image one name more; whoever had the name loses it. */
    public synchronized void tag(Image image, String name) throws IOException {
        untag(Reference.full(name));
        Image now = find(image.id().toString()).orElse(image);
        List<String> tags = new ArrayList<>(now.tags());
        tags.add(Reference.full(name));
        files.write(new Image(now.id(), tags, now.config(), now.binds(), now.size()));
    }

    /**
     * Removes a name, and with its last name the image.
     *
     * @param inUse names of layers that containers have
     */
    public synchronized void remove(Image image, String reference, Set<String> inUse)
            throws IOException, InterruptedException {
        List<String> tags = new ArrayList<>(image.tags());
        if (tags.remove(Reference.full(reference)) && !tags.isEmpty()) {
            files.write(new Image(image.id(), tags, image.config(), image.binds(), image.size()));
            return;
        }
        files.delete(image);
        Set<String> needed = new LinkedHashSet<>(inUse);
        for (Image other : files.all()) {
            needed.addAll(other.layerNames());
        }
        List<String> garbage =
                image.layerNames().stream()
                        .filter(layer -> !needed.contains(layer))
                        .distinct()
                        .toList();
        layers.remove(garbage);
    }

    /** Removes what an import that was cut off has left; to be called by the engine's one owner. */
    public synchronized void clean() throws IOException, InterruptedException {
        EngineFolder folder = host.folder();
        try (DirectoryStream<Path> blobs = Files.newDirectoryStream(folder.blobs(), ".*")) {
            for (Path blob : blobs) {
                Files.deleteIfExists(blob);
            }
        }
        layers.clean();
    }
}
