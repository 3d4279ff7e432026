package io.windlass.compose.load;

import io.windlass.compose.yaml.YamlFile;
import java.nio.file.Path;

/**
 * A Compose file that was read.
 *
 * @param name as it was given, for messages
 * @param text its characters
 */
record ConfigFile(String name, Path path, String text, YamlFile yaml) {}
