package io.windlass.app;

import io.windlass.app.files.ProjectSource;
import io.windlass.app.state.Screen;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which picture is wanted.
 *
 * @param project the project to show; absent shows all projects
 * @param tab the view; absent shows all projects
 * @param service the service that is selected
 * @param output the file to write, a PNG
 */
public record PictureOptions(
        Optional<ProjectSource> project,
        Optional<Screen.Tab> tab,
        Optional<String> service,
        int width,
        int height,
        Screen.Theme theme,
        Path output) {

    /** More would not fit into memory, less shows nothing. */
    static final int SMALLEST = 320;

    static final int LARGEST = 8_000;

    public PictureOptions {
        if (width < SMALLEST || height < SMALLEST || width > LARGEST || height > LARGEST) {
            throw new IllegalArgumentException(
                    "a picture has from "
                            + SMALLEST
                            + " to "
                            + LARGEST
                            + " pixels each way, not "
                            + width
                            + "x"
                            + height);
        }
    }
}
