/** Tells where a value of a project comes from, and what it took the place of. */
@NullMarked
package io.windlass.compose.explain;

import org.jspecify.annotations.NullMarked;
