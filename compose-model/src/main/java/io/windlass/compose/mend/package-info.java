/** Turns remedies into the characters of a file that have to change. */
@NullMarked
package io.windlass.compose.mend;

import org.jspecify.annotations.NullMarked;
