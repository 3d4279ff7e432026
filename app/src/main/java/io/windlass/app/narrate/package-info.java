/** Tells on a terminal what a window would show. */
@NullMarked
package io.windlass.app.narrate;

import org.jspecify.annotations.NullMarked;
