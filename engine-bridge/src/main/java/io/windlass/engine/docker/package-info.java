/** The Docker API behind {@code engine.api}: finds engines, and talks to them. */
@NullMarked
package io.windlass.engine.docker;

import org.jspecify.annotations.NullMarked;
