/** Places in a tree of values: how they are written, matched, and complained of. */
@NullMarked
package io.windlass.compose.load.tree;

import org.jspecify.annotations.NullMarked;
