/** A project as text again: what the {@code config} command prints. */
@NullMarked
package io.windlass.compose.output;

import org.jspecify.annotations.NullMarked;
