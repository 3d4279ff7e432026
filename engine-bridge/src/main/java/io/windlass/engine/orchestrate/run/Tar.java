package io.windlass.engine.orchestrate.run;

import io.windlass.engine.orchestrate.spec.InjectedFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** A tar archive (ustar) with one file. */
final class Tar {

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 155;

    private Tar() {}

    static byte[] of(InjectedFile file) {
        byte[] content = file.content().getBytes(StandardCharsets.UTF_8);
        int padded = (content.length + BLOCK - 1) / BLOCK * BLOCK;
        byte[] archive = new byte[BLOCK + padded + 2 * BLOCK];
        header(archive, file, content.length);
        System.arraycopy(content, 0, archive, BLOCK, content.length);
        return archive;
    }

    private static void header(byte[] archive, InjectedFile file, int size) {
        name(archive, file.path());
        octal(archive, 100, 8, file.mode());
        octal(archive, 108, 8, file.uid().orElse(0));
        octal(archive, 116, 8, file.gid().orElse(0));
        octal(archive, 124, 12, size);
        octal(archive, 136, 12, System.currentTimeMillis() / 1000);
        Arrays.fill(archive, 148, 156, (byte) ' ');
        archive[156] = '0';
        text(archive, 257, "ustar\0" + "00");
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += archive[i] & 0xff;
        }
        text(archive, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    }

    /** A long path is cut at a slash: the first part goes into a field of its own. */
    private static void name(byte[] archive, String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= NAME) {
            System.arraycopy(bytes, 0, archive, 0, bytes.length);
            return;
        }
        for (int cut = Math.min(PREFIX, bytes.length - 1); cut > 0; cut--) {
            if (bytes[cut] == '/' && bytes.length - cut - 1 <= NAME) {
                System.arraycopy(bytes, 0, archive, 345, cut);
                System.arraycopy(bytes, cut + 1, archive, 0, bytes.length - cut - 1);
                return;
            }
        }
        throw new IllegalArgumentException("path too long for an archive: " + path);
    }

    private static void octal(byte[] archive, int offset, int length, long number) {
        String format = "%0" + (length - 1) + "o\0";
        text(archive, offset, String.format(Locale.ROOT, format, number));
    }

    private static void text(byte[] archive, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, archive, offset, bytes.length);
    }
}
