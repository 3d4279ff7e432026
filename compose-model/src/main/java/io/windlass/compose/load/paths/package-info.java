/** Makes paths absolute, as seen from the file that has them. */
@NullMarked
package io.windlass.compose.load.paths;

import org.jspecify.annotations.NullMarked;
