/**
 * A project while its file is typed into: loaded anew after each change, in a fraction of the time.
 */
@NullMarked
package io.windlass.compose.live;

import org.jspecify.annotations.NullMarked;
