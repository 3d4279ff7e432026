package io.windlass.app.present;

import java.util.List;

/**
 * Something that keeps data.
 *
 * @param kind {@code Volume}, {@code Folder}, {@code Memory}
 * @param name the volume's real name, the folder, or {@code /run of db}
 * @param usedBy services, each with the path where it sees it: {@code db:/var/lib/data}
 * @param state in words: in use, not created, ...
 */
public record VolumeRow(
        String kind,
        String name,
        String driver,
        List<String> usedBy,
        String state,
        StateShape shape) {

    public VolumeRow {
        usedBy = List.copyOf(usedBy);
    }
}
