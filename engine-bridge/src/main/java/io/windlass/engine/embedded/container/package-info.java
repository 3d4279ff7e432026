/** Containers: their state on disk, their life, their logs. */
@NullMarked
package io.windlass.engine.embedded.container;

import org.jspecify.annotations.NullMarked;
