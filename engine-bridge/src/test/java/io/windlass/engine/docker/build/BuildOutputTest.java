package io.windlass.engine.docker.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.windlass.engine.docker.client.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildOutputTest {

    private final List<String> lines = new ArrayList<>();
    private final BuildOutput output = new BuildOutput(lines::add);

    /** Writes a message of protocol buffers. */
    private static final class Proto {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        private void varint(long value) {
            long rest = value;
            while (rest >= 0x80) {
                bytes.write((int) ((rest & 0x7F) | 0x80));
                rest >>>= 7;
            }
            bytes.write((int) rest);
        }

        Proto number(int field, long value) {
            varint(field << 3);
            varint(value);
            return this;
        }

        Proto bytes(int field, byte[] value) {
            varint((field << 3) | 2);
            varint(value.length);
            bytes.writeBytes(value);
            return this;
        }

        Proto text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Proto in(int field, Proto value) {
            return bytes(field, value.bytes.toByteArray());
        }

        Proto time(int field, long seconds, long nanos) {
            return in(field, new Proto().number(1, seconds).number(2, nanos));
        }
    }

    private static Proto vertex(String digest, String name) {
        return new Proto().text(1, digest).text(3, name);
    }

    private void trace(Proto response) throws IOException {
        output.message(
                Json.read(
                        "{\"id\":\"moby.buildkit.trace\",\"aux\":\"%s\"}"
                                .formatted(
                                        Base64.getEncoder()
                                                .encodeToString(response.bytes.toByteArray()))));
    }

    @Test
    void buildkits_steps_are_numbered_as_they_begin_and_tell_how_they_ended() throws Exception {
        trace(new Proto().in(1, vertex("a", "[1/2] FROM busybox")));
        trace(new Proto().in(1, vertex("b", "load definition").time(5, 100, 0)));
        trace(
                new Proto()
                        .in(
                                1,
                                vertex("b", "load definition")
                                        .time(5, 100, 0)
                                        .time(6, 101, 250_000_000))
                        .in(
                                1,
                                vertex("a", "[1/2] FROM busybox")
                                        .time(5, 101, 0)
                                        .number(4, 1)
                                        .time(6, 101, 0)));
        trace(
                new Proto()
                        .in(1, vertex("c", "[2/2] RUN make").time(5, 102, 0))
                        .in(3, new Proto().text(1, "c").number(3, 1).text(4, "one\nt")));
        trace(
                new Proto()
                        .in(3, new Proto().text(1, "c").text(4, "wo"))
                        .in(
                                1,
                                vertex("c", "[2/2] RUN make")
                                        .time(5, 102, 0)
                                        .time(6, 103, 0)
                                        .text(7, "exit code: 2")));

        assertThat(lines)
                .isEqualTo(
                        List.of(
                                "#2 load definition",
                                "#1 [1/2] FROM busybox",
                                "#2 DONE 1.3s",
                                "#1 CACHED",
                                "#3 [2/2] RUN make",
                                "#3 one",
                                "#3 two",
                                "#3 ERROR: exit code: 2"));
    }

    @Test
    void a_trace_that_breaks_off_shows_what_came_before() throws Exception {
        Proto whole = new Proto().in(1, vertex("a", "step").time(5, 1, 0));
        trace(whole.text(9, "x").number(15, 1));
        byte[] cut = whole.bytes.toByteArray();
        trace(new Proto().bytes(1, java.util.Arrays.copyOf(cut, 7)));

        assertThat(lines).isEqualTo(List.of("#1 step"));
    }

    @Test
    void the_image_is_known_from_either_builder() throws Exception {
        output.message(Json.read("{\"id\":\"moby.image.id\",\"aux\":{\"ID\":\"sha256:1\"}}"));
        output.message(Json.read("{\"stream\":\"Successfully\\n built\"}"));
        output.end();

        assertThat(List.of(output.id(), lines, output.error()))
                .isEqualTo(
                        List.of("sha256:1", List.of("Successfully", " built"), Optional.empty()));
    }
}
