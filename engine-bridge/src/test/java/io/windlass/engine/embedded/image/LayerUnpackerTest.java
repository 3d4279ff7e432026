package io.windlass.engine.embedded.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.engine.embedded.plan.Bytes;
import io.windlass.engine.embedded.plan.TreeStep;
import io.windlass.engine.embedded.sandbox.Ids;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class LayerUnpackerTest {

    @TempDir Path folder;

    private Path layer;
    private Path canary;

    @BeforeEach
    void setUp() throws IOException {
        layer = Files.createDirectory(folder.resolve("layer"));
        canary = Files.createDirectory(folder.resolve("canary"));
        Files.writeString(canary.resolve("bird"), "sings");
    }

    @Test
    void files_folders_and_links_are_made() throws IOException {
        unpack(
                Ids.SINGLE,
                new Tar()
                        .folder("./etc")
                        .file("etc/name", "value")
                        .link("usr/lib", "../etc")
                        .hardLink("etc/same", "etc/name")
                        .device("dev/sda"));

        assertThat(layer.resolve("etc/same")).hasContent("value");
        assertThat(Files.readSymbolicLink(layer.resolve("usr/lib"))).isEqualTo(Path.of("../etc"));
        assertThat(Files.getAttribute(layer.resolve("etc/name"), "unix:nlink")).isEqualTo(2);
        assertThat(layer.resolve("dev/sda")).doesNotExist();
    }

    @Test
    void owners_and_attributes_are_left_to_the_launcher() throws IOException {
        Tar tar =
                new Tar()
                        .owned("bin/ping", 12, 04755, "security.capability", "abc")
                        .owned("data", 0, 0600, "user.overlay.opaque", "y");

        assertThat(unpack(Ids.RANGE, tar))
                .containsExactly(
                        new TreeStep.Owner("bin/ping", 12, 12, 04755),
                        new TreeStep.Attribute(
                                "bin/ping",
                                "security.capability",
                                Bytes.of(new byte[] {'a', 'b', 'c'})),
                        new TreeStep.Owner("data", 0, 0, 0600));
    }

    @Test
    void with_one_id_everything_belongs_to_it() throws IOException {
        Tar tar = new Tar().owned("bin/ping", 12, 04755, "security.capability", "abc");

        assertThat(unpack(Ids.SINGLE, tar))
                .containsExactly(new TreeStep.Owner("bin/ping", 0, 0, 04755));
    }

    @Test
    void what_was_removed_becomes_marks_of_the_overlay() throws IOException {
        Tar tar = new Tar().file("a/.wh.gone", "").file("b/.wh..wh..opq", "").file(".wh.top", "");

        assertThat(unpack(Ids.SINGLE, tar))
                .containsExactly(
                        new TreeStep.Whiteout("a/gone"),
                        new TreeStep.Attribute(
                                "b", "user.overlay.opaque", Bytes.of(new byte[] {'y'})),
                        new TreeStep.Whiteout("top"));
        assertThat(layer.resolve("b")).isEmptyDirectory();
    }

    @Test
    void the_last_of_several_entries_of_a_name_is_the_one_that_counts() throws IOException {
        Tar tar =
                new Tar()
                        .file("a/b", "old")
                        .owned("a/b", 5, 0644, "", "")
                        .link("a", "elsewhere")
                        .file(".wh.c", "")
                        .file("c", "new");

        List<TreeStep> steps = unpack(Ids.RANGE, tar);

        assertThat(Files.readSymbolicLink(layer.resolve("a"))).isEqualTo(Path.of("elsewhere"));
        assertThat(steps.stream().map(TreeStep::purpose))
                .containsExactly("set the owner of a", "set the owner of c");
    }

    @Test
    void zeroes_take_no_room() throws IOException {
        byte[] content = new byte[8 << 20];
        content[0] = 1;

        unpack(Ids.SINGLE, new Tar().file("sparse", content), 100_000);

        assertThat(layer.resolve("sparse")).hasBinaryContent(content);
    }

    @Test
    void what_does_not_fit_is_refused() throws IOException {
        Tar tar = new Tar().file("large", "x".repeat(200_000));

        assertThatThrownBy(() -> unpack(Ids.SINGLE, tar, 100_000))
                .hasMessage("the entry 'large' does not fit on the disk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../canary/bird", "a/../../canary/bird", "/../canary/bird"})
    void names_that_lead_out_are_refused(String name) throws IOException {
        Tar tar = new Tar().file(name, "dead");

        assertThatThrownBy(() -> unpack(Ids.SINGLE, tar))
                .isInstanceOf(HostileArchiveException.class);
        assertThatCanarySings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "..", "../canary", "../../../../..", "/proc/self/root"})
    void links_lead_nowhere_outside(String target) throws IOException {
        String up = target.equals("/") ? folder.toString() : target;
        Tar tar =
                new Tar()
                        .link("out", up)
                        .file("out/canary/bird", "dead")
                        .file("out/bird", "dead")
                        .file("out/.wh.bird", "")
                        .folder("out/more");

        unpack(Ids.SINGLE, tar);

        assertThatCanarySings();
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(layer, canary);
        }
    }

    @Test
    void a_link_in_the_place_of_a_file_is_replaced_and_not_followed() throws IOException {
        Tar tar =
                new Tar()
                        .link("bird", canary.resolve("bird").toString())
                        .file("bird", "dead")
                        .link("cage", canary.toString())
                        .folder("cage");

        unpack(Ids.SINGLE, tar);

        assertThat(layer.resolve("bird")).hasContent("dead");
        assertThat(layer.resolve("cage")).isDirectory();
        assertThatCanarySings();
    }

    @Test
    void a_hard_link_reaches_nothing_outside() throws IOException {
        Tar toOutside = new Tar().hardLink("mine", "../canary/bird");
        Tar throughLink =
                new Tar().link("out", folder.toString()).hardLink("mine", "out/canary/bird");

        assertThatThrownBy(() -> unpack(Ids.SINGLE, toOutside))
                .isInstanceOf(HostileArchiveException.class);
        assertThatThrownBy(() -> unpack(Ids.SINGLE, throughLink))
                .isInstanceOf(HostileArchiveException.class);
        assertThatCanarySings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/.wh.", "a/.wh...", "a/.wh.."})
    void marks_that_name_no_file_are_refused(String name) throws IOException {
        Tar tar = new Tar().file(name, "");

        assertThatThrownBy(() -> unpack(Ids.SINGLE, tar))
                .isInstanceOf(HostileArchiveException.class);
    }

    @Test
    void links_that_lead_in_circles_are_refused() throws IOException {
        Tar tar = new Tar().link("a", "b").link("b", "a").file("a/file", "");

        assertThatThrownBy(() -> unpack(Ids.SINGLE, tar))
                .hasMessage("the entry 'a' leads round in circles");
    }

    private void assertThatCanarySings() {
        assertThat(canary.resolve("bird")).hasContent("sings");
    }

    private List<TreeStep> unpack(Ids ids, Tar tar) throws IOException {
        return unpack(ids, tar, Long.MAX_VALUE);
    }

    private List<TreeStep> unpack(Ids ids, Tar tar, long room) throws IOException {
        return new LayerUnpacker(layer, ids, room).unpack(new ByteArrayInputStream(tar.toBytes()));
    }
}
