package io.windlass.compose.yaml;

import io.windlass.compose.problem.Position;
import org.yaml.snakeyaml.error.YAMLException;

/** A document goes beyond what is read of one; stops reading it. */
final class ReadLimit extends YAMLException {
    private static final long serialVersionUID = 1;
    private final transient Position position;

    ReadLimit(String message, Position position) {
        super(message);
        this.position = position;
    }

    Position position() {
        return position;
    }
}
