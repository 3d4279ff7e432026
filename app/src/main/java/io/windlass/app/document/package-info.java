/** Files as they stand on the screen, not yet saved, and the way back and forth through edits. */
@NullMarked
package io.windlass.app.document;

import org.jspecify.annotations.NullMarked;
