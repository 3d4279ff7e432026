package io.windlass.compose.load.interpolate;

import java.util.Optional;

/** Where the value of a variable is looked up; empty means that nobody sets it. */
@FunctionalInterface
public interface Variables {

    Optional<String> get(String name);
}
