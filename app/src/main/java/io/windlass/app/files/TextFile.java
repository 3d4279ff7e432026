package io.windlass.app.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A text file that a person edits: read and written so that nothing but the text changes. */
public final class TextFile {

    private static final long LARGEST = 2L * 1024 * 1024;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextFile() {}

    /** The text without a byte order mark; empty where it is no text in UTF-8 or not there. */
    public static Optional<String> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            int from = marked(bytes) ? MARK.length : 0;
            return Optional.of(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length >= MARK.length
                && bytes[0] == MARK[0]
                && bytes[1] == MARK[1]
                && bytes[2] == MARK[2];
    }

    /** Replaces the text in one step; a byte order mark stays. */
    public static void write(Path file, String text) throws IOException {
        boolean mark = Files.isRegularFile(file) && startsWithMark(file);
        AtomicText.write(file, (mark ? "\uFEFF" : "") + text);
    }

    private static boolean startsWithMark(Path file) throws IOException {
        try (var input = Files.newInputStream(file)) {
            return marked(input.readNBytes(MARK.length));
        }
    }
}
