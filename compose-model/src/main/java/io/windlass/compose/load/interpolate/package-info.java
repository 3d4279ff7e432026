/** Fills in variables. */
@NullMarked
package io.windlass.compose.load.interpolate;

import org.jspecify.annotations.NullMarked;
