package io.windlass.compose.load;

import io.windlass.compose.load.tree.Findings;
import io.windlass.compose.problem.Code;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the text files of a project, and remembers which were looked for. */
final class TextFiles {

    /** Far above any Compose file; larger ones are refused before they cost time. */
    private static final long LARGEST = 2 * 1024 * 1024;

    private final Findings findings;
    private final Map<Path, String> open;
    private final Set<Path> sources = new LinkedHashSet<>();

    /**
     * @param open texts that count in place of what the files hold
     */
    TextFiles(Findings findings, Map<Path, String> open) {
        this.findings = findings;
        this.open = Map.copyOf(open);
    }

    /** Everything that was read or looked for. */
    List<Path> sources() {
        return List.copyOf(sources);
    }

    boolean isFile(Path file) {
        sources.add(file);
        return open.containsKey(file)
                || Files.isRegularFile(file)
                || (Files.exists(file) && !Files.isDirectory(file));
    }

    /** The text; empty after saying why there is none. */
    Optional<String> read(Path file) {
        sources.add(file);
        String text = open.get(file);
        if (text != null && text.length() <= LARGEST) {
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        }
        if (text != null) {
            return tooLarge(file);
        }
        try {
            if (Files.isDirectory(file)) {
                findings.error(Code.FILE_UNREADABLE, file + " is a folder, not a file.");
                return Optional.empty();
            }
            if (Files.size(file) > LARGEST) {
                return tooLarge(file);
            }
            return Optional.of(decode(Files.readAllBytes(file)));
        } catch (NoSuchFileException _) {
            findings.error(Code.FILE_NOT_FOUND, "There is no file " + file + ".");
        } catch (CharacterCodingException _) {
            findings.error(Code.FILE_UNREADABLE, file + " is not text in UTF-8.");
        } catch (IOException e) {
            findings.error(Code.FILE_UNREADABLE, file + " cannot be read: " + e.getMessage() + ".");
        }
        return Optional.empty();
    }

    private Optional<String> tooLarge(Path file) {
        findings.error(
                Code.FILE_TOO_LARGE,
                file + " is larger than " + LARGEST / 1024 / 1024 + " MB: not read.");
        return Optional.empty();
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        return charset.newDecoder()
                .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
