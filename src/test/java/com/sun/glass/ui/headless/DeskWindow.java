package com.sun.glass.ui.headless;

import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.Window;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import javafx.scene.paint.Color;

/** A window that draws on the desk's screen, of which a part may lie beyond the edge. */
final class DeskWindow extends HeadlessWindow {

    private static final int OPAQUE = 0xff000000;

    private final int[] frame;

    DeskWindow(HeadlessWindowManager windows, Window owner, Screen screen, int style, int[] frame) {
        super(windows, owner, screen, ByteBuffer.allocate(0), style);
        this.frame = frame;
    }

    @Override
    void blit(Pixels pixels) {
        IntBuffer source = ((IntBuffer) pixels.getBuffer()).duplicate();
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                if (onScreen(getX() + x, getY() + y)) {
                    int at = at(getX() + x, getY() + y);
                    frame[at] = over(source.get(y * pixels.getWidth() + x), frame[at]);
                }
            }
        }
    }

    private static boolean onScreen(int x, int y) {
        return x >= 0 && y >= 0 && x < DeskApplication.WIDTH && y < DeskApplication.HEIGHT;
    }

    private static int at(int x, int y) {
        return y * DeskApplication.WIDTH + x;
    }

    /** A colour laid over another; the upper one comes with its alpha multiplied in. */
    private static int over(int upper, int lower) {
        int alpha = upper >>> 24;
        if (alpha == 255) {
            return upper;
        }
        int result = OPAQUE;
        for (int shift = 0; shift < 24; shift += 8) {
            int mixed = (upper >>> shift & 255) + (lower >>> shift & 255) * (255 - alpha) / 255;
            result |= Math.min(255, mixed) << shift;
        }
        return result;
    }

    @Override
    void clearRect(int x, int width, int y, int height) {
        for (int row = y; row < y + height; row++) {
            for (int column = x; column < x + width; column++) {
                if (onScreen(column, row)) {
                    frame[at(column, row)] = 0;
                }
            }
        }
    }

    @Override
    public Color getColor(int x, int y) {
        return GlassRobot.convertFromIntArgb(onScreen(x, y) ? frame[at(x, y)] : 0);
    }

    @Override
    public void getScreenCapture(
            int x, int y, int width, int height, int[] data, boolean scaleToFit) {
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                data[row * width + column] =
                        onScreen(x + column, y + row) ? frame[at(x + column, y + row)] : 0;
            }
        }
    }
}
