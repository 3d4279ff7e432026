/** The only bridge to the JavaFX thread. */
@NullMarked
package io.windlass.app.fx;

import org.jspecify.annotations.NullMarked;
