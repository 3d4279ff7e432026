/** Values as JSON text, letter by letter as the reference's encoder writes it. */
@NullMarked
package io.windlass.compose.json;

import org.jspecify.annotations.NullMarked;
