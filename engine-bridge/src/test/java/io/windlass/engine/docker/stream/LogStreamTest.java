package io.windlass.engine.docker.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.windlass.engine.api.LogLine;
import io.windlass.engine.api.LogLine.Stream;
import io.windlass.engine.contract.LogRecorder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogStreamTest {

    private static final String STAMP = "2026-11-24T08:00:00.123456789Z ";
    private static final String LATER = "2026-11-24T08:00:01.000000000Z ";
    private static final Instant TIME = Instant.parse("2026-11-24T08:00:00.123456789Z");

    private static byte[] frame(int kind, byte[] payload) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        int n = payload.length;
        frame.writeBytes(
                new byte[] {
                    (byte) kind,
                    0,
                    0,
                    0,
                    (byte) (n >> 24),
                    (byte) (n >> 16),
                    (byte) (n >> 8),
                    (byte) n
                });
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    private static byte[] frame(int kind, String payload) {
        return frame(kind, payload.getBytes(UTF_8));
    }

    private static byte[] together(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** Delivers at most so many bytes at once. */
    private static InputStream slow(byte[] bytes, int atOnce) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, atOnce));
            }
        };
    }

    private static List<LogLine> lines(byte[] bytes, boolean tty, int atOnce) throws IOException {
        LogRecorder recorder = new LogRecorder();
        LogStream.read(slow(bytes, atOnce), tty, recorder);
        return recorder.lines().items();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100_000})
    void lines_come_out_whole_however_the_stream_is_cut(int atOnce) throws IOException {
        byte[] bytes =
                together(
                        frame(1, STAMP + "grüße ✓ 😀\n"),
                        frame(2, LATER + "bad\r\n"),
                        frame(1, STAMP + "\n"),
                        frame(1, STAMP + "no end"));

        assertThat(lines(bytes, false, atOnce))
                .containsExactly(
                        new LogLine(TIME, Stream.STDOUT, "grüße ✓ 😀", false),
                        new LogLine(
                                Instant.parse("2026-11-24T08:00:01Z"), Stream.STDERR, "bad", false),
                        new LogLine(TIME, Stream.STDOUT, "", false),
                        new LogLine(TIME, Stream.STDOUT, "no end", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 100_000})
    void a_long_line_in_pieces_loses_the_stamps_between_them(int atOnce) throws IOException {
        String piece = "x".repeat(16 * 1024);
        byte[] framed =
                together(
                        frame(1, STAMP + piece),
                        frame(2, LATER + "between\n"),
                        frame(1, LATER + piece),
                        frame(1, LATER + "end\n"));
        byte[] raw = (STAMP + piece + LATER + piece + LATER + "end\r\n").getBytes(UTF_8);
        LogLine whole = new LogLine(TIME, Stream.STDOUT, piece + piece + "end", false);

        assertThat(lines(framed, false, atOnce)).hasSize(2).contains(whole);
        assertThat(lines(raw, true, atOnce)).containsExactly(whole);
    }

    @Test
    void what_is_longer_than_is_kept_is_cut_between_characters() throws IOException {
        String text = "x".repeat(LineAssembler.LONGEST - 1) + "é" + "y".repeat(1_000_000);
        byte[] bytes = together(frame(1, STAMP + text + "\n"), frame(1, STAMP + "next\n"));

        assertThat(lines(bytes, false, 50_000))
                .containsExactly(
                        new LogLine(
                                TIME, Stream.STDOUT, "x".repeat(LineAssembler.LONGEST - 1), true),
                        new LogLine(TIME, Stream.STDOUT, "next", false));
    }

    @Test
    void what_is_not_utf_8_is_replaced() throws IOException {
        byte[] bytes =
                frame(1, together(STAMP.getBytes(UTF_8), new byte[] {'a', (byte) 0xff, 'b', '\n'}));

        assertThat(lines(bytes, false, 100))
                .containsExactly(new LogLine(TIME, Stream.STDOUT, "a\uFFFDb", false));
    }

    @Test
    void a_terminal_may_begin_with_any_byte() throws IOException {
        byte[] bytes = (STAMP + "\u0001\u0000\u001b[31mred\u001b[0m 50%\r100%\r\n").getBytes(UTF_8);

        assertThat(lines(bytes, true, 4))
                .containsExactly(
                        new LogLine(
                                TIME,
                                Stream.STDOUT,
                                "\u0001\u0000\u001b[31mred\u001b[0m 50%\r100%",
                                false));
    }

    @Test
    void text_without_a_time_stamp_is_kept() throws IOException {
        byte[] bytes = together(frame(1, "plain text\n"), frame(1, "x\n"));

        assertThat(lines(bytes, false, 100))
                .extracting(LogLine::text)
                .containsExactly("plain text", "x");
    }

    @Test
    void a_stream_that_ends_in_a_frame_is_broken() {
        byte[] bytes = frame(1, STAMP + "cut");

        assertThatThrownBy(
                        () -> lines(java.util.Arrays.copyOf(bytes, bytes.length - 1), false, 100))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> lines(new byte[] {9, 0, 0, 0, 0, 0, 0, 0}, false, 100))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unknown kind 9");
    }

    @Test
    void other_forms_of_time_are_read() {
        assertThat(TimeStamp.read("2026-11-24T09:00:00.5+01:00"))
                .contains(Instant.parse("2026-11-24T08:00:00.5Z"));
        assertThat(TimeStamp.read("2026-13-24T08:00:00.123456789Z")).isEmpty();
        assertThat(TimeStamp.query(Instant.ofEpochSecond(5, 7))).isEqualTo("5.000000007");
    }
}
