/** Text to values that know their line and column; the only package that sees SnakeYAML. */
@NullMarked
package io.windlass.compose.yaml;

import org.jspecify.annotations.NullMarked;
