/** Changes to a Compose file as values, turned into the few characters that have to change. */
@NullMarked
package io.windlass.compose.edit;

import org.jspecify.annotations.NullMarked;
