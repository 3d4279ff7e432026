package io.windlass.engine.embedded.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.windlass.engine.embedded.launch.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/**
 * The two images that need no registry: {@code windlass/host} shows the programs of this machine,
 * read-only, in a root of its own; {@code windlass/host-java} has this program's Java besides. They
 * are made when somebody asks for them by name, and say what they are in a label.
 */
public final class HostImages {

    public static final String HOST = "windlass/host:latest";
    public static final String HOST_JAVA = "windlass/host-java:latest";

    /** The label by which they are known wherever they are shown. */
    public static final String LABEL = "io.windlass.image.source";

    private static final String JAVA_PLACE = "/opt/java/openjdk";
    private static final String PATHS =
            "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> SHARED =
            List.of("/etc/alternatives", "/etc/ssl", "/etc/ld.so.cache", "/etc/ld.so.conf.d");

    private final Path root;
    private final Path java;
    private final Machine machine;

    HostImages(Path root, Path java, Machine machine) {
        this.root = root;
        this.java = java;
        this.machine = machine;
    }

    public static HostImages present(Machine machine) {
        return new HostImages(Path.of("/"), Path.of(System.getProperty("java.home", "")), machine);
    }

    /** Makes the image of this name in a store; nothing for any other name. */
    public Optional<Image> make(String reference, ImageStore store, Path scratch)
            throws IOException, InterruptedException {
        String name = Reference.full(reference);
        if (!name.equals(HOST) && !name.equals(HOST_JAVA)) {
            return Optional.empty();
        }
        Path layer = Files.createTempFile(scratch, ".host", "");
        try {
            Digest digest = write(layer);
            boolean withJava = name.equals(HOST_JAVA);
            return Optional.of(store.make(layer, config(digest, withJava), name, binds(withJava)));
        } finally {
            Files.deleteIfExists(layer);
        }
    }

    private Digest write(Path layer) throws IOException {
        try (DigestOutputStream digest =
                        new DigestOutputStream(Files.newOutputStream(layer), Digest.begin());
                TarArchiveOutputStream tar = new TarArchiveOutputStream(digest)) {
            for (String folder : List.of("usr", "etc", "root", "opt", "run", "var", "home")) {
                folder(tar, folder, 0755);
            }
            folder(tar, "tmp", 01777);
            folder(tar, "var/tmp", 01777);
            for (String merged : topFolders()) {
                if (Files.isSymbolicLink(root.resolve(merged))) {
                    link(tar, merged, "usr/" + merged);
                }
            }
            file(
                    tar,
                    "etc/passwd",
                    """
                    root:x:0:0:root:/root:/bin/sh
                    nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin
                    """);
            file(tar, "etc/group", "root:x:0:\ntty:x:5:\nnogroup:x:65534:\n");
            file(tar, "etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
            file(
                    tar,
                    "etc/os-release",
                    """
                    NAME="The programs of this machine"
                    ID=windlass-host
                    """);
            tar.finish();
            tar.flush();
            digest.flush();
            return Digest.end(digest.getMessageDigest());
        }
    }

    private static List<String> topFolders() {
        return List.of("bin", "sbin", "lib", "lib32", "lib64", "libx32");
    }

    private static void folder(TarArchiveOutputStream tar, String name, int mode)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(mode);
        put(tar, entry);
    }

    private static void link(TarArchiveOutputStream tar, String name, String target)
            throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        put(tar, entry);
    }

    private static void file(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(0644);
        entry.setSize(content.length);
        entry.setModTime(0);
        entry.setIds(0, 0);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    /** Without times and owners of this machine, so that the image is the same each time. */
    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry) throws IOException {
        entry.setModTime(0);
        entry.setIds(0, 0);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private List<Image.HostBind> binds(boolean withJava) {
        List<Image.HostBind> binds = new ArrayList<>();
        binds.add(new Image.HostBind(root.resolve("usr").toString(), "/usr"));
        for (String top : topFolders()) {
            Path place = root.resolve(top);
            if (Files.isDirectory(place) && !Files.isSymbolicLink(place)) {
                binds.add(new Image.HostBind(place.toString(), "/" + top));
            }
        }
        for (String shared : SHARED) {
            Path place = root.resolve(shared.substring(1));
            if (Files.exists(place)) {
                binds.add(new Image.HostBind(place.toString(), shared));
            }
        }
        if (withJava) {
            binds.add(new Image.HostBind(java.toString(), JAVA_PLACE));
        }
        return binds;
    }

    private byte[] config(Digest layer, boolean withJava) throws IOException {
        ObjectNode all = JSON.createObjectNode();
        all.put("architecture", machine.imageName()).put("os", "linux");
        ObjectNode config = all.putObject("config");
        var environment = config.putArray("Env");
        if (withJava) {
            environment.add("JAVA_HOME=" + JAVA_PLACE);
            environment.add("PATH=" + JAVA_PLACE + "/bin:" + PATHS);
        } else {
            environment.add("PATH=" + PATHS);
        }
        config.putArray("Cmd").add(withJava ? "jshell" : "/bin/sh");
        config.putObject("Labels").put(LABEL, "this machine, not a registry");
        all.putObject("rootfs").put("type", "layers").putArray("diff_ids").add(layer.toString());
        return JSON.writeValueAsBytes(all);
    }
}
