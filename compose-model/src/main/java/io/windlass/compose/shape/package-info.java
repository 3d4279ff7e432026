/** The reference's structures: which fields in which order, and when one is left out. */
@NullMarked
package io.windlass.compose.shape;

import org.jspecify.annotations.NullMarked;
