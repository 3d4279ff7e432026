/**
 * What needs what: the order in which services start, and the circles in which none can be first.
 */
@NullMarked
package io.windlass.compose.graph;

import org.jspecify.annotations.NullMarked;
