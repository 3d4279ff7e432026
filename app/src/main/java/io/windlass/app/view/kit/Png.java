package io.windlass.app.view.kit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes a picture as PNG, so that no desktop toolkit is needed for it. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int COLOUR_WITH_ALPHA = 6;
    private static final int FILTER_SUB = 1;
    private static final int BYTES_PER_PIXEL = 4;

    private Png() {}

    /** Writes the picture; the stream stays open. The picture must be loaded completely. */
    public static void write(Image image, OutputStream out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        DataOutputStream png = new DataOutputStream(out);
        png.write(SIGNATURE);
        chunk(png, "IHDR", header(width, height));
        chunk(png, "IDAT", pixels(image, width, height));
        chunk(png, "IEND", new byte[0]);
        png.flush();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {8, COLOUR_WITH_ALPHA, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(Image image, int width, int height) throws IOException {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream packed = new DeflaterOutputStream(bytes, deflater)) {
                int[] argb = new int[width];
                for (int y = 0; y < height; y++) {
                    image.getPixelReader()
                            .getPixels(
                                    0,
                                    y,
                                    width,
                                    1,
                                    PixelFormat.getIntArgbInstance(),
                                    argb,
                                    0,
                                    width);
                    packed.write(row(argb));
                }
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /**
     * One row, each byte as the difference to the pixel at its left, which packs flat areas well.
     */
    private static byte[] row(int[] argb) {
        byte[] row = new byte[1 + argb.length * BYTES_PER_PIXEL];
        row[0] = FILTER_SUB;
        int left = 0;
        int at = 1;
        for (int pixel : argb) {
            row[at++] = (byte) ((pixel >> 16) - (left >> 16));
            row[at++] = (byte) ((pixel >> 8) - (left >> 8));
            row[at++] = (byte) (pixel - left);
            row[at++] = (byte) ((pixel >> 24) - (left >> 24));
            left = pixel;
        }
        return row;
    }

    private static void chunk(DataOutputStream png, String type, byte[] content)
            throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.writeInt(content.length);
        png.write(name);
        png.write(content);
        png.writeInt((int) check.getValue());
    }
}
