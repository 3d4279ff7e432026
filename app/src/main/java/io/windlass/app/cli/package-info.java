/** The terminal: the one place that writes to it, and the forms in which things appear there. */
@NullMarked
package io.windlass.app.cli;

import org.jspecify.annotations.NullMarked;
