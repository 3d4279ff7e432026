/** Findings about a whole model: clashes, dangling references, circles, and what looks unmeant. */
@NullMarked
package io.windlass.compose.check;

import org.jspecify.annotations.NullMarked;
