/** The vocabulary in which every part of Windlass reports what is wrong, where, and what to do. */
@NullMarked
package io.windlass.compose.problem;

import org.jspecify.annotations.NullMarked;
