/** Which keys the Compose specification has, their shapes, and what they are for. */
@NullMarked
package io.windlass.compose.spec;

import org.jspecify.annotations.NullMarked;
