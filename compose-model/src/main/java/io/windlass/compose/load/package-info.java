/** From files to a project: finding, reading, interpolating, merging, normalising. */
@NullMarked
package io.windlass.compose.load;

import org.jspecify.annotations.NullMarked;
