/** What containers wrote: followed, kept within limits, searched and filtered; no JavaFX. */
@NullMarked
package io.windlass.app.logs;

import org.jspecify.annotations.NullMarked;
