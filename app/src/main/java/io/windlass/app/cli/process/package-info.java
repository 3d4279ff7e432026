/** Processes whose streams are this program's own: keys, output, the size of the terminal. */
@NullMarked
package io.windlass.app.cli.process;

import org.jspecify.annotations.NullMarked;
