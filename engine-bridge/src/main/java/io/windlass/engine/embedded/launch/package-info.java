/** The launcher's file, its runs, and what it reports. */
@NullMarked
package io.windlass.engine.embedded.launch;

import org.jspecify.annotations.NullMarked;
