package io.windlass.app.view.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PngTest {

    @Test
    void what_was_written_reads_back_pixel_by_pixel() throws Exception {
        WritableImage picture = OnFx.call(() -> new WritableImage(7, 5));
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                picture.getPixelWriter().setColor(x, y, Color.rgb(x * 30, y * 50, x * y * 5));
            }
        }

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Png.write(picture, bytes);
        Image read = OnFx.call(() -> new Image(new ByteArrayInputStream(bytes.toByteArray())));

        assertThat(read.getWidth()).isEqualTo(7);
        assertThat(read.getHeight()).isEqualTo(5);
        for (int y = 0; y < 5; y++) {
            for (int x = 0; x < 7; x++) {
                assertThat(read.getPixelReader().getArgb(x, y))
                        .isEqualTo(picture.getPixelReader().getArgb(x, y));
            }
        }
    }
}
