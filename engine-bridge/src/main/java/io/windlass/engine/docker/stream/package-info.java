/** Log, event, stats and exec streams of the Docker API, cut into values. */
@NullMarked
package io.windlass.engine.docker.stream;

import org.jspecify.annotations.NullMarked;
