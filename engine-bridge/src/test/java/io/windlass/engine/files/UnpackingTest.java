package io.windlass.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackingTest {

    @TempDir Path folder;

    private Path root;
    private final List<String> skipped = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    @BeforeEach
    void make_a_root_and_a_neighbour() throws IOException {
        root = Files.createDirectory(folder.resolve("root"));
        Files.writeString(folder.resolve("neighbour"), "safe");
    }

    private UnpackingTest file(String name, String content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        entry.setSize(text.length);
        entry.setMode(0640);
        tar.putArchiveEntry(entry);
        tar.write(text);
        tar.closeArchiveEntry();
        return this;
    }

    private UnpackingTest special(String name, byte kind, String target) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
        return this;
    }

    private void unpack() throws IOException {
        unpack(UnaryOperator.identity());
    }

    private void unpack(UnaryOperator<String> naming) throws IOException {
        tar.finish();
        new Unpacking(root, naming, false, skipped::add)
                .unpack(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void refused(String words) throws IOException {
        assertThatThrownBy(this::unpack)
                .isInstanceOf(Unpacking.HostileException.class)
                .hasMessageContaining(words);
        assertThat(Files.readString(folder.resolve("neighbour"))).isEqualTo("safe");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("root", "neighbour");
        }
    }

    @Test
    void files_folders_and_links_come_as_they_were() throws IOException {
        special("d/", TarConstants.LF_DIR, "")
                .file("d/f", "text")
                .special("d/l", TarConstants.LF_SYMLINK, "f");
        special("d/same", TarConstants.LF_LINK, "d/f");

        unpack();

        assertThat(Files.readString(root.resolve("d/f"))).isEqualTo("text");
        assertThat(Files.readSymbolicLink(root.resolve("d/l"))).isEqualTo(Path.of("f"));
        assertThat(Files.readString(root.resolve("d/same"))).isEqualTo("text");
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(root.resolve("d/f"))))
                .isEqualTo("rw-r-----");
    }

    @Test
    void what_is_there_is_replaced_and_links_there_are_not_followed() throws IOException {
        Files.createSymbolicLink(root.resolve("f"), folder.resolve("neighbour"));
        file("f", "new");

        unpack();

        assertThat(root.resolve("f")).isRegularFile().hasContent("new");
        assertThat(Files.isSymbolicLink(root.resolve("f"))).isFalse();
        assertThat(folder.resolve("neighbour")).hasContent("safe");
    }

    @Test
    void entries_get_other_names() throws IOException {
        file("old/f", "text");

        unpack(name -> name.replace("old/", "new/"));

        assertThat(root.resolve("new/f")).hasContent("text");
    }

    @Test
    void a_name_that_climbs_out_is_refused() throws IOException {
        file("../neighbour", "bad");
        refused("outside of the folder");
    }

    @Test
    void a_name_that_climbs_out_further_in_is_refused() throws IOException {
        file("a/../../neighbour", "bad");
        refused("outside of the folder");
    }

    @Test
    void an_absolute_name_stays_below_the_root() throws IOException {
        file(folder + "/neighbour", "bad");

        unpack();

        assertThat(folder.resolve("neighbour")).hasContent("safe");
        assertThat(root.resolve(folder.toString().substring(1)).resolve("neighbour"))
                .hasContent("bad");
    }

    @Test
    void nothing_is_written_through_a_link_of_the_archive() throws IOException {
        special("way", TarConstants.LF_SYMLINK, "..").file("way/neighbour", "bad");
        refused("through a link: way");
    }

    @Test
    void nothing_is_written_through_a_link_to_a_link() throws IOException {
        special("a", TarConstants.LF_SYMLINK, "b").special("b", TarConstants.LF_SYMLINK, "..");
        file("a/neighbour", "bad");
        refused("through a link: a");
    }

    @Test
    void nothing_is_written_through_a_link_that_was_there_before() throws IOException {
        Files.createSymbolicLink(root.resolve("way"), folder);
        file("way/neighbour", "bad");
        refused("through a link: way");
    }

    @Test
    void a_hard_link_to_something_outside_is_refused() throws IOException {
        special("mine", TarConstants.LF_LINK, "../neighbour");
        refused("outside of the folder");
    }

    @Test
    void a_hard_link_over_a_link_is_refused() throws IOException {
        special("l", TarConstants.LF_SYMLINK, "../neighbour");
        special("mine", TarConstants.LF_LINK, "l");
        refused("links to what it has not: l");
    }

    @Test
    void the_root_itself_is_not_replaced() throws IOException {
        special(".", TarConstants.LF_SYMLINK, "/").file("etc", "x");
        refused("take the folder's place");
    }

    @Test
    void devices_and_pipes_are_left_out_and_told() throws IOException {
        special("null", TarConstants.LF_CHR, "").special("pipe", TarConstants.LF_FIFO, "");

        unpack();

        assertThat(skipped).containsExactly("null", "pipe");
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void a_folder_is_not_replaced_by_a_file() throws IOException {
        Files.createDirectories(root.resolve("f/kept"));
        file("f", "x");

        assertThatThrownBy(this::unpack).hasMessageContaining("is a folder");
        assertThat(root.resolve("f/kept")).isDirectory();
    }

    @Test
    void what_was_packed_is_unpacked_the_same() throws IOException {
        String name = "n".repeat(60);
        Path deep = Files.createDirectories(folder.resolve("in").resolve(name).resolve(name));
        Files.writeString(deep.resolve("ü"), "deep");
        Files.write(folder.resolve("in/odd"), new byte[513]);
        Files.createFile(folder.resolve("in/empty"));
        Files.createSymbolicLink(folder.resolve("in/away"), Path.of("/nowhere"));

        try (var packed = Packing.of(folder.resolve("in"), "out")) {
            new Unpacking(root, UnaryOperator.identity(), false, skipped::add).unpack(packed);
        }

        assertThat(root.resolve("out").resolve(name).resolve(name).resolve("ü")).hasContent("deep");
        assertThat(root.resolve("out/odd")).hasSize(513);
        assertThat(root.resolve("out/empty")).isEmptyFile();
        assertThat(Files.readSymbolicLink(root.resolve("out/away"))).isEqualTo(Path.of("/nowhere"));
    }

    @Test
    void what_is_not_there_cannot_be_packed() {
        assertThatThrownBy(() -> Packing.of(folder.resolve("gone"), "x"))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }
}
