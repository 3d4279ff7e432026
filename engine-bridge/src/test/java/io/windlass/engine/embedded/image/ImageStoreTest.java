package io.windlass.engine.embedded.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.engine.embedded.host.Host;
import io.windlass.engine.embedded.host.TrialHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ImageStoreTest {

    @TempDir Path folder;

    private Host host;
    private ImageStore store;

    @BeforeEach
    void setUp() throws InterruptedException {
        host = TrialHost.in(folder);
        store = new ImageStore(host);
    }

    @AfterEach
    void tearDown() throws IOException, InterruptedException {
        for (Image image : store.all()) {
            store.remove(image, image.id().toString(), Set.of());
        }
        host.rest();
    }

    @Test
    void an_archive_of_docker_save_is_taken_in() throws IOException, InterruptedException {
        byte[] lower = new Tar().file("a", "1").file("b", "2").toBytes();
        byte[] upper = new Tar().file(".wh.a", "").toBytes();
        byte[] config = config(lower, upper);

        List<Image> loaded = load(saved(config, "app:1", lower, upper));

        assertThat(loaded).isEqualTo(store.all());
        Image image = loaded.getFirst();
        assertThat(image.id()).isEqualTo(Digest.of(config));
        assertThat(image.tags()).containsExactly("app:1");
        assertThat(image.config().command()).containsExactly("serve");
        assertThat(store.find("app:1")).contains(image);
        assertThat(store.find(image.id().hex().substring(0, 12))).contains(image);
        assertThat(layers()).containsExactlyInAnyOrderElementsOf(image.layerNames());
        Path top = host.folder().layers().resolve(image.layerNames().getFirst());
        assertThat(Files.getAttribute(top.resolve("a"), "unix:rdev")).isEqualTo(0L);
        assertThat(top.resolve("a")).exists().isNotEqualTo(Files.isRegularFile(top.resolve("a")));
    }

    @Test
    void an_oci_archive_is_taken_in_and_compressed_layers_are_unpacked()
            throws IOException, InterruptedException {
        byte[] layer = new Tar().file("a", "1").toBytes();

        Image image = load(oci(layer, zipped(layer))).getFirst();

        assertThat(image.tags()).containsExactly("oci:2");
        assertThat(host.folder().layers().resolve(image.layerNames().getFirst()).resolve("a"))
                .hasContent("1");
    }

    @Test
    void layers_are_shared_and_go_with_the_last_image_that_has_them()
            throws IOException, InterruptedException {
        byte[] common = new Tar().file("a", "1").toBytes();
        byte[] own = new Tar().file("b", "1").toBytes();
        Image one = load(saved(config(common), "one", common)).getFirst();
        Image two = load(saved(config(common, own), "two", common, own)).getFirst();
        assertThat(layers()).hasSize(2);

        store.remove(one, "one", Set.of());
        assertThat(layers()).containsExactlyInAnyOrderElementsOf(two.layerNames());

        store.remove(two, "two", Set.of(two.layerNames().getFirst()));
        assertThat(layers()).containsExactly(two.layerNames().getFirst());
        assertThat(store.all()).isEmpty();
    }

    @Test
    void a_name_goes_from_one_image_to_the_next() throws IOException, InterruptedException {
        byte[] first = new Tar().file("a", "1").toBytes();
        byte[] second = new Tar().file("a", "2").toBytes();
        Image old = load(saved(config(first), "app", first)).getFirst();
        Image now = load(saved(config(second), "app", second)).getFirst();

        assertThat(store.find("app")).contains(now);
        assertThat(store.find(old.id().toString()).map(Image::tags)).contains(List.of());

        store.tag(now, "other");
        assertThat(store.find("other").map(Image::tags))
                .contains(List.of("app:latest", "other:latest"));
    }

    @Test
    void a_damaged_layer_is_refused_and_leaves_nothing() throws IOException {
        byte[] layer = new Tar().file("a", "1").toBytes();
        byte[] other = new Tar().file("a", "2").toBytes();

        assertThatThrownBy(() -> load(saved(config(layer), "app", other)))
                .hasMessageStartingWith("a layer is damaged");
        assertThat(layers()).isEmpty();
        assertThat(store.all()).isEmpty();
        try (Stream<Path> blobs = Files.list(host.folder().blobs())) {
            assertThat(blobs).isEmpty();
        }
    }

    @Test
    void what_is_no_archive_of_images_is_told_so() {
        assertThatThrownBy(() -> load(new Tar().file("readme", "hello").toBytes()))
                .hasMessage(
                        "this is no archive of images: it has neither manifest.json nor"
                                + " index.json");
    }

    @Test
    void the_image_of_this_machine_is_made_when_it_is_asked_for_and_says_what_it_is()
            throws IOException, InterruptedException {
        HostImages images = HostImages.present(host.machine());

        assertThat(images.make("nginx", store, folder)).isEmpty();
        Image image = images.make("windlass/host-java", store, folder).orElseThrow();

        assertThat(image.config().labels())
                .containsEntry(HostImages.LABEL, "this machine, not a registry");
        assertThat(image.binds())
                .contains(
                        new Image.HostBind("/usr", "/usr"),
                        new Image.HostBind(System.getProperty("java.home"), "/opt/java/openjdk"));
        // The same each time, so that nothing is made anew for nothing.
        assertThat(images.make("windlass/host-java", store, folder)).contains(image);
    }

    private List<Image> load(byte[] archive) throws IOException, InterruptedException {
        return store.load(new ByteArrayInputStream(archive));
    }

    private List<String> layers() throws IOException {
        try (Stream<Path> all = Files.list(host.folder().layers())) {
            return all.map(layer -> String.valueOf(layer.getFileName())).toList();
        }
    }

    private byte[] config(byte[]... layers) {
        String digests =
                String.join(
                        ",",
                        Stream.of(layers).map(layer -> "\"" + Digest.of(layer) + "\"").toList());
        return """
        {"architecture":"%s","os":"linux","config":{"Cmd":["serve"]},
         "rootfs":{"type":"layers","diff_ids":[%s]}}\
        """
                .formatted(host.machine().imageName(), digests)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] saved(byte[] config, String tag, byte[]... layers) throws IOException {
        Tar tar = new Tar();
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < layers.length; i++) {
            tar.file(i + "/layer.tar", layers[i]);
            // As old versions do it: the layer is there once, and a link leads to it.
            tar.folder("link" + i).link("link" + i + "/layer.tar", "../" + i + "/layer.tar");
            names.append(i == 0 ? "" : ",").append("\"link").append(i).append("/layer.tar\"");
        }
        tar.file("config.json", config);
        tar.file(
                "manifest.json",
                "[{\"Config\":\"config.json\",\"RepoTags\":[\"%s\"],\"Layers\":[%s]}]"
                        .formatted(tag, names));
        return tar.toBytes();
    }

    private byte[] oci(byte[] layer, byte[] zipped) throws IOException {
        byte[] config = config(layer);
        byte[] manifest =
                "{\"config\":{\"digest\":\"%s\"},\"layers\":[{\"digest\":\"%s\"}]}"
                        .formatted(Digest.of(config), Digest.of(zipped))
                        .getBytes(StandardCharsets.UTF_8);
        byte[] list =
                """
                {"manifests":[
                  {"digest":"sha256:%s","platform":{"architecture":"s390x"}},
                  {"digest":"%s","platform":{"architecture":"%s"}}]}\
                """
                        .formatted("0".repeat(64), Digest.of(manifest), host.machine().imageName())
                        .getBytes(StandardCharsets.UTF_8);
        String index =
                """
                {"manifests":[{"digest":"%s",
                  "annotations":{"org.opencontainers.image.ref.name":"oci:2"}}]}\
                """
                        .formatted(Digest.of(list));
        return new Tar()
                .file("index.json", index)
                .file("blobs/sha256/" + Digest.of(list).hex(), list)
                .file("blobs/sha256/" + Digest.of(manifest).hex(), manifest)
                .file("blobs/sha256/" + Digest.of(config).hex(), config)
                .file("blobs/sha256/" + Digest.of(zipped).hex(), zipped)
                .toBytes();
    }

    private static byte[] zipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
