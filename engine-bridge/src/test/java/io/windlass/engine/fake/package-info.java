/** A container engine in memory, for tests: everything happens when the test says so. */
@NullMarked
package io.windlass.engine.fake;

import org.jspecify.annotations.NullMarked;
