/** Measures what the design promises in numbers; each benchmark adds a line to its results. */
@NullMarked
package io.windlass.bench;

import org.jspecify.annotations.NullMarked;
