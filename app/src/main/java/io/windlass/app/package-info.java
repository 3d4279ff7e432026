/** The program: its entry point and the one place that wires its parts together. */
@NullMarked
package io.windlass.app;

import org.jspecify.annotations.NullMarked;
