/** Tests of what is loaded while it is typed. */
@NullMarked
package io.windlass.compose.live;

import org.jspecify.annotations.NullMarked;
