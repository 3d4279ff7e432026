/** Rules that hold for the whole program, as tests. */
@NullMarked
package io.windlass.app;

import org.jspecify.annotations.NullMarked;
