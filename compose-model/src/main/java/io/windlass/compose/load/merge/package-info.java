/** Lays files and extended services over each other. */
@NullMarked
package io.windlass.compose.load.merge;

import org.jspecify.annotations.NullMarked;
