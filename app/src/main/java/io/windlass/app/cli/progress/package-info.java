/** Operations as they run: one line per object on the terminal, and the way to stop them. */
@NullMarked
package io.windlass.app.cli.progress;

import org.jspecify.annotations.NullMarked;
